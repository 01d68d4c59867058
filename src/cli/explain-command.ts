import { type ExplainedSpan, type Explanation, explain } from '../inspect/explain.js';
import { reasonInWords } from '../report/removal-reasons.js';
import { exitCodes } from './exit-codes.js';
import { type Colours, coloursFor, terminalText } from './terminal-text.js';

export async function runExplain(folder: string, id: string, flags: { json?: boolean }): Promise<number> {
  const explanation = await explain(folder, id);
  const text =
    flags.json === true ? `${JSON.stringify(explanation)}\n` : explanationText(explanation, coloursFor(process.stdout));
  process.stdout.write(text);
  return exitCodes.done;
}

function explanationText(explanation: Explanation, colours: Colours): string {
  const { bold, dim } = colours;
  const { id, origin, source, languages, metadata, status, duplicateOf } = explanation;
  const lines = [
    bold(terminalText(id)),
    `  read from  ${terminalText(origin.path)}${origin.record > 1 ? `, record ${origin.record}` : ''}`,
    `  source     ${terminalText(source)}`,
    `  languages  ${languages.map(({ language, share }) => `${terminalText(language, 20)} ${(100 * share).toFixed(0)}%`).join(', ') || 'unknown'}`,
    `  status     ${status}${duplicateOf === undefined ? '' : ` of ${terminalText(duplicateOf)}`}`,
  ];
  for (const [field, found] of Object.entries(metadata)) {
    lines.push(`  ${field.padEnd(10)} ${terminalText(found.value, 90)} ${dim(`(${terminalText(found.from, 40)})`)}`);
  }
  for (const { left, right, relation, asRead, jaccard } of explanation.pairs) {
    const other = left === id ? right : left;
    lines.push(
      `  ${relation.padEnd(10)} ${terminalText(other)} ${dim(`(Jaccard ${asRead.jaccard.toFixed(3)} as read, ${jaccard.toFixed(3)} cleaned)`)}`,
    );
  }
  lines.push('', ...explanation.spans.map((span) => spanLine(span, colours)));
  return `${lines.join('\n')}\n`;
}

/** A sign, the text cut to a line, and for removed lines every reason. */
function spanLine({ action, text, evidence }: ExplainedSpan, { green, red, dim }: Colours): string {
  const shown = terminalText(text.trim(), action === 'keep' ? 100 : 70);
  const reasons = evidence.map((reason) => terminalText(reasonInWords(reason)));
  return action === 'keep'
    ? `${green('+')} ${shown} ${dim(`[${reasons[0]}]`)}`
    : `${red('-')} ${dim(shown)} ${dim('[')}${reasons.join('; ')}${dim(']')}`;
}
