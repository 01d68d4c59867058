/**
 * Cleans a folder and prints the title, source and size of every document that is left.
 *
 * Run it with: npx tsx examples/clean-and-read.ts <input> <new folder>
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type CorpusRow, clean } from '../src/index.js';

const [input, out] = process.argv.slice(2);
const { summary } = await clean([input], { out });
console.log(`${summary.kept} of ${summary.documents} documents kept`);

for await (const line of createInterface({ input: createReadStream(`${out}/corpus.jsonl`) })) {
  const { id, title = id, source, words } = JSON.parse(line) as CorpusRow;
  console.log(`${title} (${source}, ${words} words)`);
}
