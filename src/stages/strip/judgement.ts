import type { Evidence } from '../../model/evidence.js';
import { shape } from '../../model/surfaces.js';
import type { JudgedPage } from './judged-page.js';
import type { LineView } from './line-view.js';
import { proseCore } from './model/core.js';
import { type LineModel, scoreLines } from './model/line-model.js';
import { outlyingLines, outlyingThreshold } from './model/outlying-lines.js';
import { isForeign, type Page } from './model/page.js';
import { neededProbability, shown } from './probability.js';
import { isHeadline, Reasons } from './reasons.js';
import type { StripOptions } from './strip-options.js';
import { markupLogOdds, structuralEvidence } from './structure.js';
import { keep, remove, type Verdict } from './verdicts.js';

/**
 * Why all lines that no certain rule removed stay, if they do. Where none reads as prose there is no body to measure
 * against: a short note, a poem, a list. Where nothing is certainly not text, lines are not taken for surroundings just
 * because they are short: a recipe, an interview, a table, a poem with a sentence of introduction.
 */
export function reasonToSpare(
  { identified, page, view }: JudgedPage,
  certain: readonly (Verdict | undefined)[],
): Evidence | undefined {
  if (identified.blocks.some((block) => structuralEvidence(block) !== undefined)) return undefined;
  const open: number[] = [];
  for (let line = 0; line < page.lines; line++) {
    if (certain[line] === undefined && page.hasLetters(line)) open.push(line);
  }
  const blocks = open.length;
  if (!open.some((line) => page.prose[line] === 1)) return { code: 'noBodyFound', blocks };
  return hasBoilerplateSign(page, view, certain, open) ? undefined : { code: 'noBoilerplateFound', blocks };
}

/** Evidence of a certain rule that says: this document came with surroundings. */
const signs: ReadonlySet<string> = new Set(['interfacePhrase', 'credit']);

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
  const { blocks, document } = judged.identified;
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
    const block = blocks[line];
    const markup = markupLogOdds(block, document.tree?.markup[line] ?? block.kind);
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
export const surelyForeign = 0.9;
