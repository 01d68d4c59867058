import { characterJaccard } from '../src/stages/align/character-jaccard.js';
import { align } from '../src/texts.js';
import { generatedPages } from './generated-pages.js';
import { randomNumbers } from './random-numbers.js';

/**
 * Measures alignment and character Jaccard against decode + JSON.parse of the same generated pages, interleaved in one
 * process on one core, and prints MB/s of both texts of the pairs by round. A pair is a page in one
 * of eight languages, and its middle with edited words and a line less, amid the beginning and the end of another page.
 *
 *   npm run bench:alignment -- [pairs] [rounds]
 */
const [pairs = 500, rounds = 7] = process.argv.slice(2).map(Number);
const random = randomNumbers('alignment');
const texts = generatedPages(pairs + 1).map((line): string => JSON.parse(line).text);
const records = Array.from({ length: pairs }, (_, at) =>
  Buffer.from(JSON.stringify({ left: texts[at], right: copyInto(texts[at + 1], texts[at]) })),
);
const bytes = records.reduce((sum, record) => sum + record.length, 0);

/** The middle of a page, edited, between the beginning and the end of another. */
function copyInto(host: string, page: string): string {
  const lines = page.split('\n');
  const others = host.split('\n');
  const article = lines.slice(Math.floor(lines.length / 4), Math.floor((lines.length * 3) / 4));
  article.splice(Math.floor(random() * article.length), 1);
  const edited = article.map((line) => line.replace(/\p{L}+/gu, (word) => (random() < 0.01 ? 'edited' : word)));
  const quarter = Math.floor(others.length / 4);
  return [...others.slice(0, quarter), ...edited, ...others.slice(-quarter)].join('\n');
}

/** One pair after the other; times in milliseconds. */
function round() {
  const times = { parse: 0, alignment: 0, characters: 0 };
  let passages = 0;
  let share = 0;
  for (const record of records) {
    const start = performance.now();
    const { left, right } = JSON.parse(record.toString('utf8'));
    const parsed = performance.now();
    const alignment = align(left, right);
    const aligned = performance.now();
    characterJaccard(left, right);
    times.characters += performance.now() - aligned;
    times.alignment += aligned - parsed;
    times.parse += parsed - start;
    passages += alignment.passages.length;
    share += alignment.alignedShareOfLonger;
  }
  return { ...times, passages, share };
}

console.log(`${pairs} pairs, ${(bytes / 1e6).toFixed(1)} MB; MB/s by round`);
console.log('round  decode+parse  alignment  character Jaccard  parse/alignment');
for (let number = 1; number <= rounds; number++) {
  const { parse, alignment, characters, passages, share } = round();
  const speeds = [parse, alignment, characters].map((time) => (bytes / time / 1e3).toFixed(1));
  const ratio = (parse / alignment).toFixed(3);
  console.log(
    [
      String(number).padStart(5),
      speeds[0].padStart(12),
      speeds[1].padStart(9),
      speeds[2].padStart(17),
      ratio.padStart(15),
    ].join('  '),
  );
  if (number === rounds) {
    console.log(
      `${(passages / pairs).toFixed(2)} passages a pair, ${(share / pairs).toFixed(3)} of the longer aligned`,
    );
  }
}
