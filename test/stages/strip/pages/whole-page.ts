import type { Stripped } from '../../../../src/model/flow.js';
import { renderPage } from '../../../../src/read/html/renderer.js';
import { isRefusal } from '../../../../src/read/refusal.js';
import type { StripOptions } from '../../../../src/stages/strip/strip-options.js';
import { documentOf } from '../../document-of.js';
import { article, stripPage } from '../strip-page.js';

/** A page of HTML, rendered and stripped. */
export function stripHtml(page: string, options: Partial<StripOptions> = {}): Stripped {
  const rendered = renderPage(page);
  if (isRefusal(rendered)) throw new Error(rendered.message);
  const { text, blocks, tree, metadata } = rendered;
  const { input } = documentOf(text);
  return stripPage(text, { blocks, tree, metadata, input: { ...input, mediaType: 'text/html' } }, options);
}

export const title = 'Valley council quarrels over its second bridge';

/** What a page of the newspaper holds beside its article, each put in where it belongs. */
export type Surroundings = {
  readonly lang?: string;
  readonly paragraphs?: readonly string[];
  /** Behind the second paragraph. */
  readonly inside?: string;
  /** Behind the last, within the article; behind the article, within the main part. */
  readonly end?: string;
  readonly behind?: string;
};

export const menu = ['Home', 'News', 'Sport', 'Weather', 'Letters'];
export const mostRead = [
  'Ten quiet walks near the old town for a rainy weekend',
  'Why our readers still write letters by hand',
  'Apples, pears and the price of firewood this autumn',
  'The best boots for deep snow, tested by postmen',
];

const links = (texts: readonly string[]) =>
  `<ul>${texts.map((text, at) => `<li><a href="/${at}">${text}</a></li>`).join('')}</ul>`;

/** The article as a newspaper's site shows it: header, menu, list of links, footer. */
export function newspaperPage({
  lang = 'en',
  paragraphs = article,
  inside = '',
  end = '',
  behind = '',
}: Surroundings = {}): string {
  const [first, rest] = [paragraphs.slice(0, 2), paragraphs.slice(2)];
  const marked = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="${lang}"><head><title>${title} – The Valley Courier</title>
<meta property="og:title" content="${title}"><meta property="og:type" content="article"></head>
<body>
<header class="site-header"><p class="tagline">The valley’s own paper since the railway came</p></header>
<nav class="main-menu">${links(menu)}</nav>
<main><article class="post"><h1>${title}</h1>
<div class="entry-content">
${marked(first)}
${inside}
${marked(rest)}
${end}
</div></article>
${behind}
</main>
<aside class="sidebar"><h2>Most read</h2>${links(mostRead)}</aside>
<footer class="site-footer"><p>The Valley Courier is printed at the old mill by the river.</p></footer>
</body></html>`;
}

/** The texts of the blocks that stay, trimmed. */
export function keptTexts({ decisions }: Stripped): string[] {
  return decisions.filter(({ action }) => action === 'keep').map(({ block }) => block.text.trim());
}
