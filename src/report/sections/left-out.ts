import type { LeftOut } from '../excerpt.js';
import { counted, grouped } from '../figures.js';
import { reasonName } from '../removal-reasons.js';

/** How much of a text is not shown, and what became of it. */
export function leftOutInWords({ bytes, keptBlocks, removedBlocks, codes }: LeftOut): string {
  const reasons = [...codes].sort(([, left], [, right]) => right - left);
  const stripped = reasons.map(([code, blocks]) => `${reasonName(code).toLowerCase()} ${grouped(blocks)}`).join(', ');
  const what = [
    keptBlocks > 0 && counted(keptBlocks, 'kept block'),
    removedBlocks > 0 && `${counted(removedBlocks, 'stripped block')} (${stripped})`,
  ].filter((part) => part !== false);
  return `${counted(bytes, 'byte')} not shown${what.length > 0 ? `: ${what.join(', ')}` : ''}.`;
}
