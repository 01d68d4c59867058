import { clean } from '../clean.js';
import { UsageError } from '../model/errors.js';
import type { CleanOptions, OutputFormat, View } from '../run/options.js';
import type { CleanResult } from '../run/overview.js';
import { exitCodes } from './exit-codes.js';
import { parseFailOn } from './fail-on.js';
import { withLeanHeap } from './lean-heap.js';
import { readPhraseFiles } from './phrase-files.js';
import { progressDisplay } from './progress-display.js';
import { summaryText } from './summary-text.js';
import { coloursFor, printProblem } from './terminal-text.js';

/** Flags as typed. */
export type CleanFlags = {
  out?: string;
  rule?: 'calibrated' | 'plain';
  threshold?: number;
  containment?: number;
  duplicates?: 'drop' | 'mark';
  prefer?: string[];
  formats?: string[];
  view?: View;
  signer?: 'fss' | 'minhash';
  field?: Record<string, string>;
  phrases?: string[];
  favour?: 'balance' | 'precision' | 'recall';
  languages?: string[];
  strip: boolean;
  dedup: boolean;
  replace?: boolean;
  dryRun?: boolean;
  failOn?: string[];
  json?: boolean;
  quiet?: boolean;
};

/** Runs the command and returns its exit code. */
export async function runClean(inputs: string[], flags: CleanFlags): Promise<number> {
  if (flags.out === undefined && flags.dryRun !== true) {
    throw new UsageError('--out: name a folder for the run, or add --dry-run to write nothing');
  }
  const tooManyRejections = parseFailOn(flags.failOn ?? []);
  const interrupted = new AbortController();
  const stop = () => interrupted.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const options = { ...(await resolvedFlags(flags)), signal: interrupted.signal };
    const result = await clean(inputs, options, withLeanHeap(await progressDisplay(flags.quiet === true)));
    print(result, flags);
    return exitCodeOf(result, flags, tooManyRejections);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

async function resolvedFlags(flags: CleanFlags): Promise<CleanOptions> {
  return {
    out: flags.out,
    dryRun: flags.dryRun === true,
    replace: flags.replace === true,
    rule: flags.rule,
    threshold: flags.threshold,
    containment: flags.containment,
    duplicates: flags.duplicates,
    prefer: flags.prefer,
    formats: flags.formats as OutputFormat[] | undefined,
    view: flags.view,
    signer: flags.signer,
    fields: flags.field,
    phrases: await readPhraseFiles(flags.phrases ?? []),
    favour: flags.favour,
    languages: flags.languages,
    strip: flags.strip,
    deduplicate: flags.dedup,
  };
}

function print(result: CleanResult, flags: CleanFlags): void {
  if (flags.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
  else if (flags.quiet !== true) process.stdout.write(summaryText(result, coloursFor(process.stdout)));
  if (result.absentSources.length > 0 && flags.quiet !== true) {
    const names = result.absentSources.map((source) => JSON.stringify(source)).join(', ');
    printProblem(`warning: --prefer: no document has the source ${names}; corpus.jsonl has the names in use`);
  }
}

function exitCodeOf(
  { summary }: CleanResult,
  flags: CleanFlags,
  tooManyRejections: (rejected: number, taken: number) => boolean,
): number {
  if (summary.documents === 0) {
    printProblem(flags.dryRun === true ? 'nothing could be read' : 'nothing could be read; rejected.jsonl says why');
    return exitCodes.alarm;
  }
  if (tooManyRejections(summary.rejected, summary.documents + summary.rejected)) {
    printProblem(`--fail-on: ${summary.rejected} inputs were rejected`);
    return exitCodes.alarm;
  }
  return exitCodes.done;
}
