import type { Block } from '../../model/block.js';
import type { Decision } from '../../model/decision.js';
import type { Metadata } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import type { Identified, Stripped } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';
import { attributionOf } from './credits/attributions.js';
import { creditsOf } from './credits/credits.js';
import { type Context, contextsOf, countLines, isForeign, isHeadline, isProse, proseMass } from './features.js';
import { interfacePhrase } from './interface-phrases.js';
import type { LineView } from './line-view.js';
import { expectedLanguages, type Line, linesOf } from './lines.js';
import { dateOf } from './metadata/dates.js';
import { type Harvest, harvest } from './metadata/harvest.js';
import { siteOf, sourceOf } from './metadata/source.js';
import { pointsToKeep, scoreOf } from './points.js';
import { structuralEvidence } from './structure.js';

/**
 * Decides for every block whether it is text or navigation. First the rules that are certain by themselves (what the
 * page's structure says, interface phrases, credits, lines taken over into the metadata); then points for the lines
 * that are left, from their form, their language and the prose around them. `enabled: false` keeps every block.
 */
export function strip({ enabled }: { enabled: boolean }): MapStage<Identified, Stripped> {
  return {
    name: 'strip',
    version: 1,
    apply(identified) {
      const { document, blocks, documentLanguages } = identified;
      const lines = linesOf(identified);
      const view = viewOf(lines, expectedLanguages(identified)[0]);
      const harvested = harvest(blocks, view, firstProse(lines), document.metadata);
      const evidence =
        enabled || !lines.some(hasText)
          ? decide(identified, lines, view, harvested)
          : blocks.map(() => keep({ code: 'notStripped' }));
      const decisions = blocks.map((block, at): Decision => ({ block, ...evidence[at] }));
      const metadata = mergeMetadata(document.metadata, harvested.metadata);
      const site = siteOf(document, metadata);
      return {
        document,
        decisions,
        documentLanguages,
        metadata,
        source: sourceOf(document, metadata),
        ...(site === undefined ? {} : { site }),
        ...(harvested.attributedTo === undefined ? {} : { attributedTo: harvested.attributedTo }),
        keptText: decisions.map(({ action, block }) => (action === 'keep' ? block.text : '')).join(''),
      };
    },
  };
}

function viewOf(lines: readonly Line[], language: string | undefined): LineView {
  return {
    texts: lines.map(({ text }) => text),
    ...(language === undefined ? {} : { language }),
    words: (at) => lines[at].words,
    length: (at) => lines[at].length,
    contentWords: (at) => lines[at].contentWords,
    isSentence: (at) => lines[at].sentence,
    isForeign: (at) => isForeign(lines[at]),
    isProse: (at) => isProse(lines[at]),
  };
}

type Verdict = Omit<Decision, 'block'>;

function keep(...evidence: Evidence[]): Verdict {
  return { action: 'keep', evidence };
}

function remove(...evidence: Evidence[]): Verdict {
  return { action: 'remove', evidence };
}

/** What the record or the page said wins over what the text says; its date is put into ISO 8601 where it can be read. */
function mergeMetadata(given: Metadata, found: Metadata): Metadata {
  const { date } = given;
  const isIso = date === undefined || /^\d{4}-\d{2}/.test(date.value);
  const iso = isIso ? undefined : dateOf(date.value);
  return { ...found, ...given, ...(date === undefined || iso === undefined ? {} : { date: { ...date, value: iso } }) };
}

function firstProse(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => proseMass(line) > 0);
  return first === -1 ? lines.length : first;
}

function decide(identified: Identified, lines: readonly Line[], view: LineView, harvested: Harvest): Verdict[] {
  const certain = certainVerdicts(identified.blocks, lines, view, harvested);
  const open = lines.map((_, at) => at).filter((at) => certain[at] === undefined && hasText(lines[at]));
  const openLines = open.map((at) => lines[at]);
  const sparing = reasonToSpare(certain, openLines);
  const judged =
    sparing === undefined ? judge(openLines, expectedLanguages(identified)) : openLines.map(() => keep(sparing));
  const verdicts: (Verdict | undefined)[] = [...certain];
  for (const [rank, at] of open.entries()) verdicts[at] = judged[rank];
  return settleTextless(verdicts, lines);
}

/**
 * Why all lines that no certain rule removed stay, if they do. Where none reads as prose there is no body to measure
 * against: a short note, a poem, a list. Where nothing is certainly not text, lines are not taken for surroundings just
 * because they are short: a recipe, an interview, a table, a poem with a sentence of introduction.
 */
function reasonToSpare(certain: readonly (Verdict | undefined)[], open: readonly Line[]): Evidence | undefined {
  const blocks = open.length;
  if (!open.some((line) => proseMass(line) > 0)) return { code: 'noBodyFound', blocks };
  return hasBoilerplateSign(certain, open) ? undefined : { code: 'noBoilerplateFound', blocks };
}

/** Evidence of a certain rule that says: this document came with surroundings. */
const signs: ReadonlySet<string> = new Set(['interfacePhrase', 'structuralElement', 'linkHeavy', 'hidden', 'credit']);

/** Separators on a line from which it is a menu, and times from which a headline is one that pages repeat. */
const menuSeparators = 3;
const repeats = 3;

/** Whether anything in the document is certainly not text. */
function hasBoilerplateSign(certain: readonly (Verdict | undefined)[], open: readonly Line[]): boolean {
  const times = countLines(open);
  return (
    certain.some((verdict) => verdict?.action === 'remove' && signs.has(verdict.evidence[0].code)) ||
    open.some(
      (line) =>
        isForeign(line) ||
        line.separators >= menuSeparators ||
        (isHeadline(line) && (times.get(line.text) ?? 0) >= repeats) ||
        isAddress(line),
    )
  );
}

/** Nothing but a host name, a link or tags. */
function isAddress({ text }: Line): boolean {
  return text.length <= 300 && /^(?:https?:\/\/\S+|#[\p{L}\p{N}_]+(?:\s+#[\p{L}\p{N}_]+)*)$/iu.test(text);
}

function hasText(line: Line): boolean {
  return /[\p{L}\p{N}]/u.test(line.text);
}

/** Verdicts that need no context; undefined where the line must be judged. */
function certainVerdicts(
  blocks: readonly Block[],
  lines: readonly Line[],
  view: LineView,
  harvested: Harvest,
): (Verdict | undefined)[] {
  const credits = creditsOf(view);
  return lines.map((line, at) => {
    const block = blocks[at];
    if (block.kind === 'code') return keep({ code: 'protectedKind', kind: 'code' });
    const structural = structuralEvidence(block);
    if (structural !== undefined) return remove(structural);
    const phrase = interfacePhrase(line.text);
    if (phrase !== undefined) return remove({ code: 'interfacePhrase', ...phrase });
    const credit = credits[at];
    if (credit !== undefined) {
      const evidence: Evidence = { code: 'credit', kind: credit };
      const taken = attributionOf(line.text) === undefined ? harvested.lines.get(at) : 'attribution';
      return taken === undefined ? remove(evidence) : remove(evidence, { code: 'harvestedMetadata', field: taken });
    }
    const field = harvested.lines.get(at);
    if (field !== undefined) return remove({ code: 'harvestedMetadata', field });
    if (harvested.titleLine?.at === at) {
      const { given, sharedWords } = harvested.titleLine;
      return keep({ code: 'title', given, sharedWords });
    }
    return undefined;
  });
}

/** Verdicts for lines that must be judged together, at least one of which reads as prose. */
function judge(lines: readonly Line[], expected: readonly string[]): Verdict[] {
  const contexts = contextsOf(lines);
  const runs = headlineRuns(lines);
  return lines.map((line, at) => {
    const score = scoreOf(contexts[at].features);
    const basis: Evidence = { code: 'score', needed: pointsToKeep, ...score };
    return score.points >= pointsToKeep || isCoreProse(line, contexts[at])
      ? keep(reasonToKeep(line, contexts[at]), basis)
      : remove(...reasonsToRemove(line, contexts[at], runs[at], expected), basis);
  });
}

/** Prose inside the stretch that holds most of it is body, whatever stands around: a short article amid many teasers. */
function isCoreProse(line: Line, { features }: Context): boolean {
  return features.insideCore === 1 && isProse(line);
}

function reasonToKeep(line: Line, { wordsBefore, wordsAfter }: Context): Evidence {
  return line.long
    ? { code: 'prose', words: line.words, length: Math.round(line.length) }
    : { code: 'insideBody', wordsBefore, wordsAfter };
}

/** The plainest reasons that hold, plainest first; never empty. */
function reasonsToRemove(
  line: Line,
  context: Context,
  run: HeadlineRun | undefined,
  expected: readonly string[],
): Evidence[] {
  const reasons: Evidence[] = [];
  if (isForeign(line)) {
    const { language, confidence, script } = line.language;
    reasons.push({
      code: 'foreignLanguage',
      expected,
      found: language === 'und' ? `und-${script}` : language,
      confidence: Math.round(confidence * 1000) / 1000,
    });
  }
  if (context.times > 1 && isHeadline(line)) reasons.push({ code: 'repeatedInDocument', times: context.times });
  if (run !== undefined && run.lines >= 3) reasons.push({ code: 'headlineRun', ...run });
  const { wordsBefore, wordsAfter } = context;
  if (reasons.length === 0) reasons.push({ code: 'outsideBody', wordsBefore, wordsAfter });
  return reasons;
}

type HeadlineRun = { readonly lines: number; readonly meanWords: number };

/** The run of neighbouring headlines that each line stands in. */
function headlineRuns(lines: readonly Line[]): (HeadlineRun | undefined)[] {
  const runs = new Array<HeadlineRun | undefined>(lines.length);
  let start = 0;
  while (start < lines.length) {
    let end = start;
    let words = 0;
    while (end < lines.length && isHeadline(lines[end])) words += lines[end++].words;
    if (end > start) {
      const run = { lines: end - start, meanWords: Math.round((words / (end - start)) * 10) / 10 };
      runs.fill(run, start, end);
    }
    start = Math.max(end, start + 1);
  }
  return runs;
}

/** A line without a letter or digit (a rule, an ornament, a required-field star) stays only between kept lines. */
function settleTextless(verdicts: readonly (Verdict | undefined)[], lines: readonly Line[]): Verdict[] {
  const keptAfter = new Array<boolean>(lines.length).fill(false);
  let next = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    keptAfter[at] = next;
    const verdict = verdicts[at];
    if (verdict !== undefined) next = verdict.action === 'keep';
  }
  let keptBefore = false;
  return verdicts.map((verdict, at) => {
    if (verdict !== undefined) {
      keptBefore = verdict.action === 'keep';
      return verdict;
    }
    return keptBefore && keptAfter[at] ? keep({ code: 'noText' }) : remove({ code: 'noText' });
  });
}
