import type { Evidence } from '../../model/evidence.js';
import { unknownLanguage } from '../../model/language.js';
import { shape } from '../../model/surfaces.js';
import type { JudgedPage } from './judged-page.js';
import { isForeign, type Page } from './model/page.js';
import { Sums } from './model/sums.js';
import { round } from './probability.js';

/** A line that could be a teaser: four words or more, and not a sentence. */
export function isHeadline({ surfaces }: Page, line: number): boolean {
  const { shapes, words, length } = surfaces;
  return (shapes[line] & shape.endsSentence) === 0 && words[line] >= 4 && length[line] >= 25 && length[line] < 200;
}

/** Lines before and after in which prose is counted. */
const around = 10;

/** The plain reasons that stand beside the model's score. */
export class Reasons {
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
