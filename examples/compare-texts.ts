/**
 * Prints how similar two texts are, and the passages that they share.
 *
 * Run it with: npx tsx examples/compare-texts.ts <file> <file>
 */
import { readFileSync } from 'node:fs';
import { align, createSigner, similarity } from '../src/index.js';

const [left, right] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const signer = createSigner();
const { jaccard, containmentOfLeft } = similarity(left, right);
console.log(
  `Jaccard ${jaccard.toFixed(3)}, estimated ${signer.estimate(signer.sign(left), signer.sign(right)).toFixed(3)}`,
);
console.log(`${(100 * containmentOfLeft).toFixed(0)}% of the left text's shingles stand in the right one`);
for (const { left: place, words } of align(left, right).passages) {
  const passage = Buffer.from(left).subarray(place.start, place.end).toString('utf8');
  console.log(`${words} words: ${JSON.stringify(passage.slice(0, 60))}`);
}
