import type { MetadataValue } from '../../model/document.js';

/** What tells a page's title from what stands beside it: "The quay opens | News | Lake Courier". */
export type TitleClues = {
  /** Of the page, in its order; 1 for `h1`. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** What the page calls its site, and its host. */
  readonly siteNames: readonly string[];
  /** What the page shows, a line each. */
  readonly lines: readonly { readonly text: string }[];
};

/** Bounds on what is compared. */
const mostCandidates = 16;
const mostParts = 12;
const mostHeadings = 64;
const mostLines = 4000;
const longestLine = 2000;

/** What stands between a title and the names of a section or a site; all but the certain ones stand within titles too. */
const separator =
  /\s*(?:\||｜|_{1,2}|::|\/\/|»|›|·|•|~|--|―{1,2}|—|–)\s*|\s+[-:/<>«]\s+|\s*(?::|(?<!\.)\.|,)\s+|，|(?<=\p{Script=Han})[,，](?=\p{Script=Han})|(?<=[\p{Script=Han}\p{P}])[-－]{1,2}(?=[\p{Script=Han}《])/gu;
const certainSeparator = /[|｜_»›•]|::|\/\//u;
const weakSeparator = /^\s*[,，.]\s*$/u;

/** Titles that say nothing. */
const empty =
  /^(?:untitled(?: document)?|undefined|null|nan|loading\W{0,3}|index|home|homepage|new page|\[object object\])$/i;

/** A part of a title, or several that follow one another: half-open, in UTF-16 units. */
type Run = { readonly start: number; readonly end: number; readonly letters: string };

/** Sources that repeat another by their nature, and confirm nothing. */
const repeating: ReadonlySet<string> = new Set(['twitter:title']);

/**
 * Of what a page calls itself, in the order of belief, each without the names of sections and of the site that stand
 * around it: the first that another source or a main heading says too; else the first that is more than the site's name;
 * else the site's name. What was cut to end with dots gives way to a later one that goes on.
 */
export function titleOf(all: readonly MetadataValue[], clues: TitleClues): MetadataValue | undefined {
  const candidates = all.slice(0, mostCandidates);
  const evidence = new TitleEvidence(clues);
  const bare = candidates
    .filter(({ value }) => !empty.test(value) && !evidence.isSite(value))
    .map((candidate) => {
      const whole = candidates.find((other) => goesOn(candidate.value, other.value)) ?? candidate;
      const value = evidence.withoutSite(whole.value);
      return value === whole.value ? whole : { ...whole, value, written: whole.value };
    });
  const witnesses = bare
    .filter(({ from }) => !repeating.has(from))
    .map(({ value, from }) => ({ letters: lettersOf(value), from }));
  const isConfirmed = ({ value, from }: MetadataValue) => {
    if (repeating.has(from)) return false;
    const letters = lettersOf(value);
    return (
      (from !== 'h1' && evidence.isMainHeading(letters)) ||
      witnesses.some((other) => other.from !== from && other.letters === letters)
    );
  };
  return bare.find(isConfirmed) ?? bare[0] ?? candidates[0];
}

function goesOn(text: string, longer: string): boolean {
  const cut = /^(.{20,}?)\s*(?:…|\.{3})$/su.exec(text)?.[1];
  return cut !== undefined && longer.length > text.length && longer.startsWith(cut) && !/(?:…|\.{3})$/u.test(longer);
}

class TitleEvidence {
  private readonly sites: ReadonlySet<string>;
  private readonly headings: readonly { readonly level: number; readonly letters: string }[];
  /** Of lines of the page; made when a title asks for them. */
  private shownLetters: readonly (readonly [length: number, letters: string])[] | undefined;

  constructor(private readonly clues: TitleClues) {
    this.sites = new Set(clues.siteNames.map(lettersOf).filter((name) => name !== ''));
    this.headings = clues.headings
      .slice(0, mostHeadings)
      .map(({ level, text }) => ({ level, letters: lettersOf(text) }))
      .filter(({ letters }) => letters !== '' && !this.sites.has(letters));
  }

  /** A name of the site, or a host and nothing else. */
  isSite(text: string): boolean {
    const letters = lettersOf(text);
    return (
      this.sites.has(letters) ||
      this.sites.has(letters.replace(/^the/, '')) ||
      /^(?:[\w-]+\.){1,3}[a-z]{2,6}$/i.test(text)
    );
  }

  isMainHeading(letters: string): boolean {
    return this.headings.some((heading) => heading.level === 1 && heading.letters === letters);
  }

  withoutSite(title: string): string {
    const parts = partsOf(title);
    if (parts.length < 2) return title;
    const text = ({ start, end }: Run) => title.slice(start, end);
    const own = this.inner(parts, text);
    const runs = runsOf(title, own);
    const largest = Math.max(...own.map(({ letters }) => letters.length));
    const chosen =
      this.headed(runs, 1, largest / 2) ??
      this.shownRun(title, runs, largest) ??
      this.headed(runs, 3, largest) ??
      this.likeliest(title, own);
    return text(chosen);
  }

  /** Without the parts at either end that name the site. */
  private inner(parts: readonly Run[], text: (part: Run) => string): readonly Run[] {
    let [from, to] = [0, parts.length];
    while (to - from > 1 && this.isSite(text(parts[to - 1]))) to--;
    while (to - from > 1 && this.isSite(text(parts[from]))) from++;
    return parts.slice(from, to);
  }

  /** The longest run of at least so many letters, or a main heading that the title begins with. */
  private headed(runs: readonly Run[], level: number, fewest: number): Run | undefined {
    const wanted = new Set(this.headings.filter((heading) => heading.level <= level).map(({ letters }) => letters));
    return longest(
      runs.filter(
        ({ letters, start }) =>
          (letters.length >= fewest || (level === 1 && start === runs[0].start)) && wanted.has(letters),
      ),
    );
  }

  /** The longest run that is a line of the page, and not one of the smaller parts: those name sections. */
  private shownRun(title: string, runs: readonly Run[], fewest: number): Run | undefined {
    this.shownLetters ??= this.clues.lines
      .slice(0, mostLines)
      .filter(({ text }) => text.length <= longestLine)
      .map(({ text }) => [text.length, lettersOf(text)]);
    const shown = new Set<string>();
    for (const [length, letters] of this.shownLetters)
      if (length >= fewest && length <= 2 * title.length) shown.add(letters);
    return longest(runs.filter(({ letters }) => letters.length >= fewest && shown.has(letters)));
  }

  /**
   * Without a heading that says it: the parts that the first `h1` holds, and what is between them; else what stands before the first mark
   * that only stands between title and site, or, where that is the shorter by half, the longest such part.
   */
  private likeliest(title: string, parts: readonly Run[]): Run {
    const whole = spanning(parts);
    const heading = this.headings.find(({ level }) => level === 1)?.letters;
    if (heading !== undefined) {
      const phrases = piecesOf(title, parts, (mark) => !weakSeparator.test(mark));
      const within = phrases.filter(({ letters }) => heading.includes(letters) || letters.includes(heading));
      const held = within.reduce((sum, { letters }) => sum + letters.length, 0);
      if (heading.length >= 8 && held * 2 >= heading.length) return spanningIn(phrases, within);
    }
    const pieces = piecesOf(title, parts, (mark) => certainSeparator.test(mark));
    if (pieces.length < 2) return whole;
    const best = longest(pieces) as Run;
    return pieces[0].letters.length * 2 >= best.letters.length ? pieces[0] : best;
  }
}

/** Letters and digits alone, in lower case and compatibility form. */
function lettersOf(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function partsOf(title: string): Run[] {
  const parts: Run[] = [];
  let start = 0;
  const add = (end: number) => {
    const letters = lettersOf(title.slice(start, end));
    if (letters !== '') parts.push({ start, end, letters });
  };
  for (const { 0: mark, index } of title.matchAll(separator)) {
    // Of very many parts the rest is one.
    if (parts.length >= mostParts - 1) break;
    add(index);
    start = index + mark.length;
  }
  add(title.length);
  return parts;
}

function runsOf(title: string, parts: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < parts.length; from++) {
    for (let to = from; to < parts.length; to++) {
      const [{ start }, { end }] = [parts[from], parts[to]];
      runs.push({ start, end, letters: lettersOf(title.slice(start, end)) });
    }
  }
  return runs;
}

/** Parts put together but where such a mark divides them. */
function piecesOf(title: string, parts: readonly Run[], divides: (mark: string) => boolean): Run[] {
  const pieces: Run[] = [];
  for (const part of parts) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || divides(title.slice(last.end, part.start))) pieces.push(part);
    else pieces[pieces.length - 1] = spanning([last, part]);
  }
  return pieces;
}

function spanning(parts: readonly Run[]): Run {
  return {
    start: parts[0].start,
    end: parts[parts.length - 1].end,
    letters: parts.map(({ letters }) => letters).join(''),
  };
}

/** From the first to the last of these, and what stands between them. */
function spanningIn(parts: readonly Run[], within: readonly Run[]): Run {
  return spanning(parts.slice(parts.indexOf(within[0]), parts.indexOf(within[within.length - 1]) + 1));
}

function longest(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>(
    (best, run) => (best === undefined || run.letters.length > best.letters.length ? run : best),
    undefined,
  );
}
