import { page } from './page.js';
import { readRun } from './run-files.js';

/**
 * The page of a finished run, from the files in its folder alone. Throws a CorruptRunError that names file and line
 * where these are not what they should be.
 */
export async function renderReport(runFolder: string): Promise<string> {
  return page(await readRun(runFolder));
}
