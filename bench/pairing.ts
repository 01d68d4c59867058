import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { evenRows } from '../src/kernel/even-rows.js';
import { type SignatureSet, signatureSets } from './signature-sets.js';

/**
 * Measures `pair` on signatures that are made without texts, each set and size in a process of its own on one thread:
 * CPU time, of the collector too, a record and a record and band; the highest resident memory and what of it was there
 * before pairing; the share of planted pairs that are candidates. A module that exports another `pair` can be given.
 *
 *   npm run bench:pairing -- [documents] [module]
 */
const [first, second, third] = process.argv.slice(2);
if (first === 'measure') await measure(second, Number(third), process.argv[5]);
else measureAll(first === undefined ? [10_000, 100_000, 1_000_000] : [Number(first)], second);

function measureAll(sizes: readonly number[], module: string | undefined): void {
  console.log(
    'set         documents   ns/record  ns/record/band  MB before  MB peak  candidates  dropped  planted found',
  );
  for (const set of Object.keys(signatureSets)) {
    for (const size of sizes) {
      const words = [fileURLToPath(import.meta.url), 'measure', set, String(size), ...(module ? [module] : [])];
      const flags = [...process.execArgv, '--single-threaded-gc', '--max-old-space-size=16000'];
      const { status } = spawnSync(process.execPath, [...flags, ...words], { stdio: 'inherit' });
      if (status !== 0) console.log(`${set.padEnd(10)} ${String(size).padStart(10)}  failed`);
    }
  }
}

async function measure(name: string, documents: number, module = '../src/stages/pair/stage.js'): Promise<void> {
  const { pair } = (await import(module)) as typeof import('../src/stages/pair/stage.js');
  const rowsOf = ({ signatures, fingerprints }: SignatureSet) => ({ signatures: evenRows(signatures), fingerprints });
  pair(rowsOf(signatureSets[name](2_000)), { threshold: 0.6 });
  const { planted, ...columns } = signatureSets[name](documents);
  const input = rowsOf({ planted, ...columns });
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const { candidates, bands, droppedByEstimate } = pair(input, { threshold: 0.6 });
  const { user, system } = process.cpuUsage(start);
  const nanoseconds = ((user + system) * 1e3) / documents;
  const found = new Set<number>();
  for (const { left, right } of candidates) if (right - left <= 5) found.add(left * documents + right);
  const hits = planted.filter(({ left, right }) => found.has(left * documents + right)).length;
  console.log(
    [
      name.padEnd(10),
      String(documents).padStart(10),
      nanoseconds.toFixed(0).padStart(10),
      (nanoseconds / bands.bands).toFixed(1).padStart(14),
      (before / 1e6).toFixed(0).padStart(9),
      (process.resourceUsage().maxRSS / 1e3).toFixed(0).padStart(7),
      String(candidates.length).padStart(10),
      String(droppedByEstimate ?? '').padStart(7),
      planted.length === 0 ? '' : (hits / planted.length).toFixed(5).padStart(13),
    ].join('  '),
  );
}
