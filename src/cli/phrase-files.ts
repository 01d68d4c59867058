import { readFile } from 'node:fs/promises';
import { parseWordLists } from '../formats/word-lists.js';
import { UsageError } from '../model/errors.js';
import type { ResultOptions } from '../run/options.js';

/** The phrases of the files that `--phrases` names, put together by language. */
export async function readPhraseFiles(files: readonly string[]): Promise<ResultOptions['phrases']> {
  const phrases = new Map<string, Set<string>>();
  for (const file of files) {
    const { lists, problems } = parseWordLists(await textOf(file));
    if (problems.length > 0) throw new UsageError(`--phrases: ${file}:${problems[0].line}: ${problems[0].message}`);
    for (const [language, list] of lists) {
      phrases.set(language, new Set([...(phrases.get(language) ?? []), ...list]));
    }
  }
  return Object.fromEntries([...phrases].map(([language, list]) => [language, [...list]]));
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--phrases: ${file}: cannot be read (${error.code}); name a text file`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`--phrases: ${file}: is not UTF-8; save it as UTF-8`);
  }
}
