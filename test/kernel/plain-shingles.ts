/**
 * What src/kernel/assembly computes of words, shingles and signatures, the plain way: with regular expressions and big
 * integers, from the runtime's own Unicode tables.
 */

const wordless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';
const word = '\\p{L}\\p{M}\\p{N}';
const words = new RegExp(`[[${wordless}]&&[${word}]]|[[${word}]--[${wordless}]]+`, 'gv');
const longestWord = 1024;
const bits64 = 0xffff_ffff_ffff_ffffn;

/** The text's words in order as UTF-8: NFKC, lower case, a final sigma as any other; a longer run is cut. */
export function plainWords(text: string): Buffer[] {
  const folded = withoutEndlessMarks(text).normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
  return [...folded.matchAll(words)].flatMap(([found]) => {
    const bytes = Buffer.from(found);
    const pieces: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += longestWord) pieces.push(bytes.subarray(at, at + longestWord));
    return pieces;
  });
}

/** Marks beyond the thirtieth on one letter are dropped. */
function withoutEndlessMarks(text: string): string {
  return text.replace(/(\p{M}{30})\p{M}+/gu, '$1');
}

function mixed(value: bigint): bigint {
  let result = ((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn) & bits64;
  result = ((result ^ (result >> 33n)) * 0xc4ceb9fe1a85ec53n) & bits64;
  return result ^ (result >> 33n);
}

const wordStep = 0xe7037ed1a0b428dbn;
const shingleStep = 0x9e3779b97f4a7c15n;

function hashOfWord(bytes: Buffer): bigint {
  let hash = 0xa0761d6478bd642fn;
  let at = 0;
  const step = (low: bigint, high: bigint) => ((hash ^ low) * wordStep + high) & bits64;
  for (; at + 16 < bytes.length; at += 16) {
    hash = (mixed(step(bytes.readBigUInt64LE(at), bytes.readBigUInt64LE(at + 8))) * wordStep) & bits64;
  }
  const last = Buffer.alloc(16);
  bytes.copy(last, 0, at);
  return mixed(step(last.readBigUInt64LE(), last.readBigUInt64LE(8) ^ BigInt(bytes.length)));
}

/** 53-bit hashes of the runs of five words in order; of a text of fewer words the one of them all. */
export function plainShingles(text: string): { readonly hashes: number[]; readonly words: number } {
  const hashes = plainWords(text).map(hashOfWord);
  const length = Math.min(5, hashes.length);
  const found: number[] = [];
  for (let at = 0; length > 0 && at + length <= hashes.length; at++) {
    const sum = hashes.slice(at, at + length).reduce((sum, hash) => (sum * shingleStep + hash) & bits64, 0n);
    found.push(Number(mixed(sum) >> 11n));
  }
  return { hashes: found, words: hashes.length };
}

/** FastSimilaritySketch of 128 slots. */
export function plainSketch(hashes: readonly number[]): Uint32Array {
  const slots = new Uint32Array(128).fill(0xffffffff);
  const isEmpty = (slot: number) => slots[slot] === 0xffffffff;
  for (let round = 0n; hashes.length > 0 && slots.includes(0xffffffff); round++) {
    const open = Array.from(slots.keys(), isEmpty);
    for (const hash of hashes) {
      const thrown = mixed(BigInt(hash) ^ ((round * shingleStep) & bits64));
      const slot = round < 128n ? Number(thrown >> 57n) : Number(round - 128n);
      const value = Math.min(Number(thrown & 0xffffffffn), 0xfffffffe);
      if (open[slot]) slots[slot] = Math.min(slots[slot], value);
    }
  }
  return slots;
}
