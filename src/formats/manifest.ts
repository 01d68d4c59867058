import * as z from 'zod';
import { count, sha256, share, stage } from './fields.js';

/** Raised when a field changes its meaning; a reader refuses what is newer than itself. */
export const schemaVersion = 1;

/** What a person wants to know of a run, as `--json` prints it and report.html shows it. */
export const summary = z.strictObject({
  documents: count.describe('Documents read.'),
  rejected: count.describe('Inputs that could not be read.'),
  kept: count,
  duplicates: count,
  empty: count,
  emptied: count,
  clusters: count,
  candidatePairs: count,
  verifiedPairs: count,
  pairsByRelation: z.record(z.string(), count),
  encodings: z
    .record(z.string(), count)
    .optional()
    .describe('Documents read by the encoding of their input. Missing in older runs.'),
  views: count
    .optional()
    .describe('Documents of the corpus that were written in a second form too; missing where none was asked for.'),
  mojibake: count
    .optional()
    .describe(
      'Documents with traces of UTF-8 that was read as another encoding before; `text.mojibake` in provenance.jsonl. Missing in older runs.',
    ),
  bytesRead: count.describe('UTF-8 bytes of all texts as read.'),
  bytesKept: count.describe('Of these, bytes that stand in the corpus.'),
  bytesRemoved: count.describe('Bytes the stripper removed.'),
  bytesDuplicate: count.describe('Bytes that were kept by the stripper but belong to dropped duplicates.'),
  blocks: count,
  blocksRemoved: count,
  removedByReason: z
    .array(z.strictObject({ code: z.string(), blocks: count, bytes: count }))
    .describe('By the first evidence of each removed block, most blocks first.'),
});

export const manifest = z
  .strictObject({
    schema: z.literal('palimpsest-run').describe('Says that the folder is a run of palimpsest.'),
    schemaVersion: z.int().min(1),
    version: z.string().describe('Of palimpsest.'),
    rendererVersion: z.int().min(1).describe('Of the renderer that turned pages into text.'),
    options: z.record(z.string(), z.unknown()).describe('Every option that changes results, resolved.'),
    optionsSha256: sha256.describe('Of the canonical JSON of `options`.'),
    stages: z.array(z.strictObject({ name: stage, version: count, taken: count, passed: count, rejected: count })),
    pairing: z.strictObject({
      bands: count,
      rowsPerBand: count,
      recall: z
        .array(z.strictObject({ jaccard: share, recall: share }))
        .describe('The chance that a pair of this Jaccard becomes a candidate by bands: 1 − (1 − J^rows)^bands.'),
      oversizedBuckets: count.describe(
        'Buckets of bands and fingerprints over the cap, whose pairs were proposed as a star and a chain.',
      ),
      largestBuckets: z
        .array(
          z.strictObject({
            kind: z.enum(['band', 'fingerprint']).describe('What its texts agree on.'),
            size: count.describe('Texts in it.'),
            first: z.string().describe('The id of its first document.'),
          }),
        )
        .describe('The largest few of them, largest first; of those with the same kind and first document, one.'),
      commonFingerprints: count.describe('Fingerprints in too many texts, passed over.'),
      commonTexts: count
        .optional()
        .describe('Texts of nothing but such fingerprints: longer texts that hold them whole were not looked for.'),
      quotationsPassedOver: count
        .optional()
        .describe(
          'Pairs that were looked at for a passage that many texts share, nearly always nine to sixty-four, and that share little else: of those only the pairs with the first of its texts were verified. Passages in more texts are among the oversized buckets.',
        ),
      droppedByEstimate: count.describe(
        'Pairs that bands alone proposed and that were not verified, since their estimate is more than three standard deviations below the threshold.',
      ),
    }),
    inputs: z.array(
      z.strictObject({ path: z.string(), bytes: count, sha256, records: count.describe('Records read or rejected.') }),
    ),
    view: z
      .strictObject({
        name: z.literal('markdown').describe('Also the folder that it stands in.'),
        documents: count.describe('Files of it, one a document of the corpus.'),
        bytes: count.describe('Of all its files.'),
        sha256: sha256.describe('Of the lines of SHA256SUMS that name its files.'),
      })
      .optional()
      .describe('The second form of the texts, where one was asked for.'),
    hiddenEntriesSkipped: count.describe('Files and folders whose name starts with a dot.'),
    summary,
    environment: z
      .record(z.string(), z.string())
      .describe('Where it ran. Not part of the result: it may differ between equal runs.'),
    timing: z.record(z.string(), z.unknown()).describe('When and how long. Not part of the result.'),
    seal: sha256.describe("SHA-256 of this manifest's JSON without this field and without indentation."),
  })
  .describe('The run as a whole.');

export type Summary = z.infer<typeof summary>;
export type Manifest = z.infer<typeof manifest>;
