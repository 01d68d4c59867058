import type { SingleBar } from 'cli-progress';
import type { StageName } from '../model/stage.js';
import { type Progress, silent } from '../run/progress.js';
import { plural } from './figures.js';

const says: { readonly [stage in StageName]?: { readonly doing: string; readonly unit: string } } = {
  read: { doing: 'reading, stripping and signing', unit: 'document' },
  pair: { doing: 'looking for candidate pairs', unit: 'text' },
  verify: { doing: 'verifying candidate pairs', unit: 'pair' },
  cluster: { doing: 'grouping copies', unit: 'group' },
  write: { doing: 'writing', unit: 'document' },
};

/** Plain lines come at most this often, in milliseconds. */
const lineInterval = 5_000;

/** A bar on stderr where that is a terminal, a plain line now and then where it is not, nothing with `--quiet`. */
export async function progressDisplay(quiet: boolean): Promise<Progress> {
  if (quiet) return silent;
  if (!process.stderr.isTTY) return lines();
  const { SingleBar } = await import('cli-progress');
  return bars(SingleBar);
}

function bars(Bar: typeof SingleBar): Progress {
  let bar: SingleBar | undefined;
  return {
    start(stage, total) {
      bar = new Bar({
        format: total === null ? '{stage}: {value}' : '{stage} {bar} {value}/{total}, {eta_formatted} left',
        stream: process.stderr,
        hideCursor: true,
        clearOnComplete: true,
        fps: 8,
      });
      bar.start(total ?? 0, 0, { stage: says[stage]?.doing ?? stage });
    },
    advance: (_, done) => bar?.update(done),
    finish() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function lines(): Progress {
  let last = Date.now();
  return {
    start() {
      last = Date.now();
    },
    advance(stage, done) {
      const now = Date.now();
      if (now - last < lineInterval) return;
      last = now;
      const { doing, unit } = says[stage] ?? { doing: stage, unit: 'item' };
      process.stderr.write(`palimpsest: ${doing}: ${plural(done, unit)}\n`);
    },
    finish() {},
  };
}
