import { readFileSync } from 'node:fs';
import { availableParallelism, release, type } from 'node:os';

/** The version in package.json, which stands beside the folder that this code was built into. */
export const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;

/** Where the run happens; apart from the result. */
export function environment(): Record<string, string> {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    system: `${type()} ${release()}`,
    processors: String(availableParallelism()),
  };
}
