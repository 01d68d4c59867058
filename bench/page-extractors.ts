import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { renderPage } from '../src/read/html/renderer.js';
import { isRefusal } from '../src/read/refusal.js';
import { compiledKernel } from '../src/run/compiled-kernel.js';
import { strippingStages } from '../src/run/stripping-stages.js';
import { documentOfPage, type HtmlPage } from './html-pages.js';

/** Takes the content out of a page, as text. */
export type Extract = (page: HtmlPage) => Promise<string>;

/** Palimpsest first, then its peers. */
export const extractorNames = ['palimpsest', 'readability', 'defuddle'] as const;

export async function htmlExtractors(): Promise<ReadonlyMap<string, Extract>> {
  return new Map<(typeof extractorNames)[number], Extract>([
    ['palimpsest', await palimpsest()],
    ['readability', readability],
    ['defuddle', defuddle],
  ]);
}

/** The whole way from a page's HTML to its cleaned text. */
async function palimpsest(): Promise<Extract> {
  const stages = await strippingStages({ phrases: {}, favour: 'balance', languages: [] }, compiledKernel());
  return async (page) => {
    const document = documentOfPage(page);
    if (document === undefined) return '';
    const { kept } = await stages.apply(document);
    return Buffer.from(kept).toString('utf8');
  };
}

/** Mozilla's Readability on linkedom; its text as that of its elements, one a line. */
const readability: Extract = async ({ html }) => {
  const { document } = parseHTML(html);
  const article = new Readability(document as never).parse();
  return article?.content ? textOf(article.content) : '';
};

/** Defuddle on linkedom; it tells the console of every page whose structured data is broken. */
const defuddle: Extract = async ({ html }) => {
  const { document } = parseHTML(html);
  const { error } = console;
  console.error = () => undefined;
  try {
    const { content } = await Defuddle(document as never, 'https://example.com/', { useAsync: false });
    return textOf(content);
  } finally {
    console.error = error;
  }
};

/** Peers give HTML: it is rendered as ours is, and nothing is taken from it. */
function textOf(html: string): string {
  const page = renderPage(html.toWellFormed());
  return isRefusal(page) ? '' : page.text;
}
