import {
  certainSeparator,
  lettersOf,
  longest,
  partsOf,
  piecesOf,
  type Run,
  runsOf,
  spanning,
  spanningIn,
  weakSeparator,
} from './title-parts.js';

/** What tells a page's title from what stands beside it: "The quay opens | News | Lake Courier". */
export type TitleClues = {
  /** Of the page, in its order; 1 for `h1`. */
  readonly headings: readonly Heading[];
  /** What the page calls its site, and its host. */
  readonly siteNames: readonly string[];
  /** What the page shows, a line each. */
  readonly lines: readonly { readonly text: string }[];
};

type Heading = { readonly level: number; readonly text: string };

/** Bounds on what is compared. */
const mostHeadings = 64;
const mostLines = 4000;
const longestLine = 2000;

/** What a page shows and what it calls its site, and what that says of its titles. */
export class TitleEvidence {
  private readonly sites: ReadonlySet<string>;
  private readonly headings: readonly (Heading & { readonly letters: string })[];
  /** Of lines of the page, by their number; made when a title asks for them. */
  private readonly shownLetters = new Map<number, string>();

  constructor(private readonly clues: TitleClues) {
    this.sites = new Set(clues.siteNames.map(lettersOf).filter((name) => name !== ''));
    this.headings = clues.headings
      .slice(0, mostHeadings)
      .map(({ level, text }) => ({ level, text, letters: lettersOf(text) }))
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

  /** Of level 1, each once. */
  get mainHeadings(): readonly string[] {
    const main = this.headings.filter(({ level }) => level === 1);
    return [...new Map(main.map(({ letters, text }) => [letters, text])).values()];
  }

  /** Whether a heading shows it, or a main one shows it with more around it. */
  isHeading(letters: string): boolean {
    return this.headings.some(
      (heading) => heading.letters === letters || (heading.level === 1 && heading.letters.includes(letters)),
    );
  }

  isMainHeading(letters: string): boolean {
    return this.headings.some((heading) => heading.level === 1 && heading.letters === letters);
  }

  /**
   * The title without the parts around it that name sections and the site.
   *
   * @param said letters of what else the page calls itself
   */
  withoutSite(title: string, said: ReadonlySet<string>): string {
    const parts = partsOf(title);
    if (parts.length < 2) return title;
    const text = ({ start, end }: Run) => title.slice(start, end);
    const own = this.inner(parts, text);
    const runs = runsOf(own);
    const largest = Math.max(...own.map(({ letters }) => letters.length));
    const chosen =
      longest([this.headed(runs, 1, largest / 2), repeated(runs, said, largest)].filter((run) => run !== undefined)) ??
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
    const { lines } = this.clues;
    const longestAsked = Math.min(longestLine, 2 * title.length);
    const shown = new Set<string>();
    for (let line = 0; line < Math.min(lines.length, mostLines); line++) {
      const { length } = lines[line].text;
      if (length >= fewest && length <= longestAsked) shown.add(this.lettersOfLine(line));
    }
    return longest(runs.filter(({ letters }) => letters.length >= fewest && shown.has(letters)));
  }

  private lettersOfLine(line: number): string {
    let letters = this.shownLetters.get(line);
    if (letters === undefined) {
      letters = lettersOf(this.clues.lines[line].text);
      this.shownLetters.set(line, letters);
    }
    return letters;
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

/** The longest run, not of all parts, of at least so many letters that the page says elsewhere by itself. */
function repeated(runs: readonly Run[], said: ReadonlySet<string>, fewest: number): Run | undefined {
  const all = longest(runs);
  return longest(runs.filter((run) => run !== all && run.letters.length >= fewest && said.has(run.letters)));
}
