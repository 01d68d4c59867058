import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIndex, createSigner, type Match } from '../../src/index.js';
import { relationLimits } from '../../src/run/decision-rule.js';
import { loadSimilarityMeter } from '../../src/run/similarity-meter.js';
import { judgementOf } from '../../src/stages/verify/relation.js';
import { distinct, shingleSequence, sketch, winnow } from '../shingler.js';
import { pair } from '../stages/pair/pair-of-arrays.js';
import { randomFrom, randomText } from '../stages/random.js';

const limits = { threshold: 0.6, containment: 0.95 };

/** Originals of 20 to 160 words and what becomes of them: reworded copies, excerpts, pages around them; and an empty text. */
const anyTexts = fc.record({ seed: fc.nat(), originals: fc.integer({ min: 1, max: 6 }) }).map(({ seed, originals }) => {
  const random = randomFrom(seed);
  const texts = [''];
  for (let original = 0; original < originals; original++) {
    const words = randomText(20 + Math.floor(140 * random()), random);
    texts.push(words.join(' '));
    for (const chance of [0.01, 0.05, 0.1]) {
      texts.push(words.map((word) => (random() < chance ? `new${Math.floor(random() * 1e6)}` : word)).join(' '));
    }
    texts.push(words.slice(Math.floor(words.length / 2)).join(' '));
    texts.push([...randomText(200, random), ...words, ...randomText(200, random)].join(' '));
  }
  return [...new Set(texts)];
});

/** For each text, the ids of the others that `pair` proposes with it and that verification accepts, with their figures. */
function acceptedPairs(texts: readonly string[]): Map<string, unknown[]> {
  const sequences = texts.map((text) => shingleSequence(text).hashes);
  const { candidates } = pair({ signatures: sequences.map(sketch), fingerprints: sequences.map(winnow) }, limits);
  const meter = loadSimilarityMeter();
  const accepted = new Map<string, unknown[]>(texts.map((_, row) => [`text ${row}`, []]));
  for (const { left, right, estimate } of candidates) {
    for (const [query, match] of [
      [left, right],
      [right, left],
    ]) {
      const similarity = meter.measure(distinct(sequences[query]), distinct(sequences[match]));
      const { relation } = judgementOf(similarity, null, relationLimits({ ...limits, rule: 'plain' }));
      const { jaccard, containmentOfLeft, containmentOfRight } = similarity;
      const figures = { containmentOfQuery: containmentOfLeft, containmentOfMatch: containmentOfRight, relation };
      if (relation === 'none') continue;
      accepted.get(`text ${query}`)?.push({ id: `text ${match}`, exact: true, estimate, jaccard, ...figures });
    }
  }
  return accepted;
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

test('of texts that quote nothing many share a query finds exactly the pairs that a run accepts, in whatever order they were added', () => {
  const shuffled = anyTexts.chain((texts) =>
    fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts.keys()], { minLength: texts.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.constantFrom('shingles', 'texts'), ([texts, order], keep) => {
      const index = createIndex({ ...limits, keep: keep as 'shingles' | 'texts' });
      for (const row of order) index.add(`text ${row}`, texts[row]);
      const wanted = acceptedPairs(texts);
      for (const [row, text] of texts.entries()) {
        const others = index.query(text).filter(({ id }) => id !== `text ${row}`);
        expect(others.toSorted(byId)).toEqual((wanted.get(`text ${row}`) as { id: string }[]).toSorted(byId));
      }
    }),
    { numRuns: 40 },
  );
});

test('asking between additions, and adding and removing others, changes nothing', () => {
  fc.assert(
    fc.property(anyTexts, fc.nat(), (texts, seed) => {
      const random = randomFrom(seed);
      const plain = createIndex();
      const busy = createIndex();
      for (const [row, text] of texts.entries()) {
        plain.add(`text ${row}`, text);
        busy.add(`passing ${row}`, texts[Math.floor(random() * texts.length)]);
        busy.add(`text ${row}`, randomText(50, random).join(' '));
        busy.query(text);
        busy.add(`text ${row}`, text, { replace: true });
      }
      for (const row of texts.keys()) expect(busy.remove(`passing ${row}`)).toBe(true);
      expect(busy.size).toBe(plain.size);
      for (const text of texts) expect(busy.query(text)).toEqual(plain.query(text));
    }),
    { numRuns: 20 },
  );
});

test('signatures alone find the same texts as the texts do, but for those that share too little to name', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const signer = createSigner();
      const exact = createIndex();
      const estimated = createIndex();
      for (const [row, text] of texts.entries()) {
        exact.add(`text ${row}`, text);
        estimated.addSignature(`text ${row}`, signer.sign(text));
      }
      for (const text of texts) {
        const found = new Set(estimated.query(text).map(({ id }) => id));
        const idsOf = (matches: readonly Match[]) => matches.map(({ id }) => id);
        expect(idsOf(exact.query(text)).filter((id) => !found.has(id))).toEqual([]);
        expect(estimated.querySignature(signer.sign(text))).toEqual(estimated.query(text));
      }
    }),
    { numRuns: 20 },
  );
});
