import { expect, test } from 'vitest';
import type { Evidence } from '../../../../src/model/evidence.js';
import { article, decisionOn } from '../strip-page.js';
import { keptTexts, mostRead, newspaperPage, stripHtml } from './whole-page.js';

const behind = `
<section id="comments"><h2>Comments</h2>
<div class="comment"><p>Somebody should ask the ferryman, he has seen it all before and told us so twice.</p></div>
</section>
<form action="/letters"><p>Write to the editor, and say where in the valley you live and since when.</p></form>
<div class="notice" style="display: none"><p>You have read three articles this month, and the fourth costs a penny.</p></div>
<div class="more"><p><a href="/1">The ferryman of the lake retires after forty winters on the water</a></p></div>
<figure><img src="quay.jpg"><figcaption>Photo: the quay in winter.</figcaption></figure>`;
const stripped = stripHtml(newspaperPage({ behind }));

const reasonsOn = (beginning: string): readonly Evidence[] => {
  const { action, evidence } = decisionOn(stripped, beginning);
  expect(action).toBe('remove');
  return evidence;
};

test('of a page with an article, the article’s paragraphs stay and nothing else', () => {
  expect(keptTexts(stripped)).toEqual([...article]);
});

test.each([
  ['header', 'The valley’s own paper'],
  ['navigation', 'Sport'],
  ['comments', 'Somebody should ask'],
  ['form', 'Write to the editor'],
  ['aside', mostRead[1]],
  ['footer', 'The Valley Courier is printed'],
])('a block in a page’s %s goes, named by it', (element, beginning) => {
  expect(reasonsOn(beginning)[0]).toEqual({ code: 'structuralElement', element });
});

test('a hidden notice goes as hidden', () => {
  expect(reasonsOn('You have read')[0]).toEqual({ code: 'hidden' });
});

test('a block of links goes, with its share and the limit', () => {
  expect(reasonsOn('The ferryman of the lake')[0]).toEqual({ code: 'linkHeavy', share: 1, limit: 0.7 });
});

test('a caption outside of the article goes as a credit', () => {
  expect(reasonsOn('Photo: the quay')[0]).toEqual({ code: 'credit', kind: 'caption' });
});

test('links one below another go as a run of headlines besides', () => {
  expect(reasonsOn(mostRead[0]).map(({ code }) => code)).toEqual(['structuralElement', 'headlineRun', 'modelScore']);
});

test.each(['The valley’s own paper', 'Sport', 'Somebody should ask', 'You have read', 'The ferryman of the lake'])(
  'the score stands behind the plain reasons, below what was needed, and says as what the page was judged: %s',
  (beginning) => {
    const last = reasonsOn(beginning).at(-1);
    if (last?.code !== 'modelScore') throw new Error('no score');
    expect(last.probability).toBeLessThanOrEqual(last.needed);
    expect([last.judgedAs, last.top.length]).toEqual(['article', 3]);
  },
);

test('a paragraph stays as prose, above what was needed', () => {
  const [reason, last] = decisionOn(stripped, 'Nobody acted').evidence;
  if (last?.code !== 'modelScore') throw new Error('no score');
  expect(reason).toEqual({ code: 'prose', words: 27, length: 146 });
  expect(last.probability).toBeGreaterThan(last.needed);
  expect(last.judgedAs).toBe('article');
});

test('blocks within the element of the article need less than those outside of it', () => {
  const neededBy = (beginning: string) =>
    decisionOn(stripped, beginning).evidence.flatMap((one) => (one.code === 'modelScore' ? [one.needed] : []));
  expect(neededBy('Nobody acted')[0]).toBeLessThan(neededBy('The Valley Courier is printed')[0]);
});

test('what interfaces say goes for its words and is not judged', () => {
  expect(reasonsOn('Most read')).toEqual([{ code: 'interfacePhrase', phrase: 'most read', language: 'en' }]);
});

test('a subheading, a list and a quotation of the article stay', () => {
  const inside = `<h2>What the survey found</h2>
<ul><li>The first pier stands on gravel that the river has carried away since autumn.</li>
<li>The second pier leans by a hand’s breadth towards the mill and must be rebuilt.</li></ul>
<blockquote><p>“We said so in September, and we said so again in October,” the engineer told the council.</p></blockquote>`;
  const kept = keptTexts(stripHtml(newspaperPage({ inside, behind })));
  expect(kept).toHaveLength(article.length + 4);
});

test('code of a page that is about code stays', () => {
  const inside = '<pre><code>const bridge = build(piers);\nbridge.open();</code></pre>';
  const kept = keptTexts(stripHtml(newspaperPage({ inside, behind })));
  expect(kept).toEqual(expect.arrayContaining(['const bridge = build(piers);', 'bridge.open();']));
});

test('the same page gives the same decisions again', () => {
  expect(stripHtml(newspaperPage({ behind })).decisions).toEqual(stripped.decisions);
});
