import { characterClass, classOfUnit } from '../../../kernel/character-classes.js';
import { isPlain, plainWord } from '../plain-words.js';
import { authorLabels, authorWords, callings, longestAuthorWords, ranks } from './byline-words.js';
import { isNameOrDesk, isPersonName, type Names, namesIn } from './person-names.js';

/** The marks behind a label; words for a reporter that stand beside the name without a space. */
export const labelClues = [/[:：＝=／/]/u];
export const reporterClues = [/记者|記者|通讯员|기자|특파원/u];

/** First words of what stands before an author's name. */
const firstWords = new Set([...authorLabels, ...authorWords].map((phrase) => phrase.split(' ', 1)[0]));

/** Longest line that can be a byline and nothing else. */
const longestByline = 140;

/** Who wrote a text, and the characters that name them. */
export type Byline = {
  /** Names with commas between them. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Behind a label and a colon, so that it is no headline. */
  readonly labelled: boolean;
};

/** The authors that a line names and nothing else. */
export function bylineOf(line: string): Byline | undefined {
  if (line.length < 4 || line.length > longestByline) return undefined;
  return labelledByline(line) ?? reporterByline(line) ?? introducedByline(line) ?? bylineWithCalling(line);
}

/** Whether a line's first word is one that stands before an author's name; so it is in all lines that begin with such. */
export function beginsLikeByline(line: string): boolean {
  const word = firstWordOf(line);
  if (isPlain(word)) return firstWords.has(word.toLowerCase());
  const first = plainLabel(word.replace(/[:：]$/u, '')).split(' ', 1)[0];
  return first === '' || firstWords.has(first);
}

/** What stands before the first white space, without a dash or bracket in front. */
function firstWordOf(line: string): string {
  const isSpace = (at: number) => (classOfUnit[line.charCodeAt(at)] & characterClass.space) !== 0;
  let start = 0;
  while (start < Math.min(3, line.length) && (isSpace(start) || '—–([（【'.includes(line[start]))) start++;
  const most = Math.min(line.length, longestByline);
  let end = start;
  while (end < most && !isSpace(end)) end++;
  return line.slice(start, end);
}

/** The label of a byline whose names stand on the next line: "By", "Автор:". */
export function isBylineLabel(line: string): boolean {
  if (line.length > 40) return false;
  return authorLabels.has(plainLabel(line.replace(/\s*[:：]$/u, '')));
}

/** A name on a line of its own, under its label. */
export function nameAlone(line: string): Byline | undefined {
  if (line.length > longestByline) return undefined;
  const names = namesIn(line, isPersonName);
  return names === undefined ? undefined : bylineFrom(names, 0, line, true);
}

/** "Автор: …", "Text: …", "文／…", "（作者：…）". */
function labelledByline(line: string): Byline | undefined {
  const match = /^[\s—–([（【〔]{0,3}([^:：＝=／/]{1,40})[:：＝=／/]\s{0,4}/u.exec(line);
  if (match === null || !authorLabels.has(plainLabel(match[1]))) return undefined;
  const names = namesIn(withoutClosing(line.slice(match[0].length)), isNameOrDesk);
  return names === undefined ? undefined : bylineFrom(names, match[0].length, line, true);
}

/** "By Ada Quill", "Γράφει ο …", "作者 …". */
function introducedByline(line: string): Byline | undefined {
  if (!beginsLikeByline(line)) return undefined;
  const lead = /^[\s—–([（【]{0,3}/u.exec(line)?.[0].length ?? 0;
  const spaces = [...line.slice(lead, lead + 40).matchAll(/\s+/gu)].slice(0, longestAuthorWords);
  for (const space of spaces.reverse()) {
    if (!authorWords.has(plainLabel(line.slice(lead, lead + space.index)))) continue;
    const start = lead + space.index + space[0].length;
    const rest = withoutClosing(line.slice(start));
    const names =
      namesIn(rest, isPersonName) ?? namesIn(firstOf(rest), isPersonName) ?? callingIn(rest) ?? soleDesk(rest);
    if (names !== undefined) return bylineFrom(names, start, line, false);
  }
  return undefined;
}

/** "By Ada Quill Lake Correspondent". */
function callingIn(text: string): Names | undefined {
  const byline = bylineWithCalling(text);
  return byline === undefined ? undefined : { names: [byline.value], end: byline.end };
}

/** Houses that sign like persons: "By Associated Press", "By Lake Courier Staff". */
function soleDesk(text: string): Names | undefined {
  return /^(?:\p{Lu}[\p{L}&.-]{1,20} ){1,4}(?:Staff|Press|Desk|Team|Reporters?|Correspondents?|Writers?|Newsroom|Agencies)$/u.test(
    text,
  )
    ? { names: [text], end: text.length }
    : undefined;
}

/** The part before a dash, a slash or a bracket: "By Ada Quill – Lake Courier". */
function firstOf(text: string): string {
  const end = text.search(/\s+[–—/-]\s?|\s*[([（]/u);
  return end === -1 || text.length - end > 50 || /[.!?]$|\p{N}/u.test(text.slice(end)) ? '' : text.slice(0, end);
}

/** 记者王小明, 本报记者 王小明 报道, 홍길동 기자. */
function reporterByline(line: string): Byline | undefined {
  const chinese =
    /^[（(【]?(?:[\p{Script=Han}]{0,8}(?:记者|記者|通讯员))[ 　]?(\p{Script=Han}{2,3}(?:[、 　]\p{Script=Han}{2,3}){0,3})[ 　]?(?:报道|報道|综合报道|文)?[）)】]?$/u.exec(
      line,
    );
  const korean =
    /^(?:\[?[^\]]{0,20}[\]=] ?)?(\p{Script=Hangul}{2,4}) ?(?:기자|특파원)(?: ?[\w.+-]{1,40}@[\w.-]{1,40})?$/u.exec(
      line,
    );
  const names = (chinese ?? korean)?.[1];
  if (names === undefined) return undefined;
  const start = line.lastIndexOf(names);
  return {
    value: names.split(/[、 　]/u).join(', '),
    start,
    end: start + names.length,
    labelled: true,
  };
}

/** "Ada Quill, staff writer", "Ada Quill, Lake Correspondent". */
function bylineWithCalling(line: string): Byline | undefined {
  if (line.length > 90 || !callings.test(line)) return undefined;
  const match =
    /^((?:\p{Lu}[\p{L}\p{M}'’.-]{1,25} ){1,3}?\p{Lu}[\p{L}\p{M}'’.-]{0,25})(, | [|–—-] | )([\p{L}][\p{L}\p{M} .&'’-]{3,50})$/u.exec(
      line,
    );
  if (match === null) return undefined;
  const [, name, mark, calling] = match;
  if (ranks.test(name) || !isPersonName(name) || calling.split(' ').length > 6) return undefined;
  // Without a comma only words with capitals belong to the calling: "Ada Quill is a reporter" is a sentence.
  if (mark === ' ' && !/^(?:\p{Lu}\S* ?)+$/u.test(calling)) return undefined;
  return { value: name, start: 0, end: name.length, labelled: false };
}

function bylineFrom({ names, end }: Names, start: number, line: string, labelled: boolean): Byline {
  // Behind a full stop that is no initial's, the last name ends.
  const last = names[names.length - 1];
  const cut = /[\p{Ll}]{2}\.$/u.test(last) ? 1 : 0;
  const clean = cut === 0 ? names : [...names.slice(0, -1), last.slice(0, -1)];
  return { value: clean.join(', '), start, end: Math.min(line.length, start + end - cut), labelled };
}

function withoutClosing(text: string): string {
  return text.replace(/[)\]）】〕]?$/u, '').trimEnd();
}

function plainLabel(text: string): string {
  return plainWord(
    text
      .trim()
      .replace(/[./()（）]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}
