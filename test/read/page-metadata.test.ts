import { expect, test } from 'vitest';
import type { Metadata } from '../../src/model/document.js';
import { rendered } from './rendered.js';

const metadataOf = (page: string): Metadata => rendered(page).metadata;
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;

test.each([
  ['of the article’s own properties', '<meta itemprop="datePublished" content="2024-11-05">', 'itemprop datePublished'],
  [
    'of an element’s datetime',
    '<time itemprop="datePublished" datetime="2024-11-05">x</time>',
    'itemprop datePublished',
  ],
  ['of an element’s text', '<b itemprop="datePublished">05.11.2024</b>', 'itemprop datePublished'],
  ['of scholarly pages', meta('citation_publication_date', '2024/11/05'), 'citation_publication_date'],
  ['of Dublin Core', meta('DC.date.issued', '2024-11-05'), 'dc.date.issued'],
  ['of parsely', meta('parsely-pub-date', '2024-11-05'), 'parsely-pub-date'],
  ['of sailthru', meta('sailthru.date', 'Tue, 05 Nov 2024'), 'sailthru.date'],
  ['of a time that says it is that', '<time>5</time><time pubdate datetime="20241105"></time>', 'time pubdate'],
])('a date is read out %s', (_, page, from) => {
  expect(metadataOf(page).date).toMatchObject({ value: '2024-11-05', from });
});

test('a date keeps what was written where that is no ISO 8601', () => {
  expect(metadataOf(meta('date', '1730802030')).date).toEqual({
    value: '2024-11-05T10:20:30Z',
    written: '1730802030',
    from: 'meta date',
  });
});

test('a date that may be either way round is read as another source has it', () => {
  const page = meta('date', '2025-03-04T18:00:00Z') + jsonLd({ '@type': 'Article', datePublished: '03/04/2025' });
  expect(metadataOf(page).date).toEqual({ value: '2025-03-04', written: '03/04/2025', from: 'json-ld' });
});

test('or as is usual where the page is from', () => {
  expect(metadataOf(`<html lang="de">${meta('date', '03/04/2025')}`).date?.value).toBe('2025-04-03');
  expect(metadataOf(`<html lang="en-US">${meta('date', '03/04/2025')}`).date?.value).toBe('2025-03-04');
});

test('a date in a machine form goes before one in words', () => {
  const page = `${meta('date', '5 ноября 2024 г.')}<time datetime="2024-11-06"></time>`;
  expect(metadataOf(page).date).toEqual({ value: '2024-11-06', from: 'time' });
  expect(metadataOf(meta('date', '5 ноября 2024 г.')).date?.value).toBe('5 ноября 2024 г.');
});

test('the author’s name is read out of an item within the article', () => {
  const page = `<article itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">The quay opens</h1>
    <p itemprop="author" itemscope itemtype="https://schema.org/Person">By <b itemprop="name">Ada Quill</b>, Lakeside</p>
    <div itemprop="publisher" itemscope><meta itemprop="name" content="Lake Courier"></div></article>`;
  expect(metadataOf(page)).toMatchObject({
    title: { value: 'The quay opens', from: 'itemprop headline' },
    byline: { value: 'Ada Quill', from: 'itemprop author' },
    publisher: { value: 'Lake Courier', from: 'itemprop publisher' },
  });
});

test('who wrote a comment did not write the page', () => {
  const comment = `<div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Bo Ray</b></div>`;
  expect(metadataOf(comment).byline).toBeUndefined();
});

test('authors of scholarly pages are all named', () => {
  const page = meta('citation_author', 'Quill, Ada') + meta('citation_author', 'Ray, Bo');
  expect(metadataOf(page).byline).toEqual({ value: 'Quill, Ada, Ray, Bo', from: 'citation_author' });
});

test('a link to the author and an element with a byline’s class name the author', () => {
  expect(metadataOf('<a rel="author" href="/a">Ada Quill</a>').byline).toEqual({
    value: 'Ada Quill',
    from: 'rel author',
  });
  expect(metadataOf('<p class="post-author">Ada Quill</p>').byline?.from).toBe('byline element');
});

test('authors of more than three texts are not the page’s', () => {
  const page = ['Ann Lee', 'Bo Ray', 'Cy Moss', 'Di Fen'].map((name) => `<p class="author">${name}</p>`).join('');
  expect(metadataOf(page).byline).toBeUndefined();
});

test.each(['https://social.example/ada', 'admin', 'mail@lake.example', 'Lake Courier', '-'])(
  'the author %j is nobody',
  (name) => {
    const page = `<meta property="og:site_name" content="Lake Courier">${meta('article:author', name)}`;
    expect(metadataOf(page + meta('author', 'Ada Quill')).byline?.value).toBe('Ada Quill');
  },
);

test.each([
  ['a link’s relation', '<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">x</a>', 'rel license'],
  [
    'structured data',
    jsonLd({ '@type': 'Article', license: 'https://creativecommons.org/licenses/by-sa/4.0/' }),
    'json-ld',
  ],
  ['Dublin Core', meta('DC.rights', 'https://creativecommons.org/licenses/by-sa/4.0/'), 'dc.rights'],
  [
    'microdata',
    '<a itemprop="license" href="https://creativecommons.org/licenses/by-sa/4.0/">x</a>',
    'itemprop license',
  ],
])('the licence is read out of %s', (_, page, from) => {
  expect(metadataOf(page).licence).toEqual({
    value: 'CC-BY-SA-4.0',
    written: 'https://creativecommons.org/licenses/by-sa/4.0/',
    from,
  });
});

test('a licence that is not known is its address, and a statement of rights is none', () => {
  expect(metadataOf('<link rel="license" href="https://lake.example/terms">').licence).toEqual({
    value: 'https://lake.example/terms',
    from: 'rel license',
  });
  expect(metadataOf(meta('dc.rights', 'All rights reserved')).licence).toBeUndefined();
});

test('the site is called as Open Graph, its own object or the application says', () => {
  const site = jsonLd({ '@type': 'WebSite', name: 'The Lake Courier' });
  const application = meta('application-name', 'Courier');
  expect(metadataOf(site + application).siteName).toEqual({ value: 'The Lake Courier', from: 'json-ld' });
  expect(metadataOf(application).siteName).toEqual({ value: 'Courier', from: 'application-name' });
});

test.each([
  ['<meta http-equiv="Content-Language" content="de-AT, en">', 'de-AT', 'content-language'],
  ['<meta property="og:locale" content="pt_BR">', 'pt-BR', 'og:locale'],
  [
    jsonLd({ '@type': 'Article', inLanguage: { '@type': 'Language', name: 'Greek', alternateName: 'el' } }),
    'el',
    'json-ld',
  ],
])('the language is read out of %s', (page, value, from) => {
  expect(metadataOf(page).language).toMatchObject({ value, from });
});

test('structured data may stand in what an object is about', () => {
  const article = { '@type': 'NewsArticle', headline: 'The quay opens', datePublished: '2024-11-05' };
  expect(metadataOf(jsonLd({ '@type': 'ItemPage', mainEntity: article })).title?.value).toBe('The quay opens');
  expect(metadataOf(jsonLd({ '@type': 'Thing', mainEntityOfPage: [article] })).date?.value).toBe('2024-11-05');
});

test('structured data is read though it is broken', () => {
  const script = '<!-- {"@type":"Article",\n"headline":"The quay\nopens",} -->';
  expect(metadataOf(`<script type="application/ld+json">${script}</script>`).title?.value).toBe('The quay opens');
});

test('an author is named in any script', () => {
  for (const name of ['Ольга Петренко', 'Ελένη Παππά', '李明']) {
    expect(rendered(`<meta name="author" content="${name}">`).metadata.byline).toEqual({
      value: name,
      from: 'meta author',
    });
  }
});

test('elements that a template left in a date are passed over', () => {
  expect(rendered('<meta name="date" content="<date>2024-11-05 10:20</date>">').metadata.date).toEqual({
    value: '2024-11-05T10:20',
    from: 'meta date',
    written: '<date>2024-11-05 10:20</date>',
  });
});
