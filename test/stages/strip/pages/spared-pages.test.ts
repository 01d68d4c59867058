import { expect, test } from 'vitest';
import { article } from '../strip-page.js';
import { keptTexts, stripHtml } from './whole-page.js';

test('a short note without surroundings is kept whole, since no body was found', () => {
  const { decisions } = stripHtml('<p>Fog tonight</p><p>No boat after six</p><p>Ask at the quay</p>');
  expect(decisions.map(({ action, evidence }) => [action, evidence])).toEqual(
    Array(3).fill(['keep', [{ code: 'noBodyFound', blocks: 3 }]]),
  );
});

test('an article with nothing around it is kept whole, since nothing is certainly not text', () => {
  const { decisions } = stripHtml(article.map((text) => `<p>${text}</p>`).join(''));
  expect(decisions.map(({ action, evidence }) => [action, evidence])).toEqual(
    Array(5).fill(['keep', [{ code: 'noBoilerplateFound', blocks: 5 }]]),
  );
});

test('a poem on a page stays whole', () => {
  const poem = ['Snow on the sill,', 'the kettle still,', 'nobody home', 'but the clock', 'and the hill.'];
  expect(keptTexts(stripHtml(`<p>${poem.join('<br>')}</p>`))).toEqual(poem);
});

test('a page without text has no decisions and no kept bytes', () => {
  const { decisions, kept } = stripHtml('<title>Nothing</title><img src="x.png">');
  expect([decisions, kept.length]).toEqual([[], 0]);
});

test('blocks without a letter or digit stay between paragraphs that stay, and nowhere else', () => {
  const page = `<p>* * *</p><nav>Sport and weather</nav><main><p>${article.join('</p><p>***</p><p>')}</p></main>`;
  const kept = keptTexts(stripHtml(page));
  expect(kept).toEqual(article.flatMap((text, at) => (at === 0 ? [text] : ['***', text])));
});
