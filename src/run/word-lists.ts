import { readFileSync } from 'node:fs';
import { parseWordLists, type WordLists } from '../formats/word-lists.js';

/** What interfaces say, by language, from the file that is shipped. */
export function loadInterfacePhrases(): WordLists {
  return load('interface-phrases.txt');
}

/** Function words by language, from the file that people write; a run takes them from `shippedFunctionWords`. */
export function loadFunctionWords(): WordLists {
  return load('function-words.txt');
}

/** `resources` stands beside the folder that this code was built into. */
function load(name: string): WordLists {
  const { lists, problems } = parseWordLists(readFileSync(new URL(`../../resources/${name}`, import.meta.url), 'utf8'));
  if (problems.length === 0) return lists;
  throw new Error(`resources/${name}:${problems[0].line}: ${problems[0].message}`);
}
