import { reasonInWords } from '../report/removal-reasons.js';
import type { ExplainedLine } from './short-reason.js';
import { type Colours, terminalText } from './terminal-text.js';

/** One line each: a sign, the text cut to a line, and for removed lines every reason with its figures. */
export function explainList(lines: readonly ExplainedLine[], colours: Colours): string[] {
  return lines.map((line) => listed(line, colours));
}

function listed({ action, text, evidence }: ExplainedLine, { green, red, dim }: Colours): string {
  const shown = terminalText(text.trim(), action === 'keep' ? 100 : 70);
  const reasons = evidence.map((reason) => terminalText(reasonInWords(reason)));
  return action === 'keep'
    ? `${green('+')} ${shown} ${dim(`[${reasons[0]}]`)}`
    : `${red('-')} ${dim(shown)} ${dim('[')}${reasons.join('; ')}${dim(']')}`;
}
