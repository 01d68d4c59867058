/** What the page shows at most. Whatever is left out is counted, and the page says so. */
export const limits = {
  /** Near-duplicate groups, the largest first. */
  groups: 200,
  /** Documents listed in a group, the kept one included. */
  membersOfGroup: 50,
  /** Copies of a group whose text is shown beside the kept one's. */
  textsOfGroup: 5,
  /** UTF-16 units of a document's text, and of these, those from its end. */
  textCharacters: 4_000,
  endCharacters: 1_000,
  /** Blocks of a document's text, and of these, those from its end. */
  textBlocks: 200,
  endBlocks: 50,
  /** Of a long run of removed blocks, those shown at its start and at its end; so few more do not make it long. */
  removedRunStart: 3,
  removedRunEnd: 2,
  removedRunSpare: 2,
  /** Pages that are shown block by block; blocks of one, and of these, those from its end; UTF-16 units of a block. */
  outlines: 12,
  outlineBlocks: 120,
  outlineEndBlocks: 30,
  outlineCharacters: 140,
  /** Elements that are named of those around a block, the innermost; UTF-16 units of a name. */
  elementsNamed: 6,
  elementCharacters: 32,
  /** A path that a renderer made is shorter. */
  pathCharacters: 1_000,
  relatedPairs: 200,
  documents: 500,
  rejected: 500,
  options: 60,
  /** Samples of text that was removed for a reason. */
  samples: 5,
  sampleCharacters: 160,
  /** An id, a title, a message and whatever else stands within a line. */
  inlineCharacters: 200,
  /** Beyond it, a place to break is put into a word. */
  wordCharacters: 500,
} as const;

/** Bytes of UTF-8 that surely hold so many UTF-16 units: a unit takes three at most, and a cut may lose three more. */
export function bytesOfUnits(units: number): number {
  return 3 * units + 4;
}
