import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shingleLength } from '../src/kernel/shingler.js';
import { tokensOf } from '../src/kernel/tokens.js';
import { loadShingler } from '../src/run/shingler.js';
import { WrongArgument } from './arguments.js';
import { generatedDocuments } from './corpus/documents.js';
import { plainPlan } from './corpus/plan.js';
import { type PlantedPair, plantedPairs } from './corpus/planted-pairs.js';
import { npmMinhash } from './peers/npm-minhash.js';
import { bandPairsOfShingles, pairsOfShingles, pairsOfTexts } from './peers/own-engine.js';
import { PythonPeers, type Round } from './peers/python-peers.js';
import { writeFigures } from './raw-figures.js';
import { parsed, wholeNumber } from './recall/arguments.js';
import { atLeast, verdictLine } from './recall/tables.js';

/**
 * Prints what it takes to find candidate pairs, beside other libraries on the same texts and the same word 5-shingles, in
 * turns, on one thread. What is counted:
 *
 * - *from texts*: words, shingles, signatures, index, and the pairs; the Python peers' shingles are made in Python;
 * - otherwise signatures, index and pairs alone. Peers have their shingles ready as strings (rensa, npm minhash) or
 *   bytes (datasketch) in lists; ours as the hashes that its one pass over a text gives.
 *
 * `bench/peers/setup` installs the peers.
 *
 *   npm run bench:peers -- [--documents N] [--rounds N] [--out FOLDER]
 */
const options = {
  documents: { type: 'string', default: '5000' },
  rounds: { type: 'string', default: '5' },
  out: { type: 'string' },
} as const;

const ours = {
  fromTexts: 'palimpsest from texts',
  fromShingles: 'palimpsest',
  bandsAlone: 'palimpsest without fingerprints',
} as const;

/** Speeds that are asked for: of one of ours over the fastest of some peers. */
const comparisons: readonly { own: keyof typeof ours; peers: readonly string[]; least: number }[] = [
  { own: 'fromTexts', peers: ['datasketch from texts'], least: 20 },
  { own: 'bandsAlone', peers: ['datasketch', 'datasketch with xxh32'], least: 20 },
  { own: 'fromTexts', peers: ['rensa from texts'], least: 1.5 },
  { own: 'bandsAlone', peers: ['rensa'], least: 1.5 },
];

/** Documents of which npm's minhash is asked: it takes some 10 µs a shingle, and its time is scaled. */
const npmDocuments = 100;

try {
  const { documents, rounds, out } = parsed(() => parseArgs({ options }).values);
  await measure(wholeNumber('--documents', documents), wholeNumber('--rounds', rounds), out);
} catch (error) {
  if (!(error instanceof WrongArgument)) throw error;
  console.error(`bench:peers: ${error.message}`);
  process.exitCode = 2;
}

async function measure(documents: number, rounds: number, out: string | undefined): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'palimpsest-peers-'));
  const shingler = loadShingler();
  const plan = plainPlan('mixed', documents);
  const texts = [...generatedDocuments(plan)].map(({ text }) => text);
  const words = texts.map(tokensOf);
  const corpus = join(scratch, 'words.jsonl');
  writeFileSync(corpus, words.map((own, row) => `${JSON.stringify({ text: texts[row], words: own })}\n`).join(''));
  const planted = [...plantedPairs(plan, shingler)];
  const few = words.slice(0, npmDocuments).map(shinglesOf);
  const python = await PythonPeers.start(corpus);

  const hashes = texts.map((text) => shingler.read(text).hashes().slice());
  const runs = new Map<string, () => Round | Promise<Round>>([
    [ours.fromTexts, () => counted(() => rowPairs(pairsOfTexts(texts, shingler).candidates))],
    [ours.fromShingles, () => counted(() => rowPairs(pairsOfShingles(hashes, shingler).candidates))],
    [ours.bandsAlone, () => counted(() => rowPairs(bandPairsOfShingles(hashes, shingler).candidates))],
    ...(python?.peers ?? []).map((peer) => [peer, () => python?.run(peer) as Promise<Round>] as const),
    [`npm minhash, ${npmDocuments} documents scaled`, () => npmRound(few, words)],
  ]);
  const seconds = new Map<string, number[]>([...runs.keys()].map((name) => [name, []]));
  const found = new Map<string, Round['pairs']>();
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const [name, run] of runs) {
        const { seconds: taken, pairs } = await run();
        // The first round warms up.
        if (round > 0) seconds.get(name)?.push(taken);
        if (pairs !== undefined) found.set(name, pairs);
      }
    }
  } finally {
    python?.stop();
    rmSync(scratch, { recursive: true });
  }
  const medians = new Map([...seconds].map(([name, all]) => [name, median(all)]));
  const base = medians.get(ours.fromTexts) as number;
  const shingles = words.reduce((sum, own) => sum + shinglesOf(own).length, 0);
  const lines = [
    `${documents} documents, ${shingles} shingles; ${rounds} rounds after one that warms up; one thread`,
    `${'seconds of the processor'.padEnd(36)}${['median', 'least', 'to first', 'candidates', 'J ≥ .8', 'J ≥ .6', 'contained'].map((head) => head.padStart(11)).join('')}`,
    ...[...seconds].map(([name, all]) => {
      const pairs = found.get(name);
      const cells = [median(all).toFixed(3), Math.min(...all).toFixed(3), (median(all) / base).toFixed(2)];
      return `${name.padEnd(36)}${[...cells, ...recallCells(pairs, planted)].map((cell) => cell.padStart(11)).join('')}`;
    }),
    ...Object.entries(python?.missing ?? {}).map(([name, why]) => `${name}: not there: ${why}`),
    ...(python === undefined
      ? ['bench/peers/.environment is not there: run bench/peers/setup for the Python peers']
      : []),
    ...(python === undefined
      ? []
      : [
          `the Python peers, given texts, cut ${(100 * python.sameWords).toFixed(1)}% of them into the very same words`,
        ]),
    `versions: ${
      Object.entries(python?.versions ?? {})
        .map(([name, version]) => `${name} ${version}`)
        .join(', ') || 'none'
    }`,
  ];
  const verdicts = comparisons.flatMap(({ own, peers, least }) => {
    const times = peers.flatMap((peer) => medians.get(peer) ?? []);
    const name = `speed of ${ours[own]} over ${peers[0]}`;
    return times.length === 0 ? [] : [atLeast(name, Math.min(...times) / (medians.get(ours[own]) as number), least)];
  });
  lines.push('', ...verdicts.map(verdictLine));
  console.log(lines.join('\n'));
  const raw = { versions: python?.versions, missing: python?.missing, seconds: Object.fromEntries(seconds), verdicts };
  if (out !== undefined) writeFigures(out, 'peers', lines, { plan, ...raw });
  if (verdicts.some(({ holds }) => !holds)) process.exitCode = 1;
}

function shinglesOf(words: readonly string[]): string[] {
  const count = Math.max(1, words.length - shingleLength + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + shingleLength).join(' '));
}

function counted(run: () => Round['pairs']): Round {
  const before = process.cpuUsage();
  const pairs = run();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, pairs };
}

function npmRound(few: readonly (readonly string[])[], all: readonly (readonly string[])[]): Round {
  const { seconds } = counted(() => {
    npmMinhash(few);
    return undefined;
  });
  return { seconds: (seconds * all.length) / few.length };
}

function rowPairs(candidates: Iterable<{ readonly left: number; readonly right: number }>): Round['pairs'] {
  return Array.from(candidates, ({ left, right }) => [left, right] as const);
}

/** Candidates, and the share of planted pairs of three kinds among them. */
function recallCells(pairs: Round['pairs'], planted: readonly PlantedPair[]): string[] {
  if (pairs === undefined) return ['', '', '', ''];
  const known = new Set(pairs.map(([left, right]) => `${left} ${right}`));
  const shareOf = (wanted: (pair: PlantedPair) => boolean) => {
    const all = planted.filter(wanted);
    return (all.filter(({ left, right }) => known.has(`${left} ${right}`)).length / all.length).toFixed(4);
  };
  return [
    String(pairs.length),
    shareOf(({ kind, jaccard }) => kind !== 'contained' && jaccard >= 0.8),
    shareOf(({ kind, jaccard }) => kind !== 'contained' && jaccard >= 0.6),
    shareOf(({ kind }) => kind === 'contained'),
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
