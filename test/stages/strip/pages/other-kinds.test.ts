import { expect, test } from 'vitest';
import type { Stripped } from '../../../../src/model/flow.js';
import { keptTexts, stripHtml } from './whole-page.js';

const posts = [
  'The valve of my steam kettle leaks since I cleaned it with vinegar last week, does anybody know which seal fits?',
  'Take the seal of the older model, it is a little thicker, and put grease on it before you press it in.',
  'That worked for me as well, but you should let the kettle cool for an hour before you open the lid again.',
  'Thank you both, the older seal fits, and the kettle has not lost a drop of water since yesterday evening.',
  'Mine leaked at the lid and not at the valve, and a new ring of rubber from the ironmonger helped at once.',
];
const post = (text: string, at: number) => `<div class="post">
<div class="postprofile"><a href="/u/${at}">stoker${at}</a> Posts: ${at * 7}</div>
<div class="postbody"><p>${text}</p></div><div class="post-tools"><a href="#">Quote</a> <a href="#">Report</a></div></div>`;
const menu = '<nav><ul><li><a href="/m">Members</a><li><a href="/r">Rules of the house</a></ul></nav>';
const forum = `<html lang=en><head><title>Kettle leaks – Steam Forum</title></head><body class="forum">${menu}
<div class="thread">${posts.map(post).join('\n')}</div>
<footer><p>The Steam Forum is run by stokers for stokers.</p></footer></body></html>`;

const descriptions = [
  'Holds one litre',
  'Holds two litres',
  'Holds three litres',
  'Holds four litres',
  'Holds five litres',
].map((beginning) => `${beginning}, made of one sheet of copper and tinned inside.`);
const item = (text: string, at: number) => `<li class="product"><a href="/p/${at}"><h3>Kettle number ${at}</h3></a>
<span class="price">£${at}2.00</span><p class="description">${text}</p><button>Add to cart</button></li>`;
const shop = `<html lang=en><head><title>Kettles – Copper shop</title></head><body class="woocommerce archive">${menu}
<main><ul class="products">${descriptions.map(item).join('')}</ul></main>
<footer><p>The shop is run by coppersmiths for coppersmiths.</p></footer></body></html>`;

const scoresOf = ({ decisions }: Stripped) =>
  decisions.flatMap(({ evidence }) => evidence.filter((one) => one.code === 'modelScore'));

test('what was posted on a forum stays, and its menu and footer go', () => {
  const kept = keptTexts(stripHtml(forum));
  expect(kept).toEqual(expect.arrayContaining(posts));
  expect(kept.join('\n')).not.toMatch(/Members|Rules of the house|run by stokers/);
});

test('a shop’s list of products is no article, and the products stay', () => {
  const stripped = stripHtml(shop);
  expect(new Set(scoresOf(stripped).map(({ judgedAs }) => judgedAs))).toEqual(new Set(['anyPage']));
  expect(keptTexts(stripped)).toEqual(expect.arrayContaining(descriptions));
  expect(keptTexts(stripped).join('\n')).not.toMatch(/Members|Rules of the house|run by coppersmiths|Add to cart/);
});

test('on a page of any kind all blocks need the same, but those that the page sets apart', () => {
  const judged = stripHtml(shop).decisions.filter(({ block }) => block.structure?.region === undefined);
  const needed = scoresOf({ ...stripHtml(shop), decisions: judged }).map((score) => score.needed);
  expect(needed.length).toBeGreaterThan(descriptions.length);
  expect(new Set(needed).size).toBe(1);
});
