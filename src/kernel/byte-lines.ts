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
 * `maximumBytes` nothing is kept, and reading goes on behind its end. The result does not depend on where the
 * stream's chunks are cut. A last line without a line end counts; an empty rest does not.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maximumBytes: number,
): AsyncGenerator<ByteLine, void, undefined> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let offset = 0;
  /** One byte over the limit may still be the CR of the line end. */
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > maximumBytes + 1) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const finish = (hasLineEnd: boolean): ByteLine => {
    number++;
    const whole = pieces.length === 1 ? pieces[0] : concatenated(pieces);
    const bytes = hasLineEnd && whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole;
    const fits = length <= maximumBytes + 1 && bytes.length <= maximumBytes;
    const line = { number, offset, bytes: fits ? bytes : undefined };
    offset += length + (hasLineEnd ? 1 : 0);
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      keep(chunk.subarray(from, end));
      yield finish(true);
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield finish(false);
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
