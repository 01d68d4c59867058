export type StripOptions = {
  /** Whether, in doubt, chrome goes (`precision`) or text stays (`recall`). */
  readonly favour: 'balance' | 'precision' | 'recall';
  /** Languages of text that is wanted; empty for each document's own. */
  readonly languages: readonly string[];
};
