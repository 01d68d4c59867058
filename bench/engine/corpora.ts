import { generatedDocuments } from '../corpus/documents.js';
import { plainPlan } from '../corpus/plan.js';
import { generatedPages } from '../generated-pages.js';

/** Records of JSONL, a line each without its end. */
export type BenchCorpus = { readonly name: string; readonly records: readonly Buffer[] };

/** Bytes of a record at least, from which follows how many are asked for. */
const smallestPage = 9_000;
const smallestDocument = 1_500;

/**
 * Two corpora of so many bytes: `pages` of 9 kB in eight languages amid navigation, which share hardly anything; and `mixed`
 * documents of 2 kB in thirteen languages, with planted near-duplicates and containments and paragraphs that are quoted.
 */
export function benchCorpora(bytes: number): BenchCorpus[] {
  const pages = generatedPages(Math.ceil(bytes / smallestPage)).map((line) => Buffer.from(line));
  return [
    { name: 'pages', records: upTo(bytes, pages) },
    { name: 'mixed', records: upTo(bytes, mixedRecords(Math.ceil(bytes / smallestDocument))) },
  ];
}

function* mixedRecords(documents: number): Generator<Buffer> {
  for (const document of generatedDocuments(plainPlan('mixed', documents))) yield Buffer.from(JSON.stringify(document));
}

function upTo(bytes: number, records: Iterable<Buffer>): Buffer[] {
  const taken: Buffer[] = [];
  let sum = 0;
  for (const record of records) {
    sum += record.length;
    if (sum > bytes) break;
    taken.push(record);
  }
  return taken;
}
