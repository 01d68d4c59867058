import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { circumstances } from './circumstances.js';

/** Writes what a bench printed and the figures it is made of, with the circumstances, into a folder; `script` is what was run. */
export function writeFigures(
  out: string,
  name: string,
  lines: readonly string[],
  figures: object,
  script = `npm run bench:${name}`,
): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${name}.txt`), `${lines.join('\n')}\n`);
  const words = process.argv.slice(2);
  const asked = words.filter((_, at) => words[at] !== '--out' && words[at - 1] !== '--out');
  const command = [script, ...(asked.length === 0 ? [] : ['--', ...asked])].join(' ');
  const raw = { ...circumstances(command, process.env.SOURCE_DATE), ...figures };
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(raw, undefined, 2)}\n`);
}
