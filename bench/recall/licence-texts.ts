import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Texts with ids; undefined where the folder in PALIMPSEST_DATA does not have them. */
export function licenceTexts(data: string | undefined): { id: string; text: string }[] | undefined {
  const file = join(data ?? '', 'data/pairs/licenses.jsonl.gz');
  if (data === undefined || !existsSync(file)) return undefined;
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { key, text } = JSON.parse(line);
      return { id: key, text };
    });
}
