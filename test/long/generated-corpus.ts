/** A document of the generated corpus, and which earlier one it was made from. */
export type GeneratedDocument = {
  readonly id: string;
  readonly text: string;
  readonly url: string;
  /** Set for copies with one paragraph of eight replaced: Jaccard about 0.78. */
  readonly copyOf?: string;
};

/** Mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const paragraphs = 8;

/** Documents of eight paragraphs amid menu lines; every tenth is an edited copy of an earlier original. */
export function generatedCorpus(size: number, seed: number): GeneratedDocument[] {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const vocabulary = Array.from({ length: 8_000 }, () =>
    Array.from({ length: 3 + below(7) }, () => 'etaoinshrdlucmfwypvbgk'[below(22)]).join(''),
  );
  const word = () => vocabulary[Math.floor(next() ** 2 * vocabulary.length)];
  const paragraph = () => `${Array.from({ length: 40 + below(40) }, word).join(' ')}.`;
  const menu = () => ['Home', 'Sign in', ...Array.from({ length: 6 }, () => `Menu ${word()} ${word()}`)];
  const originals: { id: string; body: string[] }[] = [];
  return Array.from({ length: size }, (_, number) => {
    const id = `document-${String(number).padStart(6, '0')}`;
    const url = `https://site-${number % 50}.example/${number}`;
    const original = number % 10 === 9 ? originals[below(originals.length)] : undefined;
    const body = original === undefined ? Array.from({ length: paragraphs }, paragraph) : [...original.body];
    if (original === undefined) originals.push({ id, body });
    else body[below(paragraphs)] = paragraph();
    const text = [...menu(), ...body, ...menu()].join('\n');
    return { id, text, url, ...(original === undefined ? {} : { copyOf: original.id }) };
  });
}
