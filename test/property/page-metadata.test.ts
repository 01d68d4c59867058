import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metadataFields } from '../../src/model/document.js';
import { metadataOf } from '../../src/stages/strip/metadata/given.js';
import { rendered } from '../read/rendered.js';

const word = fc.constantFrom(
  ...[
    'The quay',
    '|',
    ' - ',
    ': ',
    '2024-11-05',
    '03/04/2025',
    'Ada Quill',
    'By',
    'https://lake.example/',
    '&amp;',
    '…',
  ],
  ...['\ud800', '码头', '٢٠٢٤', 'x'.repeat(600), '<b>', '"', "'", '\n', '{', '}', '1730802030', 'CC BY 4.0', 'en_US'],
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
const name = fc.constantFrom(
  'og:title',
  'author',
  'date',
  'dc.rights',
  'citation_author',
  'og:locale',
  'og:site_name',
  'og:url',
);
const property = fc.constantFrom('author', 'name', 'headline', 'datePublished', 'publisher', 'license', 'inLanguage');
const element = fc.oneof(
  fc.tuple(name, text).map(([key, value]) => `<meta property="${key}" content="${value}">`),
  fc.tuple(property, text).map(([key, value]) => `<p itemprop="${key}" itemscope>${value}`),
  fc.tuple(property, text).map(([key, value]) => `<b itemprop="${key}" content="${value}">`),
  text.map((value) => `<script type="application/ld+json">{"@type":"Article","headline":"${value}",</script>`),
  fc.jsonValue().map((value) => `<script type="application/ld+json">[${JSON.stringify(value)}]</script>`),
  text.map((value) => `<title>${value}</title>`),
  text.map((value) => `<h1>${value}`),
  text.map((value) => `<time pubdate>${value}</time><a rel="author license" href="${value}">${value}</a>`),
  fc.constantFrom('</p>', '</b>', '</h1>', '<svg>', '</svg>', '<template>', '</script>', '<html lang="x y">'),
  text,
);

test('no page makes its metadata throw, and all of it is well-formed, short, and says where it was found', () => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
      const metadata = metadataOf(rendered(elements.join('').toWellFormed()).metadata, {});
      for (const [field, { value, written, from }] of Object.entries(metadata)) {
        expect(metadataFields).toContain(field);
        expect(from).not.toBe('');
        for (const said of [value, written ?? value]) {
          expect(said).toBe(said.trim());
          expect(said).not.toBe('');
          expect(said.isWellFormed()).toBe(true);
          expect(said.length).toBeLessThanOrEqual(1000);
        }
      }
      const { url, language, byline } = metadata;
      if (url !== undefined) expect(URL.canParse(url.value)).toBe(true);
      if (language !== undefined) expect(language.value).toMatch(/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i);
      if (byline !== undefined) expect(byline.value.length).toBeLessThanOrEqual(300);
    }),
    { numRuns: 500 },
  );
});
