import { tmpdir } from 'node:os';
import { JsonText } from './kernel/json-text.js';
import { InterruptedError, UsageError } from './model/errors.js';
import { resolveInputs } from './read/inputs.js';
import { read } from './read/read.js';
import { compiledKernel } from './run/compiled-kernel.js';
import { StageCounters } from './run/counters.js';
import { loadHashRing } from './run/hash-ring.js';
import { mapStages } from './run/map-stages.js';
import { type CleanOptions, resolveOptions } from './run/options.js';
import { absentSources, type CleanResult, capsOf, firstRejections, groupOverviews } from './run/overview.js';
import { type Progress, silent } from './run/progress.js';
import { checkpoints } from './run/run-context.js';
import { spoolDocuments } from './run/spool-documents.js';
import { Spool } from './store/spool.js';
import type { SpooledHead } from './store/spooled-document.js';
import type { PairFigures } from './store/verified-pairs.js';
import { outputFolder, refuseUnlessFree, WorkFolder } from './store/work-folder.js';

/** Files that are read ahead of the one being worked on. */
const filesAhead = 8;

/**
 * Cleans a corpus: reads the inputs, strips each document, finds the copies among them, and writes the run's files to
 * `out`, which appears only when it is complete. With `out: null` everything is decided and nothing is written. The
 * code behind each bar is loaded when the bar is reached, so that reading starts at once.
 *
 * @param inputs files, folders, glob patterns, or `-` for standard input
 * @throws UsageError for options or inputs that cannot be used, before anything is read
 */
export async function clean(
  inputs: readonly string[],
  given: CleanOptions = {},
  progress: Progress = silent,
): Promise<CleanResult> {
  const started = new Date();
  if (!Array.isArray(inputs) || inputs.length === 0) {
    throw new UsageError('name at least one input: a file, a folder, a pattern, or - for standard input');
  }
  const { result: options, call } = resolveOptions(given);
  const out = call.out === null ? null : await outputFolder(call.out);
  if (out !== null && !call.dryRun) await refuseUnlessFree(out, call.replace, call.out ?? out);
  const found = await resolveInputs(inputs, out === null ? {} : { exclude: out });
  const work = out === null || call.dryRun ? await WorkFolder.temporary(tmpdir()) : await WorkFolder.beside(out);
  let spool: Spool<SpooledHead> | undefined;
  let pairSpool: Spool<PairFigures> | undefined;
  // An idle standard input would otherwise hold up the interruption until its next byte.
  const release = () => process.stdin.destroy();
  if (inputs.includes('-')) call.signal?.addEventListener('abort', release);
  try {
    const context = { counters: new StageCounters(), progress, checkpoint: checkpoints(call.signal) };
    const stages = await mapStages(options);
    spool = new Spool<SpooledHead>(work.scratch('spool'));
    pairSpool = new Spool<PairFigures>(work.scratch('pairs'));
    // read → segment → identify → strip → shingle → sign, one document at a time ┃
    const json = new JsonText(compiledKernel());
    const rendering = { marks: options.view !== undefined };
    const readings = read(found.files, { fields: options.fields, json, rendering, concurrency: filesAhead });
    const spooled = await spoolDocuments(readings, found.rejections, {
      ...context,
      stages,
      spool,
      // Nothing else refers to it: it is let go where it cannot hold all.
      ring: options.deduplicate ? loadHashRing() : undefined,
    });
    // ┃ pair → verify → cluster, over the whole corpus ┃
    const { findCopies } = await import('./run/find-copies.js');
    const copies = await findCopies(spooled.corpus, options, { ...context, pairSpool, shingles: spooled.shingles });
    // ┃ write → report
    const run = { spooled, copies, hiddenSkipped: found.hiddenSkipped, options, started };
    const { writeRun } = await import('./run/write-run.js');
    const summary = await writeRun(work, run, context);
    const groups = groupOverviews(copies, spooled.corpus);
    spool.close();
    pairSpool.close();
    await context.checkpoint();
    await work.publish({ replace: call.replace });
    return {
      summary,
      groups,
      caps: capsOf(copies, spooled.corpus),
      rejections: firstRejections(spooled.rejections),
      absentSources: absentSources(spooled.corpus, options.prefer),
      out: call.dryRun ? null : call.out,
    };
  } catch (error) {
    spool?.close();
    pairSpool?.close();
    await work.discard();
    throw call.signal?.aborted ? new InterruptedError('interrupted; nothing was written, call it again') : error;
  } finally {
    call.signal?.removeEventListener('abort', release);
  }
}
