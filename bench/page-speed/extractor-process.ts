import { type Timing, timed } from '../engine/timing.js';
import { htmlData, readHtmlPages } from '../html-pages.js';
import { htmlExtractors } from '../page-extractors.js';

/** What the process says when it has its pages. */
export type Opening = { readonly pages: number; readonly bytes: number };

/** Takes the content out of every page, one after the other, each time that it is asked. */
const folder = htmlData(process.env);
const extract = (await htmlExtractors()).get(process.argv[2]);
if (folder === undefined || extract === undefined) throw new Error('no pages, or no extractor of that name');
const pages = readHtmlPages(folder, 'aeb-public');

process.on('message', async () => {
  const timing: Timing = await timed(async () => {
    for (const page of pages) await extract(page);
  });
  process.send?.(timing);
});

const opening: Opening = {
  pages: pages.length,
  bytes: pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0),
};
process.send?.(opening);
