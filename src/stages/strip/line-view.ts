/** What metadata and credits need to know of a document's lines, by index, however the lines are held. */
export type LineView = {
  readonly lines: number;
  /** Trimmed; made when asked for. */
  readonly text: (at: number) => string;
  /** How many code units that is. */
  readonly units: (at: number) => number;
  /** Whether the line may say what one of some `clue` bits stands for; most lines have no such bit. */
  readonly mayBe: (at: number, clues: number) => boolean;
  /** The language most of the prose is in, ISO 639; undefined where none is known. */
  readonly language?: string;
  readonly words: (at: number) => number;
  /** In characters, those of scripts without spaces counted two and a half times. */
  readonly length: (at: number) => number;
  /** Hashes of the words that carry meaning: four letters or more, no function word; pairs of characters in scripts without spaces. */
  readonly contentWords: (at: number) => readonly number[];
  /** Ends as sentences end. */
  readonly isSentence: (at: number) => boolean;
  /** Nothing but what interfaces say. */
  readonly isInterface: (at: number) => boolean;
  readonly isForeign: (at: number) => boolean;
  /** Reads as prose, and is not foreign. */
  readonly isProse: (at: number) => boolean;
  readonly nearby: ProseNearby;
};

/** Lines from a line of prose within which something said about the article still stands beside it. */
const beside = 3;

/** Where each line stands to the prose around it. */
export type ProseNearby = {
  /** Prose stands within three lines before or behind. */
  readonly isBeside: (at: number) => boolean;
  /** Prose stands within three lines before, and none within three behind: where an article ends. */
  readonly isBehind: (at: number) => boolean;
};

/** @param isProse 1 for a line of prose */
export function proseNearby(isProse: Uint8Array): ProseNearby {
  const lines = isProse.length;
  const prose = new Uint32Array(lines + 1);
  for (let at = 0; at < lines; at++) prose[at + 1] = prose[at] + isProse[at];
  const between = (from: number, to: number) =>
    prose[Math.min(lines, Math.max(from, to))] - prose[Math.min(lines, Math.max(0, from))];
  const before = (at: number) => between(at - beside, at) > 0;
  const after = (at: number) => between(at + 1, at + 1 + beside) > 0;
  return {
    isBeside: (at) => before(at) || after(at),
    isBehind: (at) => before(at) && !after(at),
  };
}
