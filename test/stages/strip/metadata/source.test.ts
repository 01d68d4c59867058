import { expect, test } from 'vitest';
import type { Metadata } from '../../../../src/model/document.js';
import { sourceOf } from '../../../../src/stages/strip/metadata/source.js';
import { documentOf } from '../../document-of.js';

const metadata: Metadata = {
  url: { value: 'https://shop.canonical.example/a', from: 'canonical' },
  site: { value: 'site.example', from: 'domainLine' },
  publisher: { value: 'Lake Courier', from: 'firstAppearedOn' },
};
const origin = { path: 'scraped/lake/one.txt', record: 1 };

test('what the record says is the source before anything else', () => {
  const document = documentOf('', {
    recordSource: 'the feed',
    origin: { ...origin, url: 'https://www.lake.example/1' },
  });
  expect(sourceOf(document, metadata)).toBe('the feed');
});

test('the registrable domain of the record’s URL comes next', () => {
  const document = documentOf('', { origin: { ...origin, url: 'https://news.lake.co.uk:8080/1' } });
  expect(sourceOf(document, metadata)).toBe('lake.co.uk');
});

test('then that of the URL which the page names', () => {
  expect(sourceOf(documentOf('', { origin }), metadata)).toBe('canonical.example');
});

test('then the site', () => {
  const { site, publisher } = metadata;
  expect(sourceOf(documentOf('', { origin }), { site, publisher })).toBe('site.example');
});

test('a URL without a registrable domain is passed over', () => {
  const { site } = metadata;
  expect(sourceOf(documentOf('', { origin: { ...origin, url: 'http://192.0.2.7/a' } }), { site })).toBe('site.example');
});

test('then the publisher', () => {
  const { publisher } = metadata;
  expect(sourceOf(documentOf('', { origin }), { publisher })).toBe('Lake Courier');
});

test('then the folder', () => {
  expect(sourceOf(documentOf('', { origin }), {})).toBe('scraped/lake');
});

test('a file at the top lies in the folder “.”', () => {
  expect(sourceOf(documentOf('', { origin: { path: 'one.txt', record: 1 } }), {})).toBe('.');
});

test('a hosting service’s customers are sources of their own', () => {
  const document = documentOf('', { origin: { ...origin, url: 'https://valley.blogspot.com/2024' } });
  expect(sourceOf(document, {})).toBe('valley.blogspot.com');
});
