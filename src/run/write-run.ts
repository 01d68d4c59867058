import type { Manifest, Summary } from '../formats/manifest.js';
import { schemaVersion } from '../formats/manifest.js';
import { JsonText } from '../kernel/json-text.js';
import { rendererVersion } from '../read/renderer-version.js';
import { renderReport } from '../report/render-report.js';
import type { SpooledDocument } from '../store/spooled-document.js';
import type { WorkFolder } from '../store/work-folder.js';
import { Tally } from '../write/tally.js';
import { writeCopies } from '../write/write-copies.js';
import { writeDocuments } from '../write/write-documents.js';
import { writeChecksums, writeManifest, writeRejected, writeReport } from '../write/write-manifest.js';
import { compiledKernel } from './compiled-kernel.js';
import { environment, version } from './environment.js';
import type { Copies } from './find-copies.js';
import { optionsDigest, type ResultOptions } from './options.js';
import { capsOf } from './overview.js';
import type { RunContext } from './run-context.js';
import type { SpooledCorpus } from './spool-documents.js';

export type RunToWrite = {
  readonly spooled: SpooledCorpus;
  readonly copies: Copies;
  readonly hiddenSkipped: number;
  readonly options: ResultOptions;
  readonly started: Date;
};

/** Writes every file of a run into its work folder. The page comes after the rows it is rendered from. */
export async function writeRun(work: WorkFolder, run: RunToWrite, context: RunContext): Promise<Summary> {
  const { spooled, copies, options } = run;
  const { counters, progress, checkpoint } = context;
  const { corpus, rejections } = spooled;
  const { candidates } = copies.pairing;
  const tally = new Tally();
  progress.start('write', corpus.length);
  const output = {
    duplicates: options.duplicates,
    json: new JsonText(compiledKernel()),
    writesText: (document: SpooledDocument) => writesText(document, options),
    view: options.view,
  };
  const documents = await writeDocuments(work.path, corpus, copies.clusters, output, tally, (done) => {
    progress.advance('write', done);
    return checkpoint();
  });
  counters.passed('write', 1, corpus.length);
  const idOf = (number: number) => corpus.idOf(number);
  const pairs = await writeCopies(work.path, copies.pairs.inOrder(), copies.clusters, idOf, checkpoint);
  const rejected = await writeRejected(work.path, rejections);
  const summary = tally.summary({
    rejected: rejections.length,
    clusters: copies.clusters.length,
    candidatePairs: candidates,
    pairsByRelation: copies.pairs.counts(),
    ...(documents.view !== undefined && { views: documents.view.documents }),
  });
  await writeManifest(work.path, manifestOf(run, counters.list(), summary, documents.view));
  const report = await writeReport(work.path, await renderReport(work.path));
  await writeChecksums(work.path, [...documents.checksums, ...pairs, rejected, report]);
  progress.finish('write');
  return summary;
}

function writesText({ input }: SpooledDocument, { formats }: ResultOptions): boolean {
  return formats === 'auto' ? input.mediaType !== 'application/jsonl' : formats.includes('text');
}

function manifestOf(
  { spooled, copies, hiddenSkipped, options, started }: RunToWrite,
  stages: Manifest['stages'],
  summary: Summary,
  view: Manifest['view'],
): Omit<Manifest, 'seal'> {
  const { bands, recallCurve } = copies.pairing;
  const ended = new Date();
  return {
    schema: 'palimpsest-run',
    schemaVersion,
    version,
    rendererVersion,
    options,
    optionsSha256: optionsDigest(options),
    stages,
    pairing: {
      ...bands,
      recall: [...recallCurve],
      ...capsOf(copies, spooled.corpus),
    },
    inputs: spooled.inputs,
    ...(view !== undefined && { view }),
    hiddenEntriesSkipped: hiddenSkipped,
    summary,
    environment: environment(),
    timing: {
      started: started.toISOString(),
      ended: ended.toISOString(),
      seconds: (ended.getTime() - started.getTime()) / 1000,
    },
  };
}
