/** What a view of a page needs beside its text and the structure of its blocks. Numbers point into the lists of the same object. */
export type PageMarks = {
  /** The address that the page's links are relative to, as its `base` element has it. */
  readonly base?: string;
  /** Each after the one around it. */
  readonly containers: readonly ContainerMark[];
  /** Targets as the page has them, each once. */
  readonly links: readonly string[];
  /** One a block. */
  readonly blocks: readonly BlockMarks[];
};

export type ContainerMark = {
  readonly kind: 'list' | 'item' | 'quotation' | 'code';
  /** The container around it. */
  readonly around?: number;
  /** Of a list whose items are numbered. */
  readonly ordered?: true;
  /** Of an item: the number that it is shown with. */
  readonly number?: number;
};

export type BlockMarks = {
  /** The innermost. */
  readonly container?: number;
  /** Line breaks between the block before and this one, where both flow in the same element. */
  readonly breaks?: number;
  /** What a class says that code is written in. */
  readonly language?: string;
  /**
   * Runs of text that are marked, four numbers a run: start and end, UTF-16 offsets into the block's text; the sum of `inlineStyles`;
   * and the link's number, −1 in none. Ascending, apart.
   */
  readonly runs?: readonly number[];
};

export const inlineStyles = { strong: 1, emphasis: 2, code: 4 } as const;
