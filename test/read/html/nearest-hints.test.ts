import { expect, test } from 'vitest';
import { rendered } from '../rendered.js';

const hintsOf = (page: string) => rendered(page).blocks.map(({ structure }) => structure?.hints);

test.each([
  ['<p class="comment-body">a', ['body', 'comment']],
  ['<div class="related-posts"><p>a', ['article', 'related']],
  ['<div id="sidebar"><div class="x7"><p>a', ['side']],
  ['<div class="footer"><p class="byline">a', ['meta']],
  ['<div role="navigation"><p>a', ['navigation']],
])('a block has what the names of the nearest element say that says anything: %s', (page, hints) => {
  expect(hintsOf(page)).toEqual([hints]);
});

test('what the page itself is named, and names that say nothing, give no hints', () => {
  expect(hintsOf('<body class="single-post"><div class="x7"><p>a')).toEqual([undefined]);
});
