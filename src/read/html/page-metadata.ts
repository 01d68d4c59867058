import { load } from 'cheerio/slim';
import { licenceName } from '../../kernel/licences.js';
import { isUndecided, machineDate, usualReading } from '../../kernel/machine-dates.js';
import type { Metadata, MetadataField, MetadataValue } from '../../model/document.js';
import type { ElementTexts } from './element-texts.js';
import type { LinkedData } from './json-ld.js';
import { titleOf } from './page-titles.js';

/** Longer values describe nothing. */
const longestValue = 1000;

/** Authors that are named; of more, the first. */
const mostAuthors = 32;

/** What the elements of a page say of it, as written. */
export type PageSayings = {
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  readonly licence: string | undefined;
  /** `datetime` of the first `time` element that has a date. */
  readonly time: string | undefined;
  /** `lang` of the `html` element. */
  readonly language: string | undefined;
  /** Contents by `property`, `name` or `http-equiv`, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly data: LinkedData;
  readonly texts: ElementTexts;
};

type Source = { readonly from: string; readonly read: (page: PageSayings) => string | readonly string[] | undefined };

type PageField = Exclude<MetadataField, 'wire' | 'site'>;

/** Where each field is looked for; of each the first that says something well-formed counts. docs/metadata.md has it too. */
export const sourcesInOrder: { readonly [field in PageField]: readonly Source[] } = {
  title: [
    data('headline'),
    ...metas('og:title', 'citation_title', 'dcterms.title', 'dc.title', 'sailthru.title', 'parsely-title'),
    property('headline'),
    ...metas('twitter:title'),
    { from: 'title', read: ({ title }) => title },
    { from: 'h1', read: ({ texts }) => texts.headings.find(({ level }) => level === 1)?.text },
  ],
  date: [
    data('datePublished'),
    ...metas('article:published_time'),
    property('datePublished'),
    ...metas('citation_publication_date', 'citation_online_date', 'citation_date'),
    ...metas('dcterms.issued', 'dc.date.issued', 'dcterms.date', 'dc.date', 'dcterms.created', 'dc.date.created'),
    ...metas('parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'og:published_time'),
    ...metas('pubdate', 'publishdate', 'publish_date', 'publish-date', 'publication_date', 'article.published'),
    { from: 'meta date', read: ({ metas: given }) => given.get('date') },
    { from: 'time pubdate', read: ({ texts }) => texts.publicationTimes },
    { from: 'time', read: ({ time }) => time },
  ],
  byline: [
    data('authors'),
    property('author', 'creator'),
    ...metas('citation_author', 'article:author'),
    { from: 'meta author', read: ({ metas: given }) => given.get('author') },
    ...metas('parsely-author', 'sailthru.author', 'dcterms.creator', 'dc.creator', 'byl', 'article:author_name'),
    { from: 'rel author', read: ({ texts }) => fewNames(texts.authorLinks) },
    { from: 'byline element', read: ({ texts }) => fewNames(texts.bylines)?.slice(0, 1) },
  ],
  publisher: [
    data('publisher'),
    property('publisher'),
    ...metas('dcterms.publisher', 'dc.publisher', 'citation_publisher', 'article:publisher', 'og:site_name'),
  ],
  siteName: [...metas('og:site_name'), data('siteName'), ...metas('application-name', 'apple-mobile-web-app-title')],
  url: [{ from: 'canonical', read: ({ canonical }) => canonical }, ...metas('og:url'), data('url')],
  language: [
    { from: 'html lang', read: ({ language }) => language },
    ...metas('content-language'),
    data('language'),
    property('inLanguage'),
    ...metas('dcterms.language', 'dc.language', 'og:locale'),
  ],
  licence: [
    { from: 'rel license', read: ({ licence }) => licence },
    data('licence'),
    property('license'),
    ...metas('dcterms.license', 'license', 'licence', 'cc:license', 'dcterms.rights', 'dc.rights', 'copyright'),
  ],
};

function data(field: Exclude<keyof LinkedData, 'types'>): Source {
  return { from: 'json-ld', read: ({ data: said }) => decoded(said[field]) };
}

function metas(...names: readonly string[]): Source[] {
  return names.map((name) => ({ from: name, read: ({ metas: given }) => given.get(name) }));
}

/** Items that stand below the page's own text. */
const aside = /(?:Comment|Review|Answer|Rating|Person|UserComments)\/?$/;

/** Values of the first item that has any, leaving out those of comments. */
function property(name: string, ...others: readonly string[]): Source {
  const names = [name, ...others].map((word) => word.toLowerCase());
  const read = ({ texts }: PageSayings) => {
    const named = texts.properties.filter((entry) => names.includes(entry.name) && !aside.test(entry.type));
    return named.filter(({ item }) => item === named[0].item).map(({ value }) => value);
  };
  return { from: `itemprop ${name}`, read };
}

/** Names that links and elements say: those of more than three persons belong to more than one text. */
function fewNames(names: readonly string[]): readonly string[] | undefined {
  const distinct = [...new Set(names)];
  return distinct.length > 3 ? undefined : distinct;
}

/** JSON-LD stands in a script, where character references mean nothing, but many publishers put them there. */
function decoded(text: string | undefined): string | undefined {
  const isEscaped = text !== undefined && text.length <= longestValue && /&(?:#x?[\da-f]+|[a-z]\w+);/i.test(text);
  return isEscaped ? load(text.replaceAll('<', '&lt;')).text() : text;
}

/** What each source of a field says, in order, tidied; several values of one source are several candidates. */
function candidatesOf(field: PageField, page: PageSayings): MetadataValue[] {
  return sourcesInOrder[field].flatMap(({ from, read }) =>
    listed(read(page)).flatMap((text) => {
      const value = tidied(text);
      return value === undefined ? [] : [{ value, from }];
    }),
  );
}

function listed(values: string | readonly string[] | undefined): readonly string[] {
  return typeof values === 'string' ? [values] : (values ?? []);
}

/** Characters that would move a cursor or turn the text beside them around, and say nothing. */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** One line, well-formed, without control characters; undefined for nothing, or for more than describes anything. */
export function tidied(text: string | undefined): string | undefined {
  const tidy = text?.replace(/\s+/g, ' ').replace(controls, '').trim().toWellFormed();
  return tidy && tidy.length <= longestValue ? tidy : undefined;
}

/** @param lines what the page shows, in order */
export function pageMetadata(page: PageSayings, lines: readonly { readonly text: string }[]): Metadata {
  const first = (field: PageField, made: (candidate: MetadataValue) => MetadataValue | undefined) => {
    for (const candidate of candidatesOf(field, page)) {
      const value = made(candidate);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const publisher = first('publisher', nameOnly);
  const siteName = first('siteName', nameOnly);
  const url = first('url', address);
  const language = first('language', languageTag);
  const siteNames = [publisher?.value, siteName?.value, ...hostNames(url?.value)].filter((name) => name !== undefined);
  const fields: { readonly [field in PageField]: MetadataValue | undefined } = {
    title: titleOf(candidatesOf('title', page).map(withoutTags), { headings: page.texts.headings, siteNames, lines }),
    date: dateOf(candidatesOf('date', page), language?.value),
    byline: bylineOf(candidatesOf('byline', page), siteNames),
    publisher,
    siteName,
    url,
    language,
    licence: first('licence', licence),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * The first date in a machine form. One whose day and month may be either way round is read as a later candidate has it,
 * else as is usual in the page's language and region, else it is passed over. Without any, the first that has a
 * year, as it was written: it may say its month in words.
 */
function dateOf(candidates: readonly MetadataValue[], language: string | undefined): MetadataValue | undefined {
  const read = candidates.map((candidate) => ({ candidate, date: machineDate(candidate.value) }));
  const days = read.flatMap(({ date }) => (date === undefined || isUndecided(date) ? [] : [date.iso.slice(0, 10)]));
  for (const { candidate, date } of read) {
    if (date === undefined) continue;
    const readings = isUndecided(date) ? [date.dayFirst, date.monthFirst] : [];
    const iso = isUndecided(date)
      ? (readings.find((reading) => days.includes(reading.slice(0, 10))) ?? usualReading(date, language))
      : date.iso;
    if (iso !== undefined) return rewritten(candidate, iso);
  }
  return candidates.find(({ value }) => /\p{Nd}{4}/u.test(value));
}

/** Some put tags into titles, where they mean nothing; a title about tags has none that closes. */
function withoutTags(candidate: MetadataValue): MetadataValue {
  if (!candidate.value.includes('<')) return candidate;
  const text = candidate.value.replace(/<(b|i|em|strong|span|sup|sub)>([^<]{0,500})<\/\1>/gi, '$2');
  const value = tidied(text.replace(/(?<=\S)<br ?\/?>(?=\S)/gi, ' '));
  return value === undefined ? candidate : { ...candidate, value };
}

/** The value in its normal form, with what was written where that is something else. */
function rewritten(candidate: MetadataValue, value: string): MetadataValue {
  return value === candidate.value ? candidate : { ...candidate, value, written: candidate.value };
}

/** All that the first source says that names somebody, joined by commas. */
function bylineOf(candidates: readonly MetadataValue[], siteNames: readonly string[]): MetadataValue | undefined {
  const named = candidates.filter(({ value }) => namesSomebody(value, siteNames));
  if (named.length === 0) return undefined;
  const [{ from }] = named;
  const values = named.filter((candidate) => candidate.from === from).map(({ value }) => value);
  const value = tidied([...new Set(values)].slice(0, mostAuthors).join(', '));
  return value === undefined ? undefined : { value, from };
}

const nobody =
  /^(?:admin\w{0,12}|root|user|author|autor|editor|webmaster|unknown|anonymous|guest|none|null|undefined|n\/?a|by|super ?user|wordpress|\W*)$/i;

/** Not an address, an account or the site itself. */
function namesSomebody(text: string, siteNames: readonly string[]): boolean {
  if (nobody.test(text) || isAddress(text) || /^\S+@\S+$/.test(text) || !/\p{L}/u.test(text)) return false;
  const plain = text.toLowerCase();
  return !siteNames.some((name) => name.toLowerCase() === plain);
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/|^www\./i.test(text);
}

function nameOnly(candidate: MetadataValue): MetadataValue | undefined {
  return isAddress(candidate.value) || /^[@\d]/.test(candidate.value) ? undefined : candidate;
}

function address(candidate: MetadataValue): MetadataValue | undefined {
  return /^https?:\/\//i.test(candidate.value) && URL.canParse(candidate.value) ? candidate : undefined;
}

/** The host without `www.`, and its parts but the last. */
function hostNames(url: string | undefined): string[] {
  if (url === undefined) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [
    host,
    ...host
      .split('.')
      .slice(0, -1)
      .filter((label) => label.length > 2),
  ];
}

function languageTag(candidate: MetadataValue): MetadataValue | undefined {
  const tag = candidate.value.split(',', 1)[0].trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? rewritten(candidate, tag) : undefined;
}

/** A licence by its short name; an address that is not known as it is. Statements of rights that name none say nothing. */
function licence(candidate: MetadataValue): MetadataValue | undefined {
  const name = licenceName(candidate.value);
  if (name !== undefined) return rewritten(candidate, name);
  return /rights|copyright/.test(candidate.from) ? undefined : address(candidate);
}
