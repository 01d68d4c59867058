import { createIndex, similarity } from '../src/index.js';
import { randomNumbers } from './random-numbers.js';

/**
 * Measures `createIndex`: texts of 300 made-up words are added one by one, and asked about with one word in twenty replaced.
 * CPU time a text and a question; bytes of tables and all that the process grew by; the share of reworded texts at a Jaccard
 * of .6 or above that find their original.
 *
 *   npm run bench:index -- [texts]
 */
const size = Number(process.argv[2] ?? 100_000);
const random = randomNumbers('texts of the index');
const wordsOf = (seed: string) => {
  const own = randomNumbers(seed);
  return Array.from({ length: 300 }, () => `w${Math.floor(20_000 * own() ** 2)}`);
};
const index = createIndex();
const before = process.memoryUsage.rss();
let adding = 0;
for (let at = 0; at < size; at++) {
  const text = wordsOf(`text ${at}`).join(' ');
  adding += cpuMicroseconds(() => index.add(`text ${at}`, text));
}
const grown = process.memoryUsage.rss() - before;
const questions = Math.min(size, 5_000);
let asking = 0;
let wanted = 0;
let found = 0;
for (let question = 0; question < questions; question++) {
  const at = Math.floor(size * random());
  const words = wordsOf(`text ${at}`);
  const reworded = words.map((word) => (random() < 0.05 ? `new${at}` : word)).join(' ');
  let ids: string[] = [];
  asking += cpuMicroseconds(() => {
    ids = index.query(reworded).map(({ id }) => id);
  });
  if (similarity(reworded, words.join(' ')).jaccard < 0.6) continue;
  wanted++;
  if (ids.includes(`text ${at}`)) found++;
}
const { bytes, texts } = index.counts;
console.log(`${texts} texts of 300 words`);
console.log(`${(adding / size).toFixed(0)} µs to add one, ${(asking / questions).toFixed(0)} µs to ask about one`);
console.log(`${(bytes / size).toFixed(0)} bytes a text in columns, ${(grown / size).toFixed(0)} resident`);
console.log(`${found} of ${wanted} reworded texts found their original`);

function cpuMicroseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
