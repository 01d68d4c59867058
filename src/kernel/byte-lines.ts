/** A line without its line end. */
export type ByteLine = {
  /** From 1. */
  readonly number: number;
  /** Bytes of the stream before it. */
  readonly offset: number;
  /** Valid until the next line is asked for. Undefined where the line is longer than allowed. */
  readonly bytes: Uint8Array | undefined;
};

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Cuts a stream into lines at LF, taking one CR before it away. Holds one line at most: of a line of more than
 * `maximumBytes` nothing is kept, and reading goes on behind its end; a chunk is let go of when the next is asked for. The result does not depend on where the
 * stream's chunks are cut. A last line without a line end counts; an empty rest does not.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maximumBytes: number,
): AsyncGenerator<ByteLine, void, undefined> {
  const cutter = new LineCutter(maximumBytes);
  for await (const chunk of chunks) yield* cutter.linesOf(chunk);
  yield* cutter.rest();
}

/** The same for who has the chunks at hand, one after the other: lines within a chunk take no turn of the event loop. */
export class LineCutter {
  private number = 0;
  private offset = 0;
  /** Of the line that is being read: what is kept of it, and its bytes so far. */
  private pieces: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly maximumBytes: number) {}

  /** The lines that end in a chunk, which must be taken before the next one is given. */
  *linesOf(chunk: Uint8Array): Generator<ByteLine, void, undefined> {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      this.keep(chunk.subarray(from, end));
      yield this.finish(true);
      from = end + 1;
    }
    // The chunk's memory may be read into again.
    this.keep(chunk.subarray(from), true);
  }

  /** What stands behind the last line end. */
  *rest(): Generator<ByteLine, void, undefined> {
    if (this.length > 0) yield this.finish(false);
  }

  /** One byte over the limit may still be the CR of the line end. */
  private keep(piece: Uint8Array, asCopy = false): void {
    this.length += piece.length;
    if (this.length > this.maximumBytes + 1) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(asCopy ? new Uint8Array(piece) : piece);
  }

  private finish(hasLineEnd: boolean): ByteLine {
    const { pieces, length, offset, maximumBytes } = this;
    const whole = pieces.length === 1 ? pieces[0] : concatenated(pieces);
    const bytes = hasLineEnd && whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole;
    const fits = length <= maximumBytes + 1 && bytes.length <= maximumBytes;
    this.number++;
    this.offset += length + (hasLineEnd ? 1 : 0);
    this.pieces = [];
    this.length = 0;
    return { number: this.number, offset, bytes: fits ? bytes : undefined };
  }
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
