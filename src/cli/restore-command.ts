import { restore } from '../inspect/restore.js';
import { exitCodes } from './exit-codes.js';
import { byteSize, plural } from './figures.js';

export async function runRestore(folder: string, flags: { to: string; quiet?: boolean }): Promise<number> {
  const { documents, bytes } = await restore(folder, flags.to);
  if (flags.quiet !== true)
    process.stdout.write(`${plural(documents, 'document')}, ${byteSize(bytes)} restored to ${flags.to}\n`);
  return exitCodes.done;
}
