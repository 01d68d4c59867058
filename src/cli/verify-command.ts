import { verify } from '../inspect/verify.js';
import { exitCodes } from './exit-codes.js';
import { plural } from './figures.js';
import { printProblem } from './terminal-text.js';

export async function runVerify(folder: string, flags: { json?: boolean; quiet?: boolean }): Promise<number> {
  const result = await verify(folder);
  for (const problem of result.problems) printProblem(problem);
  if (flags.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
  else if (flags.quiet !== true && result.problems.length === 0) {
    process.stdout.write(
      `${folder}: whole; ${plural(result.files, 'file')}, ${plural(result.documents, 'document')} can be restored\n`,
    );
  }
  return result.problems.length === 0 ? exitCodes.done : exitCodes.corrupt;
}
