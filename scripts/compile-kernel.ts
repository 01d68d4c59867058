import { readFileSync, writeFileSync } from 'node:fs';
import { main } from 'assemblyscript/asc';

/**
 * Compiles the kernel's AssemblyScript (src/kernel/assembly) to resources/kernel.wasm; with --check, says whether what
 * stands there is what the source compiles to, byte for byte.
 */
const target = 'resources/kernel.wasm';
let compiled: Uint8Array | undefined;
const { error, stderr } = await main(
  [
    'src/kernel/assembly/columns.ts',
    'src/kernel/assembly/column-sums.ts',
    'src/kernel/assembly/column-keys.ts',
    'src/kernel/assembly/line-network.ts',
    'src/kernel/assembly/surfaces.ts',
    'src/kernel/assembly/votes.ts',
    'src/kernel/assembly/words.ts',
    'src/kernel/assembly/word-places.ts',
    'src/kernel/assembly/signatures.ts',
    'src/kernel/assembly/json-text.ts',
    'src/kernel/assembly/hash-sets.ts',
    'src/kernel/assembly/boosted-trees.ts',
    ...['--enable', 'simd', '--runtime', 'stub', '--optimizeLevel', '3', '--noAssert', '--importMemory'],
    ...['--outFile', 'kernel.wasm'],
  ],
  {
    writeFile: (_, contents) => {
      compiled = typeof contents === 'string' ? Buffer.from(contents) : contents;
    },
  },
);
if (error !== null || compiled === undefined) {
  console.error(stderr.toString());
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  writeFileSync(target, compiled);
  console.log(`${target}: ${compiled.length} bytes`);
} else if (!readFileSync(target).equals(compiled)) {
  console.error(`${target} is not what its source compiles to; run npm run build:kernel`);
  process.exitCode = 1;
}
