import { readFileSync, writeFileSync } from 'node:fs';
import { bytesOfTable, functionWordTable } from '../src/kernel/function-word-table.js';
import { loadFunctionWords } from '../src/run/word-lists.js';

/**
 * Writes resources/function-words.bin from resources/function-words.txt; with --check, says whether what stands there is
 * what this writes. Reading and hashing the lists takes some 20 ms, which every run would spend at its start.
 */
const target = 'resources/function-words.bin';
const bytes = bytesOfTable(functionWordTable(loadFunctionWords()));

if (!process.argv.includes('--check')) {
  writeFileSync(target, bytes);
  console.log(`${target}: ${bytes.length} bytes`);
} else if (!readFileSync(target).equals(bytes)) {
  console.error(`${target} is not what this writes; run npm run build:words`);
  process.exitCode = 1;
}
