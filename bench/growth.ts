import { parseArgs } from 'node:util';
import { WrongArgument } from './arguments.js';
import { corpusKinds } from './corpus/plan.js';
import { type FailedRun, type MeasuredRun, measureRun } from './growth/measured-run.js';
import { writeFigures } from './raw-figures.js';
import { parsed, wholeNumber } from './recall/arguments.js';
import { atMost, type Verdict, verdictLine } from './recall/tables.js';

/**
 * Prints how time of the processor and memory of `clean --no-strip --formats jsonl` grow with the corpus: mixed corpora of
 * each size, and a skewed, an identical and a serial one (bench/corpus/plan.ts says what they are). Each run is a process
 * of its own. Ends with 1 where a figure is missed.
 *
 *   npm run bench:growth -- [--sizes N,N,…] [--others N] [--out FOLDER]
 */
const mostFactors: readonly { readonly times: number; readonly most: number }[] = [
  { times: 10, most: 11.5 },
  { times: 100, most: 130 },
];

/** Documents of which the memory is judged, and what it may be. */
const million = 1_000_000;
const mostMegabytes = 1_500;

const options = {
  sizes: { type: 'string', default: '10000,100000,1000000' },
  others: { type: 'string', default: '100000' },
  out: { type: 'string' },
} as const;

try {
  const { sizes, others, out } = parsed(() => parseArgs({ options }).values);
  const wanted = [
    ...sizes.split(',').map((size) => ({ kind: 'mixed' as const, documents: wholeNumber('--sizes', size) })),
    ...corpusKinds
      .filter((kind) => kind !== 'mixed')
      .map((kind) => ({ kind, documents: wholeNumber('--others', others) })),
  ];
  const lines = [
    'corpus      documents       MB   CPU s  µs/document  elapsed s   peak MB  candidates  verified  clusters',
  ];
  console.log(lines[0]);
  const runs = wanted.map(({ kind, documents }) => {
    const run = measureRun(kind, documents);
    lines.push(lineOf(run));
    console.log(lineOf(run));
    return run;
  });
  const verdicts = verdictsOf(runs);
  const last = ['', ...verdicts.map(verdictLine)];
  console.log(last.join('\n'));
  if (out !== undefined) writeFigures(out, 'growth', [...lines, ...last], { runs, verdicts });
  if (verdicts.some(({ holds }) => !holds) || runs.some((run) => 'failure' in run)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench:growth: ${error.message}`);
  process.exitCode = 2;
}

function lineOf(run: MeasuredRun | FailedRun): string {
  const start = `${run.kind.padEnd(10)} ${String(run.documents).padStart(10)}`;
  if ('failure' in run) return `${start}  failed: ${run.failure}`;
  return [
    start,
    (run.corpusBytes / 1e6).toFixed(1).padStart(8),
    run.seconds.toFixed(1).padStart(7),
    ((run.seconds / run.documents) * 1e6).toFixed(0).padStart(12),
    run.elapsedSeconds.toFixed(1).padStart(10),
    run.megabytes.toFixed(0).padStart(9),
    String(run.candidates).padStart(11),
    String(run.verifiedPairs).padStart(9),
    String(run.clusters).padStart(9),
  ].join(' ');
}

/** Growth of mixed corpora from the smallest on, and the memory of a million documents. */
function verdictsOf(runs: readonly (MeasuredRun | FailedRun)[]): Verdict[] {
  const mixed = runs
    .filter((run): run is MeasuredRun => !('failure' in run) && run.kind === 'mixed')
    .sort((a, b) => a.documents - b.documents);
  const factors = mixed.flatMap((run) =>
    mostFactors
      .filter(({ times }) => run.documents === times * mixed[0].documents)
      .map(({ times, most }) =>
        atMost(`CPU seconds, ${times} times the ${mixed[0].documents} documents`, run.seconds / mixed[0].seconds, most),
      ),
  );
  const memory = mixed
    .filter(({ documents }) => documents === million)
    .map(({ megabytes }) => atMost('peak MB of a million documents', megabytes, mostMegabytes));
  return [...factors, ...memory];
}
