import type { Line } from './lines.js';
import { countSentences } from './sentences.js';

/** What a line says about the article instead of saying what the article says. */
export type Credit = 'disclaimer' | 'attribution' | 'authorBox' | 'caption' | 'copyright';

/** Longest line that is looked at: credits are short, and a bound keeps hostile lines cheap. */
const longestCredit = 1_200;

const disclaimerHeading =
  /^(?:disclaimer|haftungsausschluss|отказ от ответственности|avertissement|descargo de responsabilidad)\s*[:–—-]?\s*$/iu;
const disclaimer =
  /\b(?:opinions?|views?|views and opinions|judgements?) (?:expressed|published|carried|given|stated) (?:in|on|by|here)\b|\bdo(?:es)? not (?:necessarily |purport to )?(?:reflect|represent) the (?:official )?(?:opinions?|views?|positions?|policy)\b|\bare those of the authors?\b.*\bnot\b|мнение (?:автора|редакции) может не совпадать|die meinung der autor\p{L}* (?:entspricht|spiegelt)/iu;
const imageCredit =
  /(?:^|[\s(|–—.])(?:photos?|photograph|picture|image|foto|fotos|bild|фото|photo credit|image credit|crédit photo|zdjęcie|εικόνα|φωτογραφία|图片|图源)(?: credits?| by| courtesy of)?\s*[:：©/]|^(?:图|圖)[:：]/iu;
const altText = /^\[(?:translate to|übersetzen)[^\]]{0,40}\]/iu;
const copyright = /^(?:copyright\b|©|\(c\)\s*(?:19|20)\d\d)|^[^.!?]{0,60}©\s*(?:19|20)\d\d/iu;
const translation =
  /^(?:translated|translation|übersetzt|übersetzung|перевод|перевёл|перевела|traduit|traducido|tłumaczenie)(?![\p{L}\p{N}])[^.!?]{0,10}\s(?:by|from|von|aus|с|par|por|de)(?![\p{L}\p{N}])|^(?:перевод|перевёл|перевела)\s*:/iu;
const authorBoxHeading =
  /^about (?:the author|[\p{Lu}][^.!?]{2,60} \d+ (?:articles?|posts?))$|^(?:über den autor|об авторе|à propos de l.auteur|sobre el autor|o autorze)(?![\p{L}\p{N}])[^.!?]{0,60}$/iu;
const profession =
  /\b(?:holds? (?:an? )?(?:ph\.?\s?d|m\.?a|degree|doctorate|master|bachelor|professorship)|works? (?:as|for|at)|is (?:an?|the|\p{Lu}[\p{L}-]+['’]s) [^.]{0,80}?(?:fellow|professor|researcher|journalist|reporter|correspondent|editor|writer|author|columnist|lecturer|analyst|economist|historian|freelance|director|manager|founder)|(?:writes|teaches|lectures|reports) (?:on|about|at|for|from))\b/iu;
const fullName =
  /^(?:[Tt]he author|[\p{Lu}][\p{L}.'’-]+(?: (?:al|bin|van|von|de|der|da|la|[\p{Lu}][\p{L}.'’-]+)){1,4}) (?:is|holds|works|writes|teaches|lectures|reports)\b/u;

/**
 * Which credit each line is, if any. A biography in mid-body is told from the article by naming nobody whom the rest of
 * the page speaks of.
 */
export function creditsOf(lines: readonly Line[]): (Credit | undefined)[] {
  const nameUses = countNameUses(lines);
  const found: (Credit | undefined)[] = [];
  let follows: Credit | undefined;
  for (const line of lines) {
    const { text } = line;
    const short = text.length <= longestCredit;
    let credit = short ? creditOfLine(line, nameUses) : undefined;
    // A disclaimer's or an author box's heading covers the one line after it.
    if (credit === undefined && follows !== undefined && short) credit = follows;
    follows = short && isHeadingOfCredit(text) ? credit : undefined;
    found.push(credit);
  }
  return found;
}

function isHeadingOfCredit(text: string): boolean {
  return disclaimerHeading.test(text) || authorBoxHeading.test(text);
}

function creditOfLine({ text, words }: Line, nameUses: ReadonlyMap<string, number>): Credit | undefined {
  if (attributionOf(text) !== undefined) return 'attribution';
  if (disclaimerHeading.test(text) || isDisclaimer(text)) return 'disclaimer';
  if (authorBoxHeading.test(text)) return 'authorBox';
  if (text.length <= 300 && isBiography(text, nameUses)) return 'authorBox';
  if (words <= 30 && translation.test(text)) return 'attribution';
  if (altText.test(text)) return 'caption';
  if (words <= 80 && imageCredit.test(text)) return 'caption';
  if (words <= 30 && copyright.test(text)) return 'copyright';
  return undefined;
}

/** Who speaks in a disclaimer; a sentence about a survey's opinions names none of them. */
const disclaims =
  /\b(?:authors?|writers?|columnists?|contributors?|publications?|newspaper|magazine|web ?site|editors?|editorial|publishers?|news agency|autor\p{L}*|redaktion)(?![\p{L}])|автор|редакци/iu;

/** Longest disclaimer in characters. */
const longestDisclaimer = 700;

function isDisclaimer(text: string): boolean {
  return text.length <= longestDisclaimer && disclaimer.test(text) && disclaims.test(text);
}

/** Sentences of the longest biography. */
const longestBiography = 3;

/** One person, what she does for a living, and nobody the rest of the page speaks of. */
function isBiography(text: string, nameUses: ReadonlyMap<string, number>): boolean {
  if (!fullName.test(text) || !profession.test(text)) return false;
  if ((countSentences(text) ?? Number.POSITIVE_INFINITY) > longestBiography) return false;
  const surname = surnameOf(text);
  return surname === undefined || (nameUses.get(surname) ?? 0) <= 1;
}

/** The last capitalised word before the verb. */
function surnameOf(text: string): string | undefined {
  const name = fullName.exec(text)?.[0].split(' ').slice(0, -1) ?? [];
  const last = name.at(-1);
  return last === undefined || last === 'author' ? undefined : withoutEnding(last);
}

/** A name without a full stop or a genitive behind it. */
function withoutEnding(name: string): string {
  return name.replace(/(?:['’]s?|\.)$/u, '');
}

/** How many lines that end a sentence name each capitalised word. */
function countNameUses(lines: readonly Line[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const line of lines) {
    if (!line.sentence) continue;
    const names = line.text.slice(0, 4_000).match(/\p{Lu}[\p{L}.'’-]+/gu) ?? [];
    for (const name of new Set(names.map(withoutEnding))) {
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  return uses;
}

export type Attribution = { readonly title: string; readonly publisher: string };

/** The line that a blog engine's feed adds, in the wordings of its translations: title, then publisher. */
const attributions: readonly RegExp[] = [
  /^the (?:post|article) (.{3,300}) (?:appeared first|first appeared) on (.{2,100}?)\.?$/iu,
  /^der beitrag (.{3,300}) erschien zuerst auf (.{2,100}?)\.?$/iu,
  /^l['’]article (.{3,300}) est apparu en premier sur (.{2,100}?)\.?$/iu,
  /^la entrada (.{3,300}) (?:se publicó primero en|aparece primero en) (.{2,100}?)\.?$/iu,
  /^(?:сообщение|запись) (.{3,300}) (?:появились|появилась|появилось) сначала на (.{2,100}?)\.?$/iu,
  /^artykuł (.{3,300}) pochodzi z serwisu (.{2,100}?)\.?$/iu,
  /^l['’]articolo (.{3,300}) proviene da (.{2,100}?)\.?$/iu,
  /^o post (.{3,300}) apareceu primeiro em (.{2,100}?)\.?$/iu,
];

export function attributionOf(line: string): Attribution | undefined {
  if (line.length > 450) return undefined;
  for (const pattern of attributions) {
    const match = pattern.exec(line);
    if (match !== null) return { title: match[1].trim(), publisher: match[2].trim() };
  }
  return undefined;
}
