import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** Under what circumstances figures came about. The date is handed in, so that the same run writes the same bytes. */
export type Circumstances = {
  readonly command: string;
  readonly date: string | null;
  readonly palimpsest: string;
  readonly node: string;
  readonly cpu: string;
  readonly commit: string | null;
  /** Whether the sources differ from the commit; null where there is none. */
  readonly changed: boolean | null;
};

export function circumstances(command: string, date: string | undefined): Circumstances {
  const commit = git('rev-parse', 'HEAD');
  const status = git('status', '--porcelain', '--untracked-files=no');
  const processors = cpus();
  return {
    command,
    date: date ?? null,
    palimpsest: JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).version,
    node: process.version,
    cpu: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    commit: commit ?? null,
    changed: status === undefined ? null : status !== '',
  };
}

const projectFolder = join(import.meta.dirname, '..');

/** What git says, trimmed; undefined outside of a repository. */
function git(...words: string[]): string | undefined {
  try {
    return execFileSync('git', words, {
      cwd: projectFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
