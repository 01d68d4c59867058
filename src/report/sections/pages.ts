import type { ShownBlock } from '../excerpt.js';
import { counted, grouped } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { kindName } from '../places.js';
import { breakable, quoted } from '../quoted.js';
import { reasonInWords, reasonName } from '../removal-reasons.js';
import type { PageOutline, ReportContent } from '../report-content.js';
import { leftOutInWords } from './left-out.js';

/** Pages in HTML block by block, below the elements that they stand in; nothing where no document is one. */
export function pagesSection({ pages, documents }: ReportContent): Content {
  if (pages.shown.length === 0) return null;
  const isCut = pages.shown.length < pages.total || documents.shown.length < documents.total;
  return html`<section id="pages" aria-labelledby="pages-title">
<h2 id="pages-title">Pages, block by block</h2>
<p class="key">What the renderer made of each page and what became of it, in the order of the page, below the elements that it
 stands in. <del>Struck out</del>: stripped, with the reason.</p>
${
  isCut &&
  html`<p class="count cut-short">${grouped(pages.shown.length)} of the ${counted(pages.total, 'page')} among the documents
 listed below, the first by id.</p>`
}
${pages.shown.map((outline, at) => outlineOf(outline, at === 0))}
</section>`;
}

function outlineOf({ document, parts }: PageOutline, open: boolean): Markup {
  const { id, title, blocksKept, blocksRemoved } = document;
  let around: string | undefined;
  const rows = parts.map((part) => {
    if (part.part === 'leftOut') {
      around = undefined;
      return html`<li class="left-out cut-short">${leftOutInWords(part)}</li>\n`;
    }
    const { place } = part;
    const isElsewhere = place !== undefined && place.around !== around;
    around = place?.around;
    return html`${isElsewhere && aroundRow(place.around)}${blockRow(part)}`;
  });
  return html`<details class="outline"${open && html` open`}>
<summary>${quoted(id)} <span class="note">${counted(blocksKept, 'block')} kept, ${grouped(blocksRemoved)} stripped</span></summary>
${title !== undefined && html`<p class="note"><cite>${quoted(title)}</cite></p>`}
<ol class="blocks">
${rows}</ol></details>`;
}

function aroundRow(path: string): Markup {
  return html`<li class="around"><code>${quoted(path === '' ? '/' : path)}</code></li>\n`;
}

function blockRow(block: ShownBlock): Markup {
  const { action, kind, place, evidence } = block;
  const signs = [kindName(kind), ...(place?.signs ?? [])].join(' · ');
  const says =
    action === 'keep'
      ? html` · ${quoted(reasonName(evidence.code).toLowerCase())}`
      : html`<span class="reason">${quoted(reasonInWords(evidence))}</span>`;
  return html`<li class="block"><code class="element">${quoted(place?.element ?? '')}</code>${text(block)}
<span class="signs">${signs}${says}</span></li>\n`;
}

function text({ action, kind, text: shown }: ShownBlock): Markup {
  const words = breakable(shown.trim() === '' ? '¶' : shown);
  return action === 'keep'
    ? html`<p dir="auto" class="kept ${kind}">${words}</p>`
    : html`<p><del dir="auto">${words}</del></p>`;
}
