/**
 * Says of each file which of those before it it copies, contains or quotes, and keeps only what is new.
 *
 * Run it with: npx tsx examples/index-texts.ts <file> <file> …
 */
import { readFileSync } from 'node:fs';
import { createIndex } from '../src/index.js';

const index = createIndex({ keep: 'texts' });
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const matches = index.query(text, { passages: true });
  for (const match of matches) {
    if (!match.exact) continue;
    const { id, relation, jaccard, containmentOfMatch, passages = [] } = match;
    const words = passages.reduce((sum, passage) => sum + passage.words, 0);
    console.log(`${file}: ${relation} ${id}`);
    console.log(
      `  Jaccard ${jaccard.toFixed(3)}, holds ${(100 * containmentOfMatch).toFixed(0)}% of it, ${words} words`,
    );
  }
  if (!matches.some(({ relation }) => relation === 'identical' || relation === 'nearDuplicate')) index.add(file, text);
}
console.log(`${index.size} of ${process.argv.length - 2} files are new`);
