/** What a generated corpus looks like. The same plan makes the same bytes. */
export type CorpusPlan = {
  readonly kind: CorpusKind;
  readonly documents: number;
  readonly seed: string;
  /** Of each fifty documents, near-duplicates of five others: 0 to 20. */
  readonly nearDuplicates: number;
  /** Of each fifty documents, short texts that another of the fifty holds: 0 to 8. */
  readonly contained: number;
};

export const corpusKinds = ['mixed', 'skewed', 'identical', 'serial'] as const;

/**
 * - `mixed`: documents in thirteen languages that quote paragraphs from one another, with planted pairs;
 * - `skewed`: every other document is one template filled in, and shares .27 to .79 of its shingles with any other such;
 * - `identical`: one page, byte for byte;
 * - `serial`: one page, each with a number of its own at its end.
 */
export type CorpusKind = (typeof corpusKinds)[number];

/** A corpus as a crawl has it: of a hundred documents eight are near-duplicates and four stand in a longer one. */
export function plainPlan(kind: CorpusKind, documents: number): CorpusPlan {
  return { kind, documents, seed: 'palimpsest', nearDuplicates: 4, contained: 2 };
}

/** A corpus that is mostly planted pairs, so that a thousandth of them can be told. */
export function densePlan(documents: number): CorpusPlan {
  return { kind: 'mixed', documents, seed: 'palimpsest dense', nearDuplicates: 20, contained: 8 };
}

/** Documents in a block: planted pairs are of one block. */
export const blockSize = 50;

/** What a document of a mixed corpus is made from: none or one document of its own block, with a smaller number. */
export type Role =
  | { readonly role: 'original' }
  | { readonly role: 'nearDuplicate' | 'punctuated' | 'copy' | 'holder'; readonly of: number }
  | { readonly role: 'contained' };

const originals = 5;
const firstNearDuplicate = 10;
const firstContained = 30;
const firstHolder = 38;

export function roleOf(number: number, { nearDuplicates, contained }: CorpusPlan): Role {
  const place = number % blockSize;
  const block = number - place;
  const near = place - firstNearDuplicate;
  if (near >= 0 && near < nearDuplicates) return { role: 'nearDuplicate', of: block + (near % originals) };
  if (place >= firstContained && place < firstContained + contained) return { role: 'contained' };
  const holder = place - firstHolder;
  if (holder >= 0 && holder < contained) return { role: 'holder', of: block + firstContained + holder };
  if (place === 48) return { role: 'punctuated', of: block + 5 };
  if (place === 49) return { role: 'copy', of: block + 6 };
  return { role: 'original' };
}
