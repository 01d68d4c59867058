import { expect, test } from 'vitest';
import type { Metadata } from '../../src/model/document.js';
import { rendered } from './rendered.js';

const metadataOf = (page: string): Metadata => rendered(page).metadata;
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const article = {
  '@type': 'NewsArticle',
  headline: 'From data',
  datePublished: '2024-01-01',
  author: [{ name: 'Ann Lee' }, 'Bo Ray', { '@id': '#c' }],
  publisher: { '@id': '#org' },
};
const graph = {
  '@graph': [{ '@type': 'Organization', '@id': '#org', name: 'The Org' }, { '@id': '#c', name: 'Cy' }, article],
};

const elements = {
  data: jsonLd(graph),
  openGraph: `<meta property="og:title" content="From OG"><meta property="article:published_time" content="2024-02-02">
    <meta property="og:site_name" content="The Site"><meta property="og:url" content="https://og.example/">`,
  metas: '<meta name="Date" content="2024-03-03"><meta name="author" content="Meta Author">',
  plain: '<title> From\n title </title><time datetime="PT5M"></time><time datetime="2024-04-04T10:00"></time>',
  canonical: '<link rel="shortlink canonical" href="https://canonical.example/a">',
};

test('structured data goes before all else', () => {
  const { canonical, plain, metas, openGraph, data } = elements;
  expect(metadataOf(`<html lang="en-GB">${canonical}${plain}${metas}${openGraph}${data}`)).toEqual({
    title: { value: 'From data', from: 'json-ld' },
    date: { value: '2024-01-01', from: 'json-ld' },
    byline: { value: 'Ann Lee, Bo Ray, Cy', from: 'json-ld' },
    publisher: { value: 'The Org', from: 'json-ld' },
    siteName: { value: 'The Site', from: 'og:site_name' },
    url: { value: 'https://canonical.example/a', from: 'canonical' },
    language: { value: 'en-GB', from: 'html lang' },
  });
});

test('Open Graph and article properties come next', () => {
  const { plain, metas, openGraph } = elements;
  expect(metadataOf(plain + metas + openGraph)).toEqual({
    title: { value: 'From OG', from: 'og:title' },
    date: { value: '2024-02-02', from: 'article:published_time' },
    byline: { value: 'Meta Author', from: 'meta author' },
    publisher: { value: 'The Site', from: 'og:site_name' },
    siteName: { value: 'The Site', from: 'og:site_name' },
    url: { value: 'https://og.example/', from: 'og:url' },
  });
});

test('then plain elements', () => {
  expect(metadataOf(elements.metas + elements.plain)).toMatchObject({
    title: { value: 'From title', from: 'title' },
    date: { value: '2024-03-03', from: 'meta date' },
  });
  expect(metadataOf(elements.plain).date).toEqual({ value: '2024-04-04T10:00', from: 'time' });
});

test('a page that says nothing has no metadata', () => {
  expect(metadataOf('<title> </title><meta name=author content=""><p>x')).toEqual({});
});

test.each([
  ['malformed', '<script type="application/ld+json">{"@type":"Article","headline":</script>'],
  ['empty', '<script type="application/ld+json"></script>'],
  ['of another type', jsonLd({ '@type': 'Person', headline: 'No', author: 'No' })],
  [
    'of wrong value types',
    jsonLd({ '@type': ['Article'], headline: { a: 1 }, author: 7, publisher: [[]], datePublished: null }),
  ],
  [
    'nested deep',
    `<script type="application/ld+json">{"@graph":${'['.repeat(200_000)}${']'.repeat(200_000)}}</script>`,
  ],
  ['named after a prototype', jsonLd(JSON.parse('{"@type":"Article","__proto__":{"headline":"No"}}'))],
])('structured data that is %s is ignored', (_, script) => {
  expect(metadataOf(`${script}<title>T</title>`)).toEqual({ title: { value: 'T', from: 'title' } });
});

test('structured data may be a list, wrapped, or say article and page in any order', () => {
  const page = { '@type': 'WebPage', datePublished: '2020-01-01', headline: 'Page' };
  expect(metadataOf(jsonLd([page, article])).title?.value).toBe('From data');
  expect(metadataOf(jsonLd(page)).date?.value).toBe('2020-01-01');
  expect(metadataOf(jsonLd({ '@type': 'https://schema.org/BlogPosting', headline: 'Blog' })).title?.value).toBe('Blog');
  const wrapped = `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify(article)};\n//]]></script>`;
  expect(metadataOf(wrapped).title?.value).toBe('From data');
});

test('character references in structured data are decoded', () => {
  expect(metadataOf(jsonLd({ '@type': 'Article', headline: 'Q&amp;A: &#8220;x <y&#8221;' })).title?.value).toBe(
    'Q&A: “x <y”',
  );
  expect(metadataOf('<title>Q&amp;A</title>').title?.value).toBe('Q&A');
});

test('only absolute http addresses are addresses', () => {
  const canonical = (href: string) => metadataOf(`<link rel=canonical href="${href}">`).url;
  expect(canonical('/a')).toBeUndefined();
  expect(canonical('javascript:alert(1)')).toBeUndefined();
  expect(canonical('https://')).toBeUndefined();
  expect(metadataOf('<link rel=canonical href="/a"><meta property=og:url content="HTTP://x.example/a">').url).toEqual({
    value: 'HTTP://x.example/a',
    from: 'og:url',
  });
});

test('the title of a drawing is not the page’s', () => {
  expect(metadataOf('<svg><title>Icon</title></svg><title>Page</title>').title?.value).toBe('Page');
});
