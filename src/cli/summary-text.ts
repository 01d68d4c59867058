import { join, relative } from 'node:path';
import { reasonSays } from '../report/removal-reasons.js';
import type { CleanResult, GroupOverview } from '../run/overview.js';
import { cohesionSays } from './cohesion-text.js';
import { byteSize, count, percent, plural } from './figures.js';
import { keptReasonSays } from './kept-reason-text.js';
import { type Colours, terminalText } from './terminal-text.js';

/** The summary of a run for a person: figures, groups, what was removed and why, and where to read more. */
export function summaryText(result: CleanResult, colours: Colours): string {
  const { summary, out } = result;
  const { bold, dim } = colours;
  const lines = [
    bold('Documents'),
    `  ${count(summary.documents).padStart(7)} read${summary.rejected === 0 ? '' : `, ${count(summary.rejected)} rejected`}`,
    `  ${count(summary.kept).padStart(7)} kept`,
    `  ${count(summary.duplicates).padStart(7)} ${summary.duplicates === 1 ? 'copy' : 'copies'} of a kept one`,
  ];
  if (summary.views !== undefined)
    lines.push(
      `  ${count(summary.views).padStart(7)} ${out === null ? 'to be written as Markdown too' : 'written as Markdown too, below markdown/'}`,
    );
  const wordless = summary.empty + summary.emptied;
  if (wordless > 0)
    lines.push(
      `  ${count(wordless).padStart(7)} without text (${count(summary.empty)} empty, ${count(summary.emptied)} all stripped)`,
    );
  lines.push(...encodingLines(result, colours));
  lines.push('', bold(summary.clusters === 1 ? '1 group of copies' : `${count(summary.clusters)} groups of copies`));
  if (result.groups.length > 0) lines.push(dim('  similarity (Jaccard of word 5-shingles): as read → after stripping'));
  for (const group of result.groups) lines.push(...groupLines(group, colours));
  if (summary.clusters > result.groups.length)
    lines.push(dim(`  and ${plural(summary.clusters - result.groups.length, 'more group')}`));
  const { oversizedBuckets, largestBuckets, commonFingerprints } = result.caps;
  if (oversizedBuckets > 0) {
    const { size, first } = largestBuckets[0];
    lines.push(
      dim(`  ${plural(oversizedBuckets, 'large bucket')}: a star and a chain of pairs tried, not all`),
      dim(`    the largest has ${plural(size, 'text')}, of which ${terminalText(first)} is the first`),
    );
  }
  if (commonFingerprints > 0)
    lines.push(dim(`  ${plural(commonFingerprints, 'passage')} in more texts than are compared, passed over`));
  lines.push('', bold(`Removed ${count(summary.blocksRemoved)} of ${plural(summary.blocks, 'line')}`));
  for (const { code, blocks, bytes } of summary.removedByReason) {
    lines.push(`  ${count(blocks).padStart(7)} ${reasonSays(code).padEnd(58)} ${dim(byteSize(bytes))}`);
  }
  lines.push('', bold('Bytes of text'), ...byteLines(result));
  if (result.rejections.length > 0) lines.push('', bold('Rejected'), ...rejectionLines(result, colours));
  lines.push('');
  if (out === null) lines.push('Nothing was written (dry run).');
  else lines.push(`Report: ${bold(reportPath(out))}`);
  return `${lines.join('\n')}\n`;
}

/** What was not UTF-8, and what had been damaged before it was read. */
function encodingLines({ summary: { encodings = {}, mojibake = 0 } }: CleanResult, { dim }: Colours): string[] {
  const others = Object.entries(encodings).filter(([encoding]) => !encoding.startsWith('utf-8'));
  const lines = others.map(([encoding, documents]) => dim(`    ${plural(documents, 'document')} in ${encoding}`));
  if (mojibake > 0)
    lines.push(dim(`    ${plural(mojibake, 'document')} with mojibake such as â€™, which is left as it is`));
  return lines;
}

function groupLines(
  { kept, reason, copies, more, cohesion }: GroupOverview,
  { green, dim, yellow }: Colours,
): string[] {
  const lines = [`  ${green('keeps')} ${terminalText(kept)} ${dim(`(${keptReasonSays(reason)})`)}`];
  for (const { id, relation, jaccardAsRead, jaccard } of copies) {
    const figures = `${jaccardAsRead.toFixed(3)} → ${jaccard.toFixed(3)}`;
    lines.push(`    ${yellow(figures)} ${terminalText(id)}${relation === 'identical' ? dim(' (identical)') : ''}`);
  }
  if (more > 0) lines.push(dim(`    and ${plural(more, 'more copy', 'more copies')}`));
  if (cohesion.texts > 2) lines.push(dim(`    ${cohesionSays(cohesion)}`));
  return lines;
}

function byteLines({ summary }: CleanResult): string[] {
  const { bytesRead, bytesKept, bytesRemoved, bytesDuplicate } = summary;
  const line = (bytes: number, says: string) =>
    `  ${byteSize(bytes).padStart(9)} ${percent(bytes, bytesRead).padStart(6)} ${says}`;
  return [
    line(bytesKept, 'kept'),
    line(bytesRemoved, 'stripped'),
    line(bytesDuplicate, 'in dropped copies'),
    line(bytesRead, 'read'),
  ];
}

function rejectionLines({ rejections, summary }: CleanResult, { dim }: Colours): string[] {
  const lines = rejections.map(({ origin, code, message }) => {
    const place = origin.record > 1 || origin.path.endsWith('.jsonl') ? `${origin.path}:${origin.record}` : origin.path;
    return `  ${terminalText(place)} ${dim(code)} ${terminalText(message)}`;
  });
  if (summary.rejected > rejections.length)
    lines.push(dim(`  and ${count(summary.rejected - rejections.length)} more in rejected.jsonl`));
  return lines;
}

/** Relative to the working folder where that is shorter. */
function reportPath(out: string): string {
  const path = join(out, 'report.html');
  const near = relative(process.cwd(), path);
  return near.length < path.length && !near.startsWith('..') ? near : path;
}
