import { expect, test } from 'vitest';
import { decisionOn } from '../strip-page.js';
import { newspaperPage, stripHtml, title } from './whole-page.js';

test('the heading that repeats the title which the page gives is taken over', () => {
  const { action, evidence } = decisionOn(stripHtml(newspaperPage()), title);
  expect([action, evidence]).toEqual(['remove', [{ code: 'harvestedMetadata', field: 'title' }]]);
});

test('the title stands in the metadata, and where the page gives it', () => {
  expect(stripHtml(newspaperPage()).metadata.title).toMatchObject({
    value: title,
    from: expect.stringContaining('og:title'),
  });
});

test('a heading that the page’s title does not name stays', () => {
  const inside = '<h2>What the survey of the riverbed found</h2>';
  expect(decisionOn(stripHtml(newspaperPage({ inside })), 'What the survey').action).toBe('keep');
});
