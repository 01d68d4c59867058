import type { ClusterRow } from '../formats/rows.js';
import type { Explanation } from '../inspect/explain.js';
import { reasonName } from '../report/removal-reasons.js';
import { cohesionSays } from './cohesion-text.js';
import { explainColumns } from './explain-columns.js';
import { explainList } from './explain-list.js';
import { byteSize, count, plural } from './figures.js';
import { keptReasonSays } from './kept-reason-text.js';
import { type Colours, terminalText } from './terminal-text.js';

export type Layout = 'columns' | 'list';

/** Terminals narrower than this get a list, unless columns are asked for. */
const narrowestColumns = 90;

/** An explanation for a person: what is known of the document, its lines, and how many went and why. */
export function explanationText(
  explanation: Explanation,
  width: number,
  colours: Colours,
  layout: Layout = width < narrowestColumns ? 'list' : 'columns',
): string {
  const { spans } = explanation;
  const lines = layout === 'columns' ? explainColumns(spans, width, colours) : explainList(spans, colours);
  return `${[...headerLines(explanation, colours), '', ...lines, '', summaryLine(spans, colours)].join('\n')}\n`;
}

function headerLines(explanation: Explanation, { bold, dim }: Colours): string[] {
  const { id, origin, source, languages, metadata, status, duplicateOf } = explanation;
  const lines = [
    bold(terminalText(id)),
    `  read from  ${terminalText(origin.path)}${origin.record > 1 ? `, record ${origin.record}` : ''}`,
    `  source     ${terminalText(source)}`,
    `  languages  ${languages.map(({ language, share }) => `${terminalText(language, 20)} ${(100 * share).toFixed(0)}%`).join(', ') || 'unknown'}`,
    `  status     ${status}${duplicateOf === undefined ? '' : ` of ${terminalText(duplicateOf)}`}`,
  ];
  for (const [field, { value, from, span }] of Object.entries(metadata)) {
    const place = `${terminalText(from, 40)}${span === undefined ? '' : `, bytes ${span.start} to ${span.end}`}`;
    lines.push(`  ${field.padEnd(10)} ${terminalText(value, 90)} ${dim(`(${place})`)}`);
  }
  lines.push(...groupLines(explanation, dim));
  for (const { left, right, relation, asRead, jaccard } of explanation.pairs) {
    const other = left === id ? right : left;
    lines.push(
      `  ${relation.padEnd(10)} ${terminalText(other)} ${dim(`(Jaccard ${asRead.jaccard.toFixed(3)} as read, ${jaccard.toFixed(3)} cleaned)`)}`,
    );
  }
  return lines;
}

/** The group of copies that it is in, which of them is kept, and why; where it is the kept one, why rather than the first other. */
function groupLines({ id, clusterRow }: Explanation, dim: Colours['dim']): string[] {
  if (clusterRow === undefined) return [];
  const { kept, members, cohesion, meanJaccard, texts, verifiedShare, reasons } = clusterRow;
  const reason = reasons.find(({ over }) => over === id) ?? reasons[0];
  const lines = [
    `  group      ${plural(members.length, 'document')}, of which ${kept === id ? 'this one' : terminalText(kept)} is kept`,
  ];
  if (reason !== undefined) lines.push(`             ${reasonText(reason)}`);
  if (meanJaccard !== undefined && texts !== undefined && verifiedShare !== undefined && texts > 2) {
    lines.push(`             ${dim(cohesionSays({ smallest: cohesion, mean: meanJaccard, texts, verifiedShare }))}`);
  }
  return lines;
}

/** `it is more complete: over copy.txt, words 120, than 80`. */
function reasonText({ code, ...figures }: ClusterRow['reasons'][number]): string {
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${terminalText(String(value ?? 'none'), 60)}`);
  return `${keptReasonSays(code)}: ${shown.join(', ')}`;
}

/** `6 lines kept (720 B), 3 removed (96 B): foreign language 2, interface phrase 1`, most frequent first. */
function summaryLine(spans: Explanation['spans'], { bold }: Colours): string {
  const kept = spans.filter(({ action }) => action === 'keep');
  const removed = spans.filter(({ action }) => action === 'remove');
  const reasons = new Map<string, number>();
  for (const { evidence } of removed) reasons.set(evidence[0].code, (reasons.get(evidence[0].code) ?? 0) + 1);
  const byReason = [...reasons]
    .sort(([, left], [, right]) => right - left)
    .map(([code, lines]) => `${reasonName(code).toLowerCase()} ${count(lines)}`);
  const figures = `${plural(kept.length, 'line')} kept (${bytesOf(kept)}), ${count(removed.length)} removed (${bytesOf(removed)})`;
  return `${bold(figures)}${byReason.length === 0 ? '' : `: ${byReason.join(', ')}`}`;
}

function bytesOf(spans: Explanation['spans']): string {
  return byteSize(spans.reduce((sum, { start, end }) => sum + end - start, 0));
}
