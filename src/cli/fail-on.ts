import { UsageError } from '../model/errors.js';

/**
 * Reads the conditions of `--fail-on`: `rejections` (any), `rejections=N` (more than N), `rejections=N%` (more than that
 * share of what was taken).
 */
export function parseFailOn(conditions: readonly string[]): (rejected: number, taken: number) => boolean {
  const limits = conditions.map((condition) => {
    const match = /^rejections(?:=(\d+(?:\.\d+)?)(%?))?$/.exec(condition);
    if (match === null) {
      throw new UsageError(
        `--fail-on: ${JSON.stringify(condition)} is not known; give rejections, rejections=10 or rejections=1%`,
      );
    }
    const [, limit = '0', unit] = match;
    return (rejected: number, taken: number) =>
      rejected > (unit === '%' ? (Number(limit) / 100) * taken : Number(limit));
  });
  return (rejected, taken) => limits.some((isOver) => isOver(rejected, taken));
}
