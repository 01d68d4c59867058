import type { FunctionWords } from '../../../kernel/function-words.js';
import type { Identified } from '../../../model/flow.js';
import { type BlockLanguage, type DocumentLanguage, type Script, unknownLanguage } from '../../../model/language.js';
import { type Surfaces, shape, window } from '../../../model/surfaces.js';

/** What lines are judged against: the page's own languages and its prose. */
export type Page = {
  readonly surfaces: Surfaces;
  readonly lines: number;
  /** Languages in which a fifth or more of the prose is written, the largest first. */
  readonly expected: readonly string[];
  /** 1 where the line's script is none that the prose is written in. */
  readonly otherScript: Float32Array;
  /** How surely the line is in a language that is not the page's, 0 to 1; half where nothing is known. */
  readonly mismatch: Float32Array;
  /** 1 where the line reads as prose: 80 or more in length, and a sentence ends in it. */
  readonly long: Float32Array;
  /** 1 for a long line of length 150 or more that ends a sentence. */
  readonly strong: Float32Array;
  /** 1 where the line reads as prose of the page: long, it ends as a sentence does, and it is not foreign. */
  readonly prose: Uint8Array;
  /** Index of the first such line; the number of lines where there is none. */
  readonly firstProse: number;
  hasLetters(line: number): boolean;
  /** Whether a token is a function word of the page's main language. */
  isFunctionWord(token: number): boolean;
  /** Length of what is in the page's language: `length × (1 − mismatch)`. */
  readonly mass: Float32Array;
  /** Function words of the page's main language, by line. */
  readonly functionWords: Float32Array;
};

/** From this effective length on, a line that holds the end of a sentence reads as prose. */
const longLine = 80;
const strongLine = 150;

/** A language in which a smaller share of the prose is written is a guest, not a language of the document. */
const leastShare = 0.2;

/** Where the long lines hold less than this, every line is taken for one. */
const leastMass = 200;

/**
 * The document's own languages: those that hold a fifth of its prose, or the one that holds most. Of them only those
 * that are wanted, where any is.
 *
 * @param wanted languages of text that is wanted; empty for any
 */
export function expectedLanguages(documentLanguages: readonly DocumentLanguage[], wanted: readonly string[]): string[] {
  const own = documentLanguages
    .filter(({ share }, rank) => rank === 0 || share >= leastShare)
    .map(({ language }) => language);
  const both = own.filter((language) => wanted.includes(language));
  return both.length === 0 ? own : both;
}

/** From this mismatch on, a line is foreign. */
export const leastMismatch = 0.6;

export function isForeign(page: Pick<Page, 'mismatch'>, line: number): boolean {
  return page.mismatch[line] > leastMismatch;
}

/** @param expected the document's own languages, largest share first */
export function pageOf(
  { document, surfaces, languages }: Pick<Identified, 'document' | 'surfaces' | 'languages'>,
  expected: readonly string[],
  functionWords: FunctionWords,
): Page {
  const { lines, length, sentenceEnds, shapes } = surfaces;
  const expectedScripts = new Set<Script>();
  for (const { language, script } of languages) {
    if (script !== undefined && expected.includes(language)) expectedScripts.add(script);
  }
  const hasLetters = (line: number) =>
    surfaces.letters[line] + surfaces.digits[line] > 0 ||
    (((shapes[line] & shape.unusual) !== 0 || surfaces.end[line] - surfaces.start[line] > window) &&
      /[\p{L}\p{N}]/u.test(document.text.slice(surfaces.start[line], surfaces.end[line])));
  const mainLanguage = functionWords.languages.indexOf(expected[0] ?? unknownLanguage);
  const isFunctionWord = (token: number) => functionWords.isOf(surfaces.functionWord[token], mainLanguage);
  const page = {
    surfaces,
    lines,
    expected,
    otherScript: new Float32Array(lines),
    mismatch: new Float32Array(lines),
    long: new Float32Array(lines),
    strong: new Float32Array(lines),
    mass: new Float32Array(lines),
    prose: new Uint8Array(lines),
    firstProse: lines,
    hasLetters,
    isFunctionWord,
    functionWords: countFunctionWords(surfaces, isFunctionWord),
  };
  let longMass = 0;
  for (let line = 0; line < lines; line++) {
    const language = languages[line];
    page.otherScript[line] = isOtherScript(language.script, expectedScripts) ? 1 : 0;
    page.mismatch[line] = page.otherScript[line] === 1 ? 1 : mismatchOf(language, expected, expectedScripts);
    if (length[line] >= longLine && sentenceEnds[line] >= 1) {
      page.long[line] = 1;
      if (length[line] >= strongLine && (shapes[line] & shape.endsSentence) !== 0) page.strong[line] = 1;
      if ((shapes[line] & shape.endsSentence) !== 0 && page.mismatch[line] <= leastMismatch) {
        page.prose[line] = 1;
        if (page.firstProse === lines) page.firstProse = line;
      }
      longMass += length[line] * (1 - page.mismatch[line]);
    }
    page.mass[line] = length[line] * (1 - page.mismatch[line]);
  }
  if (longMass < leastMass) page.long.fill(1);
  return page;
}

/** What the line model looks at. */
export type PageColumns = Pick<
  Page,
  'lines' | 'surfaces' | 'functionWords' | 'otherScript' | 'mismatch' | 'long' | 'strong' | 'mass'
>;

/** The lines from `from` up to `to` of a page, as a page. */
export function pieceOf({ surfaces, ...page }: PageColumns, from: number, to: number): PageColumns {
  const [firstToken, lastToken] = [surfaces.tokenStart[from], surfaces.tokenStart[to]];
  const { tokenStart, tokenHash, contentHash, functionWord, ...ofLines } = surfaces;
  const cut = <Columns extends object>(columns: Columns): Columns =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, name === 'lines' ? to - from : column.subarray(from, to)]),
    ) as Columns;
  const { functionWords, otherScript, mismatch, long, strong, mass } = page;
  return {
    ...cut({ functionWords, otherScript, mismatch, long, strong, mass }),
    lines: to - from,
    surfaces: {
      ...cut(ofLines),
      tokenStart: tokenStart.slice(from, to + 1).map((token) => token - firstToken),
      tokenHash: tokenHash.subarray(firstToken, lastToken),
      contentHash: contentHash.subarray(firstToken, lastToken),
      functionWord: functionWord.subarray(firstToken, lastToken),
    },
  };
}

function isOtherScript(script: Script | undefined, expected: ReadonlySet<Script>): boolean {
  if (script === undefined || expected.size === 0 || expected.has(script)) return false;
  // Japanese and Korean use Han.
  return !(script === 'Han' && (expected.has('Kana') || expected.has('Hangul')));
}

function mismatchOf(
  { script, language, confidence }: BlockLanguage,
  expected: readonly string[],
  expectedScripts: ReadonlySet<Script>,
): number {
  if (script === undefined || expectedScripts.size === 0 || language === unknownLanguage) return 0.5;
  if (expected.includes(language)) return 1 - Math.max(confidence, 0.5);
  return script === 'Han' ? 0.5 : confidence;
}

function countFunctionWords(
  { lines, tokenStart, functionWord }: Surfaces,
  isFunctionWord: (token: number) => boolean,
): Float32Array {
  const counts = new Float32Array(lines);
  for (let line = 0; line < lines; line++) {
    let count = 0;
    for (let token = tokenStart[line]; token < tokenStart[line + 1]; token++) {
      if (functionWord[token] !== 0 && isFunctionWord(token)) count++;
    }
    counts[line] = count;
  }
  return counts;
}
