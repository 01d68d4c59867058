import * as z from 'zod';
import { blockKinds } from '../model/block.js';
import { metadataFields } from '../model/document.js';
import { pageHints } from '../model/page-hints.js';
import { stageNames } from '../model/stage.js';

/** Parts that several files of a run share. Descriptions become the JSON Schemas and docs/formats.md. */

export const id = z.string().min(1).describe("A document: its record's id, else its path below the input.");
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, lower-case hexadecimal.');
export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
export const stage = z.enum(stageNames);

export const origin = z
  .strictObject({
    path: z.string().describe('Path below the input that was given, `/` separated; `-` is standard input.'),
    record: z
      .int()
      .min(1)
      .describe('The record in that file, from 1: a line of JSONL; 1 in files that hold one document.'),
    url: z.string().optional().describe('Where the record or the page says it stands.'),
  })
  .describe('Where the document was read.');

export const span = z
  .strictObject({ start: count.describe('First byte.'), end: count.describe('The byte after the last.') })
  .describe("Half-open range of UTF-8 byte offsets into the document's text.");

export const metadataValue = z.strictObject({
  value: z.string(),
  written: z.string().optional().describe('What stood there, where `value` is a normal form or a part of it.'),
  from: z.string().describe('Where it was found: `record.title`, `og:title`, `firstAppearedOn`, `titleLine`, …'),
  span: span.optional().describe('The bytes that hold it, where it was found in the text.'),
});

export const metadata = z
  .strictObject(
    Object.fromEntries(metadataFields.map((field) => [field, metadataValue.optional()])) as Record<
      (typeof metadataFields)[number],
      z.ZodOptional<typeof metadataValue>
    >,
  )
  .describe('What the record, the page or the text says of the document.');

export const similarity = {
  jaccard: share.describe('Shared shingles over all shingles of both; 6 decimals.'),
  containmentOfLeft: share.describe("Share of left's shingles that stand in right."),
  containmentOfRight: share.describe("Share of right's shingles that stand in left."),
  shared: count.describe('Distinct word 5-shingles that stand in both.'),
};

const evidenceOf = <Code extends string, Shape extends z.ZodRawShape>(code: Code, shape: Shape, says: string) =>
  z.strictObject({ code: z.literal(code), ...shape }).describe(says);

const weight = z.strictObject({ feature: z.string(), weight: z.number() });

export const evidence = z
  .discriminatedUnion('code', [
    evidenceOf(
      'foreignLanguage',
      { expected: z.array(z.string()), found: z.string(), confidence: share },
      "In another language than the document's. `found` is `und-<script>` where only the script is known.",
    ),
    evidenceOf('linkHeavy', { share, limit: share }, 'Too much of it stands in links.'),
    evidenceOf(
      'headlineRun',
      { lines: count, meanWords: z.number() },
      'It stands in a run of lines that read like headlines.',
    ),
    evidenceOf('interfacePhrase', { phrase: z.string(), language: z.string() }, 'It says what interfaces say.'),
    evidenceOf(
      'repeatedInDocument',
      { times: count },
      'The same headline, digits aside, stands in the document several times.',
    ),
    evidenceOf('structuralElement', { element: z.string() }, 'The page marks it as something else than content.'),
    evidenceOf('hidden', {}, 'The page hides it.'),
    evidenceOf(
      'harvestedMetadata',
      { field: z.enum([...metadataFields, 'attribution']) },
      'Taken over into the metadata.',
    ),
    evidenceOf(
      'credit',
      { kind: z.enum(['disclaimer', 'attribution', 'authorBox', 'caption', 'copyright']) },
      'It says who wrote, translated, photographed or published.',
    ),
    evidenceOf(
      'outsideBody',
      { wordsBefore: count, wordsAfter: count },
      'Outside the body: so many words of prose stand near it.',
    ),
    evidenceOf('insideBody', { wordsBefore: count, wordsAfter: count }, 'Inside the body.'),
    evidenceOf(
      'modelScore',
      {
        probability: share,
        needed: share,
        top: z.array(weight),
        judgedAs: z.enum(['article', 'anyPage']).optional(),
      },
      'The probability that it is body, 3 decimals; the probability from which a block is kept; and the features that moved the decision most, in log-odds, 2 decimals, above 0 towards body. `judgedAs` says of a page whether it was judged as one that holds an article, or as any other.',
    ),
    evidenceOf(
      'title',
      { given: z.boolean(), sharedWords: count },
      'It is the title: given by the record, the page or an attribution line, or sharing so many words with the prose.',
    ),
    evidenceOf('prose', { words: count, length: count }, 'It reads as prose by itself.'),
    evidenceOf('noBodyFound', { blocks: count }, 'No block reads as prose, so nothing was taken for its surroundings.'),
    evidenceOf(
      'noBoilerplateFound',
      { blocks: count },
      'Nothing in the document is certainly not text, so nothing was taken for its surroundings.',
    ),
    evidenceOf('protectedKind', { kind: z.enum(blockKinds) }, 'A kind that is never stripped: code in a text.'),
    evidenceOf('noText', {}, 'It holds no letter and no digit.'),
    evidenceOf('notStripped', {}, 'Stripping was switched off.'),
  ])
  .describe('Why a span was kept or removed; the first of a list is the reason that decided.');

export const languages = z.array(
  z.strictObject({
    language: z.string().describe('ISO 639.'),
    share: share.describe('Share of the prose, 3 decimals.'),
  }),
);

export const structure = z
  .strictObject({
    path: z.string(),
    linkShare: share,
    hidden: z.boolean(),
    region: z.enum(['navigation', 'header', 'footer', 'aside', 'form', 'figure', 'comments']).optional(),
    hints: z
      .array(z.enum(pageHints))
      .optional()
      .describe('What role, id, classes and `itemprop` of the nearest element around that says anything by them say.'),
    level: z.int().min(1).max(6).optional().describe('Of a heading.'),
    list: z
      .strictObject({
        depth: z.int().min(1).describe('Lists around it, its own included; at most 16 are told apart.'),
        ordered: z.boolean().describe('Whether its items are numbered.'),
        item: count.describe("The item's number; without numbers its place, from 1."),
        first: z.literal(true).optional().describe("The item's first block."),
      })
      .optional()
      .describe('The list item that it stands in.'),
    table: z
      .strictObject({
        number: z.int().min(1).describe("The table, in the order of the page's tables that hold text."),
        row: z.int().min(1).describe('Rows without text counted too.'),
        header: z.literal(true).optional().describe('A row of headers.'),
        column: z.int().min(1).optional().describe('Of a block that stands in a cell by itself.'),
        cells: z
          .array(count)
          .optional()
          .describe("Of a block that is a row: bytes from its start to each cell's text; ` | ` stands between two."),
        columns: z
          .array(z.int().min(1))
          .optional()
          .describe('The columns that these cells begin in, where they are not 1, 2, 3 and so on.'),
      })
      .optional()
      .describe('The row of a table that it stands in, or is.'),
    source: span.describe('Bytes of the HTML source, as UTF-8.'),
  })
  .describe('What the rendered page knew of the block.');
