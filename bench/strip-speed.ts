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
  strip: strip({ enabled: true, favour: 'balance', languages: [] }, knowledge),
};

function documentOf(text: string): Document {
  return {
    origin: { path: 'page.txt', record: 1 },
    input: { bytes: 0, sha256: '', encoding: 'utf-8', mediaType: 'text/plain' },
    text,
    replacements: 0,
    metadata: {},
  };
}

let lines = 0;
console.log(`${pages} pages, ${(bytes / 1e6).toFixed(1)} MB`);
console.log('round  decode+parse  segment  identify  strip  all three  ratio');
for (let round = 1; round <= rounds; round++) {
  const parsed: string[] = [];
  const parseTime = timed(() => {
    for (const record of records) parsed.push(JSON.parse(record.toString('utf8')).text);
  });
  const documents = parsed.map(documentOf);
  const [segmentTime, segmented] = timedMap(documents, segment.apply);
  const [identifyTime, identified] = timedMap(segmented, stages.identify.apply);
  const [stripTime, stripped] = timedMap(identified, stages.strip.apply);
  lines = stripped.reduce((sum, { decisions }) => sum + decisions.length, 0);
  const all = segmentTime + identifyTime + stripTime;
  const speeds = [parseTime, segmentTime, identifyTime, stripTime, all].map((time) => (bytes / time / 1e3).toFixed(1));
  console.log([round, ...speeds, (parseTime / all).toFixed(3)].map((cell) => String(cell).padStart(8)).join('  '));
}
console.log(`${lines} lines, ${(bytes / lines).toFixed(0)} bytes a line`);

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function timedMap<In, Out>(items: readonly In[], apply: (item: In) => Out): [number, Out[]] {
  const results: Out[] = [];
  return [
    timed(() => {
      for (const item of items) results.push(apply(item));
    }),
    results,
  ];
}
