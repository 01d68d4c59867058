import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../formats/manifest.js';
import { viewAccount } from '../formats/view-account.js';

/** Whether the files of the view are those that the manifest counts. @param listed digests by path, all of which fit */
export async function verifyView(
  folder: string,
  { view, summary }: Manifest,
  listed: ReadonlyMap<string, string>,
  problems: string[],
): Promise<void> {
  if (view === undefined) return;
  const files = [...listed].flatMap(([path, sha256]) => (path.startsWith(`${view.name}/`) ? [{ path, sha256 }] : []));
  let bytes = 0;
  for (const { path } of files) bytes += (await stat(join(folder, path))).size;
  const there = viewAccount(view.name, files, bytes);
  const isAsCounted = (['documents', 'bytes', 'sha256'] as const).every((figure) => there[figure] === view[figure]);
  if (!isAsCounted || summary.views !== view.documents) {
    problems.push(`manifest.json: the files below ${view.name}/ are not those that it counts`);
  }
}
