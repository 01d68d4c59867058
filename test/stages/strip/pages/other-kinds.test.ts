import { expect, test } from 'vitest';
import { keptTexts, stripHtml } from './whole-page.js';

const posts = [
  'The valve of my steam kettle leaks since I cleaned it with vinegar last week, does anybody know which seal fits?',
  'Take the seal of the older model, it is a little thicker, and put grease on it before you press it in.',
  'That worked for me as well, but you should let the kettle cool for an hour before you open the lid again.',
  'Thank you both, the older seal fits, and the kettle has not lost a drop of water since yesterday evening.',
  'Please mark the question as answered, so that the next one who looks for this seal finds the right number.',
  'Mine leaked at the lid and not at the valve, and a new ring of rubber from the ironmonger helped at once.',
  'Vinegar eats rubber, so better use lemon, and rinse it twice before the kettle goes back on the fire.',
  'My grandmother boiled a potato in hers every spring, and that kettle is older than all of us together.',
];
const forum = `<html lang=en><head><title>Kettle leaks – Steam Forum</title></head><body class="forum">
<nav class="navbar"><ul><li><a href=/>Boards</a><li><a href=/m>Members</a><li><a href=/r>Rules of the house</a></ul></nav>
<div class="thread">${posts
  .map(
    (text, at) => `<div class="post"><div class="post-author"><a href="/u/${at}">stoker${at}</a> Posts: ${at * 7} Joined: March 2019</div>
<p class="post-date">Tue Mar ${at + 3}, 2021 9:1${at} pm</p>
<div class="postbody"><p>${text}</p></div><div class="post-tools"><a href="#">Quote</a> <a href="#">Report</a></div></div>`,
  )
  .join('\n')}</div><footer><p>The Steam Forum is run by stokers for stokers.</p></footer></body></html>`;

test('a page of posts is judged as a page of any kind, and what was posted stays', () => {
  const stripped = stripHtml(forum);
  const judgedAs = new Set(
    stripped.decisions.flatMap(({ evidence }) =>
      evidence.flatMap((one) => (one.code === 'modelScore' ? [one.judgedAs] : [])),
    ),
  );
  expect([...judgedAs]).toEqual(['anyPage']);
  expect(keptTexts(stripped)).toEqual(expect.arrayContaining(posts));
});

test('on a page of any kind all blocks need the same', () => {
  const needed = stripHtml(forum).decisions.flatMap(({ evidence }) =>
    evidence.flatMap((one) => (one.code === 'modelScore' ? [one.needed] : [])),
  );
  expect(needed.length).toBeGreaterThan(posts.length);
  expect(new Set(needed).size).toBe(1);
});

test('the menu and the footer of a page of posts go', () => {
  const kept = keptTexts(stripHtml(forum)).join('\n');
  expect(kept).not.toMatch(/Members|Rules of the house|run by stokers/);
});
