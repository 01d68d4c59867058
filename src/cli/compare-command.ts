import { type ComparedSide, type Comparison, compare } from '../compare.js';
import type { Alignment } from '../model/alignment.js';
import type { Similarity } from '../model/pair.js';
import type { CleanOptions } from '../run/options.js';
import { exitCodes } from './exit-codes.js';
import { count } from './figures.js';
import { readPhraseFiles } from './phrase-files.js';
import { coloursFor, terminalText } from './terminal-text.js';

const says = {
  identical: 'the cleaned texts are identical',
  nearDuplicate: 'near-duplicates',
  contains: 'the left one contains the right one',
  containedIn: 'the left one is contained in the right one',
  overlap: 'they share a passage',
  none: 'not related',
} as const;

export async function runCompare(
  left: string,
  right: string,
  flags: Pick<CleanOptions, 'signer' | 'strip' | 'favour' | 'languages' | 'rule' | 'threshold' | 'containment'> & {
    phrases?: string[];
    json?: boolean;
  },
): Promise<number> {
  const comparison = await compare(left, right, {
    signer: flags.signer,
    strip: flags.strip,
    phrases: await readPhraseFiles(flags.phrases ?? []),
    favour: flags.favour,
    languages: flags.languages,
    rule: flags.rule,
    threshold: flags.threshold,
    containment: flags.containment,
  });
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify(comparison)}\n`);
    return exitCodes.done;
  }
  const { bold, dim } = coloursFor(process.stdout);
  const rows: [string, (similarity: Similarity) => string][] = [
    ['Jaccard', ({ jaccard }) => jaccard.toFixed(3)],
    ['left held by right', ({ containmentOfLeft }) => containmentOfLeft.toFixed(3)],
    ['right held by left', ({ containmentOfRight }) => containmentOfRight.toFixed(3)],
    ['shared shingles', ({ shared }) => count(shared)],
  ];
  const lines = [
    bold(says[comparison.relation]),
    `  left   ${sideText(comparison.left)}`,
    `  right  ${sideText(comparison.right)}`,
    dim(`  ${''.padEnd(20)}${'as read'.padStart(10)}${'cleaned'.padStart(10)}`),
    ...rows.map(
      ([name, figure]) =>
        `  ${name.padEnd(20)}${figure(comparison.asRead).padStart(10)}${figure(comparison.cleaned).padStart(10)}`,
    ),
    `  ${'signature estimate'.padEnd(20)}${''.padStart(10)}${comparison.estimate.toFixed(3).padStart(10)}`,
    passagesText(comparison.alignment),
    ...verdictLines(comparison),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return exitCodes.done;
}

function passagesText({ passages, alignedWords, alignedShareOfLonger }: Alignment): string {
  if (passages.length === 0) return '  no passage stands in both';
  const edits = passages.reduce((sum, { parts }) => sum + parts.filter(({ change }) => change !== 'equal').length, 0);
  const share = `${(100 * alignedShareOfLonger).toFixed(1)}% of the longer one`;
  return `  ${countOf(passages.length, 'passage')} in both, in the same order: ${countOf(alignedWords, 'word')}, ${share}; ${countOf(edits, 'edit')} inside`;
}

/** What the rule looked at and said; under the plain rule the Jaccard above says it. */
function verdictLines({ rule, verdict, alignment }: Comparison): string[] {
  if (verdict === null || rule === 'plain') return [];
  const replaced = `longest stretch with other words in both: ${countOf(alignment.longestReplacement, 'word')}`;
  return [
    `  ${replaced}`,
    `  probability of near-duplicates ${verdict.score.toFixed(3)}, ${verdict.needed.toFixed(2)} needed`,
  ];
}

function countOf(number: number, what: string): string {
  return `${count(number)} ${what}${number === 1 ? '' : 's'}`;
}

function sideText({ input, title, source, languages, words, blocks, blocksRemoved }: ComparedSide): string {
  const about = [
    `source ${terminalText(source)}`,
    languages.join(' ') || 'language unknown',
    `${count(words)} words kept`,
    `${blocksRemoved} of ${blocks} lines stripped`,
  ];
  return `${terminalText(input)}${title === undefined ? '' : ` “${terminalText(title, 80)}”`} (${about.join(', ')})`;
}
