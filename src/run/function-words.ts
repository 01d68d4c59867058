import { readFileSync } from 'node:fs';
import { tableInBytes } from '../kernel/function-word-table.js';
import { FunctionWords } from '../kernel/function-words.js';

/** Function words as `npm run build:words` made them ready from the lists in resources/function-words.txt. */
export function shippedFunctionWords(): FunctionWords {
  return new FunctionWords(tableInBytes(readFileSync(new URL('../../resources/function-words.bin', import.meta.url))));
}
