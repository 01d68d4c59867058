import { resolve, sep } from 'node:path';
import type { InputFile } from '../read/inputs.js';

/** Leaves out files that lie below the output folder: an earlier run must not become the input of the next. */
export function outside(output: string | null, files: readonly InputFile[]): InputFile[] {
  if (output === null) return [...files];
  const folder = resolve(output) + sep;
  return files.filter(({ absolute }) => !absolute.startsWith(folder));
}
