import type { Decision } from '../../model/decision.js';
import type { Evidence } from '../../model/evidence.js';

/** What becomes of a line, and why; the first reason is the one that decided. */
export type Verdict = Omit<Decision, 'block'>;

export function keep(...evidence: Evidence[]): Verdict {
  return { action: 'keep', evidence };
}

export function remove(...evidence: Evidence[]): Verdict {
  return { action: 'remove', evidence };
}

const keptWithoutText = keep({ code: 'noText' });
const removedWithoutText = remove({ code: 'noText' });

/**
 * Settles what is open: lines without a letter or digit (a rule, an ornament, a required-field star). They stay only
 * between kept lines.
 */
export function settleTextless(verdicts: readonly (Verdict | undefined)[]): Verdict[] {
  const keptAfter = new Uint8Array(verdicts.length);
  let next = 0;
  for (let at = verdicts.length - 1; at >= 0; at--) {
    keptAfter[at] = next;
    const verdict = verdicts[at];
    if (verdict !== undefined) next = verdict.action === 'keep' ? 1 : 0;
  }
  let keptBefore = 0;
  return verdicts.map((verdict, at) => {
    if (verdict === undefined) return keptBefore + keptAfter[at] === 2 ? keptWithoutText : removedWithoutText;
    keptBefore = verdict.action === 'keep' ? 1 : 0;
    return verdict;
  });
}
