import { reasonInWords } from '../report/removal-reasons.js';
import { contributionName, type ExplainedLine } from './short-reason.js';
import { type Colours, terminalText } from './terminal-text.js';

/** One line each: a sign, the text cut to a line, and for removed lines every reason with its figures. */
export function explainList(lines: readonly ExplainedLine[], colours: Colours): string[] {
  return lines.map((line) => listed(line, colours));
}

function listed({ action, text, kind, evidence, structure }: ExplainedLine, { green, red, dim }: Colours): string {
  const place = structure === undefined ? '' : `${dim(placeOf(structure, kind))} `;
  const shown = terminalText(text.trim(), action === 'keep' ? 100 : 70);
  const reasons = evidence.map((reason) => terminalText(reasonInWords(reason)));
  return action === 'keep'
    ? `${green('+')} ${place}${shown} ${dim(`[${reasons[0]}]`)}`
    : `${red('-')} ${place}${dim(shown)} ${dim('[')}${reasons.join('; ')}${dim(']')}`;
}

/** Elements that are named of those around a block, the innermost. */
const elementsNamed = 3;

/** Where a block of a page stands: the names of the innermost elements, whether readers wrote it, what elements are named, and how much of it is linked. */
function placeOf(
  { path, linkShare, hints }: NonNullable<ExplainedLine['structure']>,
  kind: ExplainedLine['kind'],
): string {
  const names = path.split('/');
  const shown = names.length > elementsNamed ? ['…', ...names.slice(-elementsNamed)] : names;
  const links = linkShare > 0 ? `, ${Math.round(linkShare * 100)}% linked` : '';
  const contribution = contributionName(kind);
  const by = contribution === undefined ? '' : `, ${contribution}`;
  const named = hints === undefined ? '' : `, named ${hints.join(', ')}`;
  return `<${terminalText(shown.join('/'))}${by}${named}${links}>`;
}
