import type { Manifest } from '../../src/index.js';
import { filesBelow } from '../corpus.js';

export function manifestOf(run: string): Manifest {
  return JSON.parse(filesBelow(run).get('manifest.json')?.toString() ?? '');
}

/**
 * Every file of a run, as text that can be compared. Of the manifest, what may differ between equal runs is left out:
 * where and when it ran, and the seal over that.
 */
export function comparableFiles(run: string): { readonly [path: string]: string } {
  const files = [...filesBelow(run)].map(([path, bytes]): [string, string] => {
    if (path !== 'manifest.json') return [path, bytes.toString('latin1')];
    const { environment: _, timing: __, seal: ___, ...rest }: Manifest = JSON.parse(bytes.toString());
    return [path, JSON.stringify(rest, null, 1)];
  });
  return Object.fromEntries(files);
}
