import type { Document } from '../src/model/document.js';
import { loadKnowledge } from '../src/run/knowledge.js';
import { identify } from '../src/stages/identify/stage.js';
import { segment } from '../src/stages/segment/stage.js';
import { strip } from '../src/stages/strip/stage.js';
import { generatedPages } from './generated-pages.js';

/**
 * Measures segment + identify + strip against decode + JSON.parse of the same generated pages, interleaved in one process
 * on one core, and prints MB/s and their ratio by round.
 *
 *   npm run bench:strip-speed -- [pages] [rounds]
 */
const [pages = 1_500, rounds = 7] = process.argv.slice(2).map(Number);
const records = generatedPages(pages).map((line) => Buffer.from(line));
const bytes = records.reduce((sum, record) => sum + record.length, 0);
const knowledge = await loadKnowledge();
const stages = {
  identify: identify(knowledge),
  strip: strip({ favour: 'balance', languages: [] }, knowledge),
};

function documentOf(text: string): Document {
  return {
    origin: { path: 'page.txt', record: 1 },
    input: { bytes: 0, sha256: '', encoding: 'utf-8', encodingFrom: 'wellFormed', mediaType: 'text/plain' },
    text,
    replacements: 0,
    metadata: {},
  };
}

/** One document after the other, as a run does it; times in milliseconds. */
function round() {
  const times = { parse: 0, segment: 0, identify: 0, strip: 0 };
  let lines = 0;
  for (const record of records) {
    const start = performance.now();
    const { text } = JSON.parse(record.toString('utf8'));
    const parsed = performance.now();
    const segmented = segment.apply(documentOf(text));
    const cut = performance.now();
    const identified = stages.identify.apply(segmented);
    const known = performance.now();
    lines += stages.strip.apply(identified).decisions.length;
    times.strip += performance.now() - known;
    times.identify += known - cut;
    times.segment += cut - parsed;
    times.parse += parsed - start;
  }
  return { ...times, lines };
}

console.log(`${pages} pages, ${(bytes / 1e6).toFixed(1)} MB; MB/s by round`);
console.log('round  decode+parse  segment  identify     strip  all three  ratio');
for (let number = 1; number <= rounds; number++) {
  const { parse, segment, identify, strip, lines } = round();
  const all = segment + identify + strip;
  const speeds = [parse, segment, identify, strip, all].map((time) => (bytes / time / 1e3).toFixed(1));
  console.log([number, ...speeds, (parse / all).toFixed(3)].map((cell) => String(cell).padStart(8)).join('  '));
  if (number === rounds) console.log(`${lines} lines, ${(bytes / lines).toFixed(0)} bytes a line`);
}
