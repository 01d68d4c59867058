import { expect, test } from 'vitest';
import { createIndex, createSigner, type ExactMatch, similarity, UsageError } from '../src/index.js';
import { bandCap } from '../src/stages/pair/candidate-index.js';
import { fingerprintCap } from '../src/stages/pair/shared-postings.js';
import { randomFrom, randomText } from './stages/random.js';

const heron =
  'A heron stood in the shallow end of the pool all morning and caught nothing whatever, and the children who had come to ' +
  'swim sat on the wall and watched it wait, since nobody had the heart to be the first one in.';
const edited = heron.replace('all morning', 'since breakfast');
const around = `Opening hours have changed for the winter, says the notice by the gate of the old baths. ${heron} The baths open at ten.`;

const idsOf = (matches: readonly { id: string }[]) => matches.map(({ id }) => id);

test('it finds the copy, the page around it and the identical text, best first, each with exact figures', () => {
  const index = createIndex({ threshold: 0.5 });
  index.add('page', around.repeat(2));
  index.add('edited', edited);
  index.add('same', heron);
  index.add('other', 'Nothing of this stands anywhere else in the index, not one word after the other.');
  const matches = index.query(heron) as ExactMatch[];
  expect(matches.map(({ id, relation }) => [id, relation])).toEqual([
    ['same', 'identical'],
    ['edited', 'nearDuplicate'],
    ['page', 'containedIn'],
  ]);
  const { jaccard, containmentOfLeft, containmentOfRight } = similarity(heron, edited);
  expect(matches[1]).toMatchObject({
    exact: true,
    jaccard,
    containmentOfQuery: containmentOfLeft,
    containmentOfMatch: containmentOfRight,
  });
});

test('a query that holds a text of the index says so', () => {
  const index = createIndex();
  index.add('part', heron);
  const [{ relation, containmentOfQuery, containmentOfMatch }] = index.query(around.repeat(2));
  expect([relation, containmentOfMatch, containmentOfQuery < 0.75]).toEqual(['contains', 1, true]);
});

test('of matches that are equally good the smaller id comes first', () => {
  const index = createIndex();
  for (const id of ['b', '😀', '\uffee', 'a']) index.add(id, heron);
  expect(idsOf(index.query(heron))).toEqual(['a', 'b', '\uffee', '😀']);
  expect(index.counts).toMatchObject({ documents: 4, texts: 1 });
});

test('an index that keeps texts shows the passages that both share', () => {
  const index = createIndex({ keep: 'texts' });
  index.add('page', around);
  const [match] = index.query(heron, { passages: true }) as ExactMatch[];
  const [{ left, right, words }] = match.passages ?? [];
  const slice = (text: string, { start, end }: { start: number; end: number }) =>
    Buffer.from(text).toString('utf8', start, end);
  expect([slice(heron, left), words]).toEqual([slice(around, right), 43]);
  expect(index.query(heron)[0]).not.toHaveProperty('passages');
});

test('an id is taken once, unless it is replaced', () => {
  const index = createIndex();
  index.add('note', heron);
  expect(() => index.add('note', edited)).toThrow(UsageError);
  expect(() => index.add('note', edited)).toThrow(
    '"note": is in the index; give { replace: true }, or remove it first',
  );
  index.add('note', 'Quite another text of six words or so.', { replace: true });
  expect([index.size, index.query(heron)]).toEqual([1, []]);
});

test('what is replaced by its equal stays, and leaves nothing behind', () => {
  const index = createIndex();
  for (let times = 0; times < 3; times++) index.add('note', heron, { replace: true });
  index.add('other', heron);
  index.add('note', edited, { replace: true });
  expect(idsOf(index.query(heron)).toSorted()).toEqual(['note', 'other']);
  expect(index.counts).toMatchObject({ documents: 2, texts: 2 });
});

test('what is removed is found no more, and its equal under another id still is', () => {
  const index = createIndex();
  index.add('one', heron);
  index.add('two', heron);
  expect([index.remove('one'), index.remove('one'), index.has('one'), index.size]).toEqual([true, false, false, 1]);
  expect(idsOf(index.query(heron))).toEqual(['two']);
  index.remove('two');
  expect([index.query(heron), index.size, index.counts.texts]).toEqual([[], 0, 0]);
});

test('texts without a word are held and never found', () => {
  const index = createIndex();
  index.add('dots', '…');
  expect([index.has('dots'), index.query('…'), index.query('')]).toEqual([true, [], []]);
});

test('of a text that is known by its signature alone all figures are estimates', () => {
  const signer = createSigner();
  const index = createIndex();
  index.addSignature('copy', signer.sign(edited));
  index.add('text', edited);
  const matches = index.query(heron);
  expect(matches.map(({ id, exact, relation }) => [id, exact, relation])).toEqual([
    ['text', true, 'nearDuplicate'],
    ['copy', false, null],
  ]);
  const estimate = signer.estimate(signer.sign(heron), signer.sign(edited));
  expect(matches[1]).toMatchObject({ estimate, jaccard: estimate });
  expect(index.querySignature(signer.sign(heron)).every(({ exact }) => !exact)).toBe(true);
});

test('a signature that is changed later is not changed in the index', () => {
  const signature = createSigner().sign(heron);
  const index = createIndex();
  index.addSignature('copy', signature);
  signature.slots.fill(0);
  signature.fingerprints.fill(0);
  expect(idsOf(index.query(heron))).toEqual(['copy']);
});

test.each([
  ['threshold: 0 is out of range', () => createIndex({ threshold: 0 })],
  ['containment: 2 is out of range', () => createIndex({ containment: 2 })],
  ['keep: give', () => createIndex({ keep: 'all' as 'texts' })],
  ['id: give a string', () => createIndex().add('', 'text')],
  ['passages: the index holds no texts', () => createIndex().query('text', { passages: true })],
  [
    'signature: give',
    () =>
      createIndex().addSignature('a', {
        slots: new Uint32Array(128),
        fingerprints: Float64Array.of(2, 1),
        words: 1,
      }),
  ],
])('misuse is told by name: %s', (message, call) => {
  expect(call).toThrow(UsageError);
  expect(call).toThrow(message);
});

test('what is no text is refused by name, and leaves what stood there', () => {
  const index = createIndex();
  index.add('note', heron);
  const nothing = undefined as unknown as string;
  expect(() => index.add('note', nothing, { replace: true })).toThrow('a text must be a string, not undefined');
  expect(idsOf(index.query(heron))).toEqual(['note']);
});

test('a passage that more texts hold than the cap allows finds nothing and is counted, whoever came first', () => {
  const random = randomFrom(21);
  const notice = randomText(30, random).join(' ');
  const texts = Array.from({ length: fingerprintCap + 1 }, () => `${randomText(400, random).join(' ')} ${notice}`);
  for (const order of [texts, texts.toReversed()]) {
    const index = createIndex();
    for (const [at, text] of order.slice(1).entries()) index.add(`text ${at}`, text);
    expect([index.query(notice).length, index.counts.commonFingerprints]).toEqual([fingerprintCap, 0]);
    index.add('one more', order[0]);
    expect(index.query(notice)).toEqual([]);
    expect(index.counts.commonFingerprints).toBeGreaterThan(0);
  }
});

test('of more near-duplicates than a band holds as many as the cap are found, the same ones whoever came first', () => {
  const words = randomText(60, randomFrom(22)).join(' ');
  const texts = Array.from({ length: bandCap + 200 }, (_, at) => [`text ${at}`, `${words} n${at}`] as const);
  const found = [texts, texts.toReversed()].map((order) => {
    const index = createIndex();
    for (const [id, text] of order) index.add(id, text);
    expect(index.counts.oversizedBuckets).toBeGreaterThan(0);
    return index.query(words);
  });
  expect(found[0]).toEqual(found[1]);
  expect(found[0].length).toBeGreaterThanOrEqual(bandCap);
});

test('a hundred thousand ids of one text are one text, and leave one by one', () => {
  const index = createIndex();
  for (let at = 0; at < 100_000; at++) index.add(`copy ${at}`, 'a b c d e f');
  const { documents, texts, bytes } = index.counts;
  expect([documents, texts, bytes < 100 * 100_000]).toEqual([100_000, 1, true]);
  expect(index.query('a b c d e f')).toHaveLength(100_000);
  for (let at = 0; at < 100_000; at++) index.remove(`copy ${at}`);
  expect(index.counts).toMatchObject({ documents: 0, texts: 0 });
});

test('of planted pairs that brute force finds at the threshold or above no more than three in a hundred are missed', () => {
  const random = randomFrom(23);
  const index = createIndex({ threshold: 0.6 });
  const originals = Array.from({ length: 300 }, () => randomText(60 + Math.floor(240 * random()), random));
  for (const [at, words] of originals.entries()) index.add(`original ${at}`, words.join(' '));
  let wanted = 0;
  let missed = 0;
  for (const [at, words] of originals.entries()) {
    const copy = words.map((word) => (random() < 0.06 ? `new${at}` : word)).join(' ');
    if (similarity(copy, words.join(' ')).jaccard < 0.6) continue;
    wanted++;
    if (!idsOf(index.query(copy)).includes(`original ${at}`)) missed++;
  }
  expect(wanted).toBeGreaterThan(100);
  expect(missed / wanted).toBeLessThanOrEqual(0.03);
});

test('a text that is in the index finds itself, however many share its keys', () => {
  const template = randomText(60, randomFrom(77)).join(' ');
  const index = createIndex();
  for (let at = 0; at < 1_300; at++) index.add(`page ${at}`, `${template} number${at}`);
  for (let at = 0; at < 1_300; at += 100) {
    expect(index.query(`${template} number${at}`)[0]).toMatchObject({ id: `page ${at}`, relation: 'identical' });
  }
});
