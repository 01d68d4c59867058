/** What a line may be, as bits: it holds a text that all such lines hold. */
export const clue = {
  attribution: 1,
  disclaimer: 2,
  biography: 4,
  signOff: 8,
  caption: 16,
  copyright: 32,
  /** An agency's sign in a paragraph; one that is a line of its own. */
  wire: 64,
  loneWire: 128,
  /** Four digits in a row, as every date has. */
  year: 256,
  /** The mark behind a label. */
  label: 512,
  /** What may stand between things said side by side. */
  parts: 1024,
  calling: 2048,
  /** A word for reporter that stands beside the name without a space. */
  reporter: 4096,
  /** A picture's name, and a mark behind it: a caption's, where a line has both. */
  picture: 8192,
  pictureMark: 16384,
  authorBoxHeading: 32768,
} as const;

export const anyCredit =
  clue.attribution |
  clue.disclaimer |
  clue.authorBoxHeading |
  clue.biography |
  clue.signOff |
  clue.caption |
  clue.copyright;
