import { terminalText } from '../src/cli/terminal-text.js';
import type { Decision } from '../src/model/decision.js';
import { type Page, rowsOf, textOf } from './labelled-pages.js';

/** Longest stretch of a line that is shown, in characters. */
const shownLength = 110;

/** A page line by line: its errors marked, its labels, what was decided and why. */
export function shownPage(page: Page, judge: (text: string) => readonly Decision[]): string {
  const decisions = judge(textOf(page));
  const rows = rowsOf(page);
  if (decisions.length !== rows.length) throw new Error(`${page.id}: a line was split or joined`);
  return [
    '! error, foreign line f; label; kept or removed; probability; reasons; text',
    ...rows.map((row, rank) => shownLine(page, row, decisions[rank])),
  ].join('\n');
}

function shownLine(page: Page, row: number, { action, evidence }: Decision): string {
  const label = page.labels[row];
  const wrong = (label === 'K' && action === 'remove') || (label === 'D' && action === 'keep');
  const probability = probabilityOf(evidence);
  return [
    String(row + 1).padStart(4),
    wrong ? '!' : ' ',
    page.foreign?.[row] === 1 ? 'f' : ' ',
    label,
    action.padEnd(6),
    probability === undefined ? ' –  ' : probability.toFixed(2),
    evidence
      .map(({ code }) => code)
      .join(',')
      .padEnd(24),
    terminalText(page.lines[row], shownLength),
  ].join(' ');
}

/** That of the model, where one judged the line; looked up loosely, since not every stripper has a model. */
function probabilityOf(
  evidence: readonly { readonly code: string; readonly probability?: unknown }[],
): number | undefined {
  const probability = evidence.find(({ code }) => code === 'modelScore')?.probability;
  return typeof probability === 'number' ? probability : undefined;
}
