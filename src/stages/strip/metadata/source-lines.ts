import { plainPhrases, plainWord } from '../plain-words.js';
import { registrableDomain, siteOf } from './sites.js';

/** What stands before the name of the house that a text was taken from. */
const sourceLabels = plainPhrases([
  'source|sources|published in|publisher|original source|via|quelle|quellen|source originale|fuente|fuentes|fonte|fonti|fontes|bron|bronnen',
  'źródło|zdroj|zdroje|izvor|vir|sursa|surse|forrás|πηγή|πηγές|kaynak|kaynaklar|källa|kilde|kilder|kjelde|lähde|šaltinis|avots|allikas|sumber|nguồn|theo|nguồn tin',
  'источник|источники|источник информации|по материалам|по информации|джерело|за матеріалами|крыніца|източник|извор|издание|издатель',
  'المصدر|مصدر|المصادر|منبع|מקור',
  '来源|來源|信息来源|文章来源|新闻来源|消息来源|稿源|资料来源|来源于|出典|情報源|提供|配信元|引用元|출처|제공',
]);

/** The house that a line names, or the site where it names a host; and the characters that name it. */
export type SourceLine = {
  readonly field: 'publisher' | 'site';
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/** Reads "Source: …" and its like; undefined for a line that says anything else. */
export function sourceLineOf(line: string): SourceLine | undefined {
  if (line.length > 140) return undefined;
  const match = /^[\s([（【—–-]{0,3}([^:：]{2,30})[:：]\s{0,4}/u.exec(line);
  if (match === null || !sourceLabels.has(plainWord(match[1].trim()))) return undefined;
  const rest = line.slice(match[0].length).replace(/[\s.。)\]）】]{0,4}$/u, '');
  const quotes = /^[«"“„「『《<]/u.test(rest) ? 1 : 0;
  const value = nameIn(rest.slice(quotes), quotes === 1);
  const start = match[0].length + quotes;
  const host = /^https?:\/\/\S+$/iu.test(value) ? registrableDomain(value) : siteOf(value);
  if (host !== undefined) return { field: 'site', value: host, start, end: start + value.length };
  return isHouse(value) ? { field: 'publisher', value, start, end: start + value.length } : undefined;
}

/** Up to the closing quotation mark; of Han, up to the first space or bracket, as pages put buttons behind. */
function nameIn(text: string, quoted: boolean): string {
  const end = quoted
    ? text.search(/[»"”“」』》>]/u)
    : /^\p{Script=Han}/u.test(text)
      ? text.search(/[\s《》【】[\]（）()|]/u)
      : -1;
  return (end === -1 ? text : text.slice(0, end)).trim();
}

/** "This paper": the house itself, whichever that is. */
const ownHouse = /^(?:本报|本報|本网|本網|本站|本刊|本社|本台|当社|собкор|own )/iu;

/** A few words, the first with a capital where the script has any, and no sentence. */
function isHouse(value: string): boolean {
  return (
    value.length >= 2 &&
    !ownHouse.test(value) &&
    value.length <= 60 &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(value) &&
    /\p{L}/u.test(value) &&
    !/[.!?。！？]\s|[!?。！？;]$|[,;，；]/u.test(value) &&
    value.split(/\s+/u).length <= 6
  );
}
