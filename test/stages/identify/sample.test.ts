import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../../src/stages/identify/sample.js';
import type { DocumentIdentifier } from '../../../src/stages/identify/stage.js';
import { whole } from '../../../src/stages/segment/whole.js';
import { anyText } from '../../property/arbitraries.js';
import { documentOf } from '../document-of.js';

/** Says these languages, and writes down what it is shown. */
function saying(...languages: readonly string[]): DocumentIdentifier & { readonly shown: string[][] } {
  const shown: string[][] = [];
  return {
    name: 'identify',
    version: 1,
    shown,
    languagesOf(lines) {
      shown.push([...lines]);
      return languages.map((language) => ({ language, share: 1 / languages.length }));
    },
  };
}

test('a short text is shown as a whole', () => {
  const identify = saying('en');
  sample(identify).apply(whole.apply(documentOf('The ferry is late.')));
  expect(identify.shown).toEqual([['The ferry is late.']]);
});

test('of a long text three stretches are shown, which begin and end between words', () => {
  const identify = saying('en');
  const text = Array.from({ length: 3_000 }, (_, at) => `word${at}`).join(' ');
  sample(identify).apply(whole.apply(documentOf(text)));
  const [stretches] = identify.shown;
  expect(stretches).toHaveLength(3);
  for (const stretch of stretches) {
    expect(stretch.length).toBeGreaterThan(150);
    expect(` ${text} `).toContain(` ${stretch.trim()} `);
  }
});

test('no character is cut, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 400 }), (parts, times) => {
      const identify = saying('en');
      const text = parts.join(' ').toWellFormed().repeat(times);
      sample(identify).apply(whole.apply(documentOf(text)));
      for (const stretch of identify.shown[0]) expect(text.includes(stretch) && stretch.isWellFormed()).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the languages of the sample are those of the document', () => {
  const { documentLanguages } = sample(saying('en')).apply(whole.apply(documentOf('The ferry is late.')));
  expect(documentLanguages).toEqual([{ language: 'en', share: 1 }]);
});
