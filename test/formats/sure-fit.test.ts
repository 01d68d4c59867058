import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { clusterRow, pairRow, provenanceRow, rejectedRow, removedRow } from '../../src/formats/rows.js';
import { surelyFits } from '../../src/formats/sure-fit.js';

const figures = { jaccard: 0.5, containmentOfLeft: 0.75, containmentOfRight: 1, shared: 12 };
const span = { start: 0, end: 9 };
const digest = 'a1'.repeat(32);

/** Rows as they are written, by the schema they are read with. */
const written: readonly (readonly [z.ZodType, unknown])[] = [
  [
    pairRow,
    {
      ...{ left: 'one', right: 'two', estimate: null, asRead: figures, ...figures, relation: 'overlap' },
      verdict: { score: 0.25, needed: 0.5 },
      alignment: {
        ...{ alignedShareOfLonger: 0.5, alignedShareOfShorter: 1, longestReplacement: 3 },
        ...{ passages: [{ left: span, right: span, words: 4 }], passagesLeftOut: 0 },
      },
    },
  ],
  [pairRow, { left: 'one', right: 'two', estimate: 0.5, asRead: figures, ...figures, relation: 'none' }],
  [
    provenanceRow,
    {
      ...{ id: 'one', origin: { path: 'a.txt', record: 1 } },
      input: { bytes: 9, sha256: digest, encoding: 'utf-8', mediaType: 'text/plain' },
      text: { bytes: 9, sha256: digest, replacements: 0 },
      languages: [{ language: 'en', share: 1 }],
      ...{ source: 'example.org', metadata: { title: { value: 'A title', from: 'og:title' } }, status: 'kept' },
      spans: [
        { ...span, action: 'remove', kind: 'line', evidence: [{ code: 'headlineRun', lines: 3, meanWords: 4.5 }] },
      ],
    },
  ],
  [
    clusterRow,
    {
      ...{ id: 'one', kept: 'two', members: ['one', 'two'], cohesion: 1, texts: 1 },
      reasons: [{ code: 'moreComplete', over: 'one', words: 9, than: 8 }],
    },
  ],
  [removedRow, { id: 'one', ...span, codes: ['linkHeavy'], sameAs: { id: 'none', start: 4 } }],
  [rejectedRow, { origin: { path: 'a', record: 1, url: '' }, stage: 'read', code: 'unreadable', message: '' }],
];

const anyValue = fc.oneof(
  fc.constantFrom(null, '', 'one', 'none', 'overlap', digest, 0, -1, 0.5, 1, 2, 1e300, Infinity, true, [], {}),
  fc.jsonValue({ maxDepth: 1 }),
);

type Edit = readonly [place: number, action: string, value: unknown];

/** The value with one of its parts, counted through, left out, replaced, joined by another or moved to the end. */
function edited(value: unknown, edit: Edit): unknown {
  let left = edit[0];
  const visit = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part).flatMap(([name, member]): [string, unknown][] => {
      if (left-- !== 0) return [[name, visit(member)]];
      if (edit[1] === 'leave out') return [];
      if (edit[1] === 'replace') return [[name, edit[2]]];
      return edit[1] === 'add'
        ? [
            [name, member],
            ['other', edit[2]],
          ]
        : [['last', member]];
    });
    if (Array.isArray(part)) return entries.map(([, member]) => member);
    const moved = entries.find(([name]) => name === 'last');
    return Object.fromEntries(moved === undefined ? entries : [...entries.filter((entry) => entry !== moved), moved]);
  };
  return visit(value);
}

const anyEdit: fc.Arbitrary<Edit> = fc.tuple(
  fc.nat(40),
  fc.constantFrom('leave out', 'replace', 'replace', 'add', 'move'),
  anyValue,
);

test('what surely fits is taken by the schema and comes back as it is, whatever was done to a row', () => {
  let sure = 0;
  fc.assert(
    fc.property(fc.constantFrom(...written), fc.array(anyEdit, { maxLength: 2 }), ([schema, row], edits) => {
      const value = edits.reduce(edited, row);
      if (!surelyFits(schema, value)) return;
      sure++;
      expect(JSON.stringify(schema.parse(value))).toBe(JSON.stringify(value));
    }),
    { numRuns: 5_000 },
  );
  expect(sure).toBeGreaterThan(500);
});

test('a row that breaks its schema is never sure', () => {
  const [[schema, row]] = written;
  for (const broken of [
    { ...(row as object), estimate: 1.5 },
    { ...(row as object), shared: 0.5 },
    { ...(row as object), relation: 'other' },
    { ...(row as object), left: '' },
    { ...(row as object), more: 1 },
    { ...(row as object), verdict: { score: 1 } },
  ]) {
    expect([surelyFits(schema, broken), schema.safeParse(broken).success]).toEqual([false, false]);
  }
});

test('members in another order are left to the schema, which puts them in its own', () => {
  const schema = z.strictObject({ a: z.number(), b: z.number().optional() });
  expect([{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1 }].map((value) => surelyFits(schema, value))).toEqual([
    ...[true, false, true],
  ]);
});

test('nothing is sure of a schema with a kind or a rule that is not known', () => {
  for (const [schema, value] of [
    [z.string().max(5), 'a'],
    [z.email(), 'a@example.org'],
    [z.string().transform(Number), '1'],
    [z.object({ a: z.number() }), { a: 1 }],
    [z.strictObject({ a: z.number() }).refine(() => false), { a: 1 }],
    [z.union([z.number(), z.string()]).refine(() => false), 1],
    [
      z
        .number()
        .nullable()
        .refine(() => false),
      1,
    ],
    [z.number().default(1), 1],
    [z.number().multipleOf(2), 2],
    [z.int32(), 1],
    [z.record(z.string(), z.unknown()), {}],
    [z.string().regex(/a/g), 'a'],
  ] as const) {
    expect(surelyFits(schema, value)).toBe(false);
  }
});

test('rows as we write them are sure', () => {
  expect(written.map(([schema, row]) => surelyFits(schema, row))).toEqual(written.map(() => true));
});
