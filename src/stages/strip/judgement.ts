import type { Evidence } from '../../model/evidence.js';
import { unknownLanguage } from '../../model/language.js';
import { shape } from '../../model/surfaces.js';
import type { JudgedPage } from './judged-page.js';
import type { LineView } from './line-view.js';
import { proseCore } from './model/core.js';
import { type LineModel, scoreLines } from './model/line-model.js';
import { outlyingLines, outlyingThreshold } from './model/outlying-lines.js';
import { isForeign, type Page } from './model/page.js';
import { Sums } from './model/sums.js';
import type { StripOptions } from './strip-options.js';
import { markupLogOdds } from './structure.js';
import { keep, remove, type Verdict } from './verdicts.js';

/**
 * Why all lines that no certain rule removed stay, if they do. Where none reads as prose there is no body to measure
 * against: a short note, a poem, a list. Where nothing is certainly not text, lines are not taken for surroundings just
 * because they are short: a recipe, an interview, a table, a poem with a sentence of introduction.
 */
export function reasonToSpare(
  { page, view }: JudgedPage,
  certain: readonly (Verdict | undefined)[],
): Evidence | undefined {
  const open: number[] = [];
  for (let line = 0; line < page.lines; line++) {
    if (certain[line] === undefined && page.hasLetters(line)) open.push(line);
  }
  const blocks = open.length;
  if (!open.some((line) => page.prose[line] === 1)) return { code: 'noBodyFound', blocks };
  return hasBoilerplateSign(page, view, certain, open) ? undefined : { code: 'noBoilerplateFound', blocks };
}

/** Evidence of a certain rule that says: this document came with surroundings. */
const signs: ReadonlySet<string> = new Set(['interfacePhrase', 'structuralElement', 'linkHeavy', 'hidden', 'credit']);

/** Separators on a line from which it is a menu, and times from which a headline is one that pages repeat. */
const menuSeparators = 3;
const repeats = 3;

/** Whether anything in the document is certainly not text. */
function hasBoilerplateSign(
  page: Page,
  view: LineView,
  certain: readonly (Verdict | undefined)[],
  open: readonly number[],
): boolean {
  if (certain.some((verdict) => verdict?.action === 'remove' && signs.has(verdict.evidence[0].code))) return true;
  const times = new Map<number, number>();
  const { hash, separators } = page.surfaces;
  for (const line of open) if (isHeadline(page, line)) times.set(hash[line], (times.get(hash[line]) ?? 0) + 1);
  return open.some(
    (line) =>
      (isForeign(page, line) && isHeadlineOrShort(page, line)) ||
      separators[line] >= menuSeparators ||
      (isHeadline(page, line) && (times.get(hash[line]) ?? 0) >= repeats) ||
      isAddress(view.text(line)),
  );
}

/** Nothing but a host name, a link or tags. */
function isAddress(text: string): boolean {
  return text.length <= 300 && /^(?:https?:\/\/\S+|#[\p{L}\p{N}_]+(?:\s+#[\p{L}\p{N}_]+)*)$/iu.test(text);
}

/** Short, or without a sentence's end: a foreign sentence may be a quotation or half of a bilingual body. */
function isHeadlineOrShort({ surfaces }: Page, line: number): boolean {
  return surfaces.length[line] < 40 || (surfaces.shapes[line] & shape.endsSentence) === 0;
}

/** A line that could be a teaser: four words or more, and not a sentence. */
function isHeadline({ surfaces }: Page, line: number): boolean {
  const { shapes, words, length } = surfaces;
  return (shapes[line] & shape.endsSentence) === 0 && words[line] >= 4 && length[line] >= 25 && length[line] < 200;
}

/** Verdicts for the lines that no certain rule decided. */
export function judge(
  judged: JudgedPage,
  certain: readonly (Verdict | undefined)[],
  options: StripOptions,
  model: LineModel,
): (Verdict | undefined)[] {
  const { page, interfaceShare } = judged;
  const scores = scoreLines(model, page, interfaceShare);
  const { threshold } = model;
  const nearProse = neededProbability(threshold, options.favour);
  const farFromProse = neededProbability(Math.max(threshold, outlyingThreshold), options.favour);
  const ifForeign = neededProbability(Math.max(threshold, foreignThreshold), options.favour);
  const isOutlying = outlyingLines(page);
  const isShortArticle = shortArticle(page);
  const neededBy = (line: number) => {
    if (isShortArticle(line)) return 0;
    if (isOutlying(line)) return farFromProse;
    return isForeign(page, line) ? ifForeign : nearProse;
  };
  const reasons = new Reasons(judged);
  const unwanted = options.languages.some((language) => page.expected.includes(language));
  return certain.map((verdict, line) => {
    if (verdict !== undefined || !page.hasLetters(line)) return verdict;
    if (unwanted && page.mismatch[line] >= surelyForeign) return remove(reasons.foreign(line));
    const markup = markupLogOdds(judged.identified.blocks[line]);
    const probability = shown(1 / (1 + Math.exp(-scores.logOdds[line] - markup)));
    const leading = scores.leading(line);
    const top = markup === 0 ? leading : [{ feature: 'markedUp', weight: markup }, ...leading];
    const needed = neededBy(line);
    const basis: Evidence = { code: 'modelScore', probability, needed, top };
    return probability >= needed ? keep(reasons.toKeep(line), basis) : remove(...reasons.toRemove(line), basis);
  });
}

/** What a foreign line needs at least: where the model wavers, its language speaks against it. */
const foreignThreshold = 0.6;

/** A page with so few lines of prose is a short article amid navigation, or none. */
const fewestProse = 4;

/**
 * The prose of a short article: inside the stretch that holds most of the prose, on a page that has little. It is all there
 * is to keep, whatever stands around it.
 */
function shortArticle(page: Page): (line: number) => boolean {
  let lines = 0;
  for (const isProse of page.prose) lines += isProse;
  if (lines > fewestProse) return () => false;
  const [start, end] = proseCore(page);
  return (line) => page.prose[line] === 1 && line >= start && line < end;
}

/** From this mismatch on, a line goes where other languages are wanted than its own. */
const surelyForeign = 0.9;

/** How far the odds needed move where precision or recall is favoured: the odds of a body line times or by this. */
const favouredOdds = 3;

/** The probability from which a line is kept, 3 decimals. */
export function neededProbability(threshold: number, favour: StripOptions['favour']): number {
  const factor = favour === 'precision' ? favouredOdds : favour === 'recall' ? 1 / favouredOdds : 1;
  const odds = (threshold / (1 - threshold)) * factor;
  return round(odds / (1 + odds));
}

/** Three decimals, .001 to .999: the model is never certain. */
function shown(probability: number): number {
  return Math.min(0.999, Math.max(0.001, round(probability)));
}

/** Three decimals: what is written must not depend on the last bit of a sum. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Lines before and after in which prose is counted. */
const around = 10;

/** The plain reasons that stand beside the model's score. */
class Reasons {
  private readonly proseWords: Sums;
  private readonly times = new Map<number, number>();
  private readonly runs: (HeadlineRun | undefined)[];

  constructor(private readonly judged: JudgedPage) {
    const { page } = judged;
    const { words, hash } = page.surfaces;
    this.proseWords = new Sums(words.map((count, line) => (page.prose[line] === 1 ? count : 0)));
    for (let line = 0; line < page.lines; line++) this.times.set(hash[line], (this.times.get(hash[line]) ?? 0) + 1);
    this.runs = headlineRuns(page);
  }

  toKeep(line: number): Evidence {
    const { prose, surfaces } = this.judged.page;
    return prose[line] === 1
      ? { code: 'prose', words: Math.round(surfaces.words[line]), length: Math.round(surfaces.length[line]) }
      : { code: 'insideBody', ...this.proseNear(line) };
  }

  /** The plainest reasons that hold, plainest first; never empty. */
  toRemove(line: number): Evidence[] {
    const { page } = this.judged;
    const reasons: Evidence[] = [];
    if (isForeign(page, line)) reasons.push(this.foreign(line));
    const times = this.times.get(page.surfaces.hash[line]) ?? 1;
    if (times > 1 && isHeadline(page, line)) reasons.push({ code: 'repeatedInDocument', times });
    const run = this.runs[line];
    if (run !== undefined && run.lines >= 3) reasons.push({ code: 'headlineRun', ...run });
    if (reasons.length === 0) reasons.push({ code: 'outsideBody', ...this.proseNear(line) });
    return reasons;
  }

  foreign(line: number): Evidence {
    const { page, identified } = this.judged;
    const { language, confidence, script } = identified.languages[line];
    return {
      code: 'foreignLanguage',
      expected: page.expected,
      found: language === unknownLanguage ? `und-${script}` : language,
      confidence: round(confidence),
    };
  }

  private proseNear(line: number): { readonly wordsBefore: number; readonly wordsAfter: number } {
    return {
      wordsBefore: Math.round(this.proseWords.between(line - around, line)),
      wordsAfter: Math.round(this.proseWords.between(line + 1, line + around + 1)),
    };
  }
}

type HeadlineRun = { readonly lines: number; readonly meanWords: number };

/** The run of neighbouring headlines that each line stands in. */
function headlineRuns(page: Page): (HeadlineRun | undefined)[] {
  const runs = new Array<HeadlineRun | undefined>(page.lines);
  let start = 0;
  while (start < page.lines) {
    let end = start;
    let words = 0;
    while (end < page.lines && isHeadline(page, end)) words += page.surfaces.words[end++];
    if (end > start) {
      const run = { lines: end - start, meanWords: Math.round((words / (end - start)) * 10) / 10 };
      runs.fill(run, start, end);
    }
    start = Math.max(end, start + 1);
  }
  return runs;
}
