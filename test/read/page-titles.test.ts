import { expect, test } from 'vitest';
import { rendered } from './rendered.js';

const titleOf = (page: string) => rendered(page).metadata.title;
const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;

test('the site’s name is cut off where the page says it elsewhere', () => {
  const site = meta('og:site_name', 'Lake Courier');
  const cut = { value: 'The quay opens', from: 'title' };
  expect(titleOf(`${site}<title>The quay opens - Lake Courier</title>`)).toMatchObject(cut);
  expect(titleOf(`${site}<title>Lake Courier: The quay opens</title>`)).toMatchObject(cut);
});

test('what was cut off is kept as it was written', () => {
  expect(titleOf('<title>The quay opens | News | Lake Courier</title><h1>The quay opens</h1>')).toEqual({
    value: 'The quay opens',
    written: 'The quay opens | News | Lake Courier',
    from: 'title',
  });
});

test('the main heading that the title holds says how far it goes', () => {
  const page = (heading: string) => `<title>Ferries: the quay opens - at last - Courier</title><h1>${heading}</h1>`;
  expect(titleOf(page('Ferries: the quay opens - at last'))?.value).toBe('Ferries: the quay opens - at last');
  expect(titleOf(page('The quay opens'))?.value).toBe('the quay opens');
});

test('without headings, a line of the page does', () => {
  expect(
    titleOf('<title>Courier of the lake : The quay has been opened</title><p>The quay has been opened</p>')?.value,
  ).toBe('The quay has been opened');
});

test('a title with marks of its own stays whole', () => {
  const title = 'Boats, boots and bread: a week at the lake – and a half';
  expect(titleOf(`<title>${title}</title><h1>Something else</h1>`)).toEqual({ value: title, from: 'title' });
});

test('of several main headings the one within the title counts', () => {
  const page = '<title>Health - Ferries - The quay opens</title><h1>Health</h1><h1>Ferries</h1><h1>The quay opens</h1>';
  expect(titleOf(page)?.value).toBe('The quay opens');
});

test('a title that nothing else on the page says gives way to one that something does', () => {
  const page = `${meta('og:title', 'All you need to know')}<title>The quay opens | Courier</title><h1>The quay opens</h1>`;
  expect(titleOf(page)).toMatchObject({ value: 'The quay opens', from: 'title' });
});

test('a title that is the site’s name alone is taken only where there is no other', () => {
  const site = meta('og:site_name', 'Lake Courier') + meta('og:title', 'Lake Courier');
  expect(titleOf(`${site}<title>The quay opens</title>`)?.value).toBe('The quay opens');
  expect(titleOf(site)).toEqual({ value: 'Lake Courier', from: 'og:title' });
});

test('a title that was cut short gives way to the whole one', () => {
  const page = `${meta('og:title', 'The quay opens after seven years of …')}<title>The quay opens after seven years of work</title>`;
  expect(titleOf(page)).toEqual({ value: 'The quay opens after seven years of work', from: 'title' });
});

test('titles that say nothing are passed over', () => {
  expect(titleOf('<title>Untitled Document</title><h1>The quay opens</h1>')).toEqual({
    value: 'The quay opens',
    from: 'h1',
  });
});

test('a Chinese title loses its channel and its site', () => {
  expect(titleOf('<title>码头重新开放_要闻_湖畔网</title><div>码头重新开放</div>')?.value).toBe('码头重新开放');
  expect(titleOf('<title>码头重新开放-湖畔网</title><div>码头重新开放</div>')?.value).toBe('码头重新开放');
});

test('a title that no heading shows gives way to the main heading that says it in other words', () => {
  const page = (heading: string) =>
    `${meta('og:title', 'Buy rated ferry lanterns online')}<title>Buy rated ferry lanterns online | Quay Store</title>${heading}`;
  expect(titleOf(page('<h1>Ferry lanterns</h1>'))).toEqual({ value: 'Ferry lanterns', from: 'h1' });
  expect(titleOf(page('<h1>Our winter opening hours</h1>'))?.from).toBe('og:title');
  expect(titleOf(page('<h1>Ferry lanterns</h1><h2>Buy rated ferry lanterns online</h2>'))?.from).toBe('og:title');
});

test('of several main headings one must share more words with the title than an only one', () => {
  const page = (...headings: string[]) =>
    `<title>Seven lanterns for the old harbour</title>${headings.map((text) => `<h1>${text}</h1>`).join('')}`;
  const near = 'Lanterns for the boats';
  const nearer = 'Eight lanterns for the old harbour';
  expect(titleOf(page(near))?.value).toBe(near);
  expect(titleOf(page(near, 'Bread at the market'))?.from).toBe('title');
  expect(titleOf(page(near, nearer))?.value).toBe(nearer);
});

test('a main heading is taken without the sign that links to it, and with blanks where its lines break', () => {
  const heading = '<h1>Ferry<br>lanterns<a href="#lanterns">¶</a></h1>';
  expect(titleOf(`<title>Rated ferry lanterns</title>${heading}`)).toEqual({ value: 'Ferry lanterns', from: 'h1' });
});

test('a heading that the title begins with is no title where the page says the rest of it by itself', () => {
  const page = `${meta('og:title', 'The quay opens at last')}<title>Lake diary: The quay opens at last</title><h1>Lake diary</h1>`;
  expect(titleOf(page)?.value).toBe('The quay opens at last');
});

test('what another source has behind a longer title is a section’s name', () => {
  const page = (section: string) =>
    `${meta('og:title', section)}<title>The quay opens at last | Ferries | Courier</title>`;
  expect(titleOf(page('Ferries'))).toMatchObject({ value: 'The quay opens at last', from: 'title' });
  expect(titleOf(page('Boats'))).toEqual({ value: 'Boats', from: 'og:title' });
});
