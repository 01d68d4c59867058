import type { MetadataField } from '../../model/document.js';
import { withoutReferences } from './character-references.js';
import type { ElementTexts } from './element-texts.js';
import type { LinkedData } from './json-ld.js';

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

export type PageField = Exclude<MetadataField, 'wire' | 'site'>;

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
    ...metas('parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime'),
    ...metas('og:published_time', 'og:article:published_time'),
    ...metas(
      'pubdate',
      'publishdate',
      'publish_date',
      'publish-date',
      'publication_date',
      'article.published',
      'published_at',
    ),
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
  return { from: 'json-ld', read: ({ data: said }) => withoutReferences(said[field]) };
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
