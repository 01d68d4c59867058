import { readFileSync } from 'node:fs';
import { loadShingler } from '../../src/run/shingler.js';
import { winnowingWindow } from '../../src/stages/sign/stage.js';
import { type Timing, timed } from './timing.js';
import { type EngineRun, runEngine } from './whole-engine.js';

/** What the process says when it has its texts. */
export type Opening = { readonly textBytes: number; readonly shingles: number };

/** What it says of a task that it was asked for. */
export type TaskDone = Timing & { readonly engineRun?: EngineRun };

/** What the process does when it is asked for it by its name. */
export type KernelTask = 'pass' | 'signatures' | 'fingerprints' | 'engine';

const shingler = loadShingler();
const texts = textsOf(process.argv[2]);
let engineRun: EngineRun | undefined;

const tasks: Record<KernelTask, () => void> = {
  pass: () => {
    for (const text of texts) shingler.readBytes(text);
  },
  signatures: () => {
    for (const text of texts) shingler.readBytes(text).signature();
  },
  fingerprints: () => {
    for (const text of texts) {
      const found = shingler.readBytes(text);
      found.signature();
      found.fingerprints(winnowingWindow);
    }
  },
  engine: () => {
    engineRun = runEngine(texts, shingler);
  },
};

process.on('message', async (name: KernelTask) => {
  engineRun = undefined;
  const done: TaskDone = { ...(await timed(tasks[name])), engineRun };
  process.send?.(done);
});

const opening: Opening = {
  textBytes: texts.reduce((sum, { length }) => sum + length, 0),
  shingles: texts.reduce((sum, text) => sum + shingler.readBytes(text).hashes().length, 0),
};
process.send?.(opening);

/** UTF-8, one of each record. */
function textsOf(recordFile: string): Buffer[] {
  const records = readFileSync(recordFile);
  const found: Buffer[] = [];
  for (let from = 0; from < records.length; ) {
    const end = records.indexOf('\n', from);
    found.push(Buffer.from(JSON.parse(records.toString('utf8', from, end)).text));
    from = end + 1;
  }
  return found;
}
