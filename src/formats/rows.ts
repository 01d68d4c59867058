import * as z from 'zod';
import { mistakenEncodings } from '../kernel/mojibake.js';
import { blockKinds } from '../model/block.js';
import { encodingSources } from '../model/document.js';
import { relations } from '../model/pair.js';
import { rejectionCodes } from '../model/rejection.js';
import {
  count,
  evidence,
  id,
  languages,
  metadata,
  origin,
  sha256,
  share,
  similarity,
  span,
  stage,
  structure,
} from './fields.js';

/** One schema a file of a run: what is written, what is read back, and what schemas/ and docs/formats.md publish. */

export const corpusRow = z
  .strictObject({
    id,
    source: z.string().describe('Registrable domain, else the publisher that the text names, else the folder.'),
    url: z.string().optional(),
    title: z.string().optional(),
    date: z.string().optional().describe('ISO 8601, to the day or to the month, as far as it is known.'),
    language: z.string().describe('The language that holds most of the prose; `und` where none is known.'),
    text: z.string().describe("The exact concatenation of the document's `keep` spans."),
    words: count,
    sha256: sha256.describe('Of `text` as UTF-8.'),
    cluster: id.optional().describe('The cluster the document belongs to.'),
    duplicateOf: id
      .optional()
      .describe('The kept document it duplicates; only where duplicates are marked, not dropped.'),
    meta: z.record(z.string(), z.unknown()).optional().describe("Fields of the record that are not palimpsest's own."),
  })
  .describe('A document of the cleaned corpus.');

export const provenanceRow = z
  .strictObject({
    id,
    origin,
    input: z
      .strictObject({
        bytes: count,
        sha256,
        encoding: z
          .string()
          .describe(
            'The label of the Encoding Standard in lower case: `utf-8`, `windows-1251`, …; `utf-8-bom` with a mark.',
          ),
        encodingFrom: z
          .enum(encodingSources)
          .optional()
          .describe(
            'How it was found: by a byte order mark, by what the page declares, since all bytes are well-formed UTF-8, or from the bytes. Missing in older runs.',
          ),
        encodingConfidence: share.optional().describe('Of a detected encoding; 3 decimals.'),
        mediaType: z.enum(['text/plain', 'text/markdown', 'text/html', 'application/jsonl']),
      })
      .describe("The bytes that were read: of the file, or of the record's line."),
    text: z
      .strictObject({
        bytes: count,
        sha256,
        replacements: count.describe('Lone surrogates, and bytes without meaning in the encoding, that became U+FFFD.'),
        mojibake: z
          .strictObject({
            as: z.enum(mistakenEncodings).describe('What the UTF-8 was taken for.'),
            sequences: z.int().min(1).describe('Characters that stand in the text as two to four others each.'),
          })
          .optional()
          .describe(
            'Traces of UTF-8 that was read as another encoding before it came here, such as `â€™`; nothing is repaired.',
          ),
      })
      .describe('The text as read, decoded (for pages: rendered).'),
    languages,
    source: z.string(),
    metadata,
    status: z
      .enum(['kept', 'duplicate', 'empty', 'emptied'])
      .describe('`duplicate`: it copies `duplicateOf`; `empty`: it held no word; `emptied`: all of it was stripped.'),
    cluster: id.optional(),
    duplicateOf: id.optional(),
    spans: z
      .array(
        z.strictObject({
          ...span.shape,
          action: z.enum(['keep', 'remove']),
          kind: z
            .enum(blockKinds)
            .describe(
              'How it is marked up; `comment` and `post`: a paragraph, or an item that holds one, of what readers wrote below an article or in a forum.',
            ),
          structure: structure.optional(),
          evidence: z.array(evidence).min(1),
        }),
      )
      .describe('What the stripper decided; the spans tile the text.'),
  })
  .describe('An input document: where it came from and what became of every byte of its text.');

export const removedRow = z
  .strictObject({
    id,
    start: count,
    end: count,
    codes: z
      .array(z.string())
      .min(1)
      .describe('Codes of the evidence; `duplicate` for kept spans of dropped duplicates.'),
    text: z.string().optional().describe('The removed text, unless `sameAs` names an earlier row that holds it.'),
    sameAs: z.strictObject({ id, start: count }).optional().describe('An earlier row of this file with the same text.'),
  })
  .describe('Text that is not in the corpus.');

export const pairRow = z
  .strictObject({
    left: id,
    right: id,
    estimate: share
      .nullable()
      .describe('Share of equal signature slots; null when found by fingerprints or by equal digests.'),
    asRead: z.strictObject(similarity).describe('Over the texts as read, before anything was stripped.'),
    ...similarity,
    relation: z.enum(relations).describe('What left is to right.'),
    verdict: z
      .strictObject({
        score: share.describe('A probability under the calibrated rule, the Jaccard under the plain one; 6 decimals.'),
        needed: share.describe('From this score on the rule calls the pair near-duplicates.'),
      })
      .nullable()
      .optional()
      .describe('What the decision rule said; null where it asks for an alignment and there is none.'),
    alignment: z
      .strictObject({
        alignedShareOfLonger: share.describe(
          'Share of the words of the text with more of them that stand in passages; 6 decimals.',
        ),
        alignedShareOfShorter: share,
        longestReplacement: count.describe(
          'Words of the longest stretch between two passages in which both texts say something else: the smaller of the two counts.',
        ),
        passages: z
          .array(
            z.strictObject({
              left: span.describe("Bytes of left's text as read."),
              right: span.describe("Bytes of right's text as read."),
              words: count.describe('Words that are equal in both.'),
            }),
          )
          .describe('What both say in the same order: the 20 passages with most words, in order.'),
        passagesLeftOut: count.describe('Passages beyond those.'),
      })
      .nullable()
      .optional()
      .describe('Of the cleaned texts; null for a pair that shares too little to be aligned.'),
  })
  .describe('A verified pair of documents, accepted or not; the figures are of the cleaned texts.');

const reason = <Code extends string, Shape extends z.ZodRawShape>(code: Code, shape: Shape) =>
  z.strictObject({ code: z.literal(code), over: id.describe('The dropped document it was preferred to.'), ...shape });

export const clusterRow = z
  .strictObject({
    id: id.describe('The smallest id of its members.'),
    kept: id,
    members: z.array(id).min(2).describe('All of them, the kept one included, in order.'),
    cohesion: share.describe('The smallest Jaccard between the kept document and a dropped one.'),
    meanJaccard: share
      .optional()
      .describe('The mean Jaccard between the kept document and the dropped ones; 6 decimals. Missing in older runs.'),
    texts: z.int().min(1).optional().describe('Different cleaned texts among the members. Missing in older runs.'),
    verifiedShare: share
      .optional()
      .describe(
        'Of all pairs of different texts among the members, the share that was verified to be near-duplicates; 1 for a single text; 6 decimals. Of more than 64 texts not all pairs are tried, so it says the least. Missing in older runs.',
      ),
    reasons: z
      .array(
        z.discriminatedUnion('code', [
          reason('preferredSource', { source: z.string(), than: z.string() }),
          reason('copyNamesOrigin', { publisher: z.string(), source: z.string() }),
          reason('publishersOwnSite', { source: z.string(), publisher: z.string() }),
          reason('earlierDate', { date: z.string(), than: z.string().nullable() }),
          reason('moreComplete', { words: count, than: count }),
          reason('lessBoilerplate', { removedBytes: count, than: count }),
          reason('firstId', {}),
        ]),
      )
      .describe('Why the kept document was preferred, one reason a dropped document.'),
  })
  .describe('Documents of which one is kept.');

export const rejectedRow = z
  .strictObject({ origin, stage, code: z.enum(rejectionCodes), message: z.string() })
  .describe('Input that could not be read.');

export type CorpusRow = z.infer<typeof corpusRow>;
export type ProvenanceRow = z.infer<typeof provenanceRow>;
export type RemovedRow = z.infer<typeof removedRow>;
export type PairRow = z.infer<typeof pairRow>;
export type ClusterRow = z.infer<typeof clusterRow>;
export type RejectedRow = z.infer<typeof rejectedRow>;
