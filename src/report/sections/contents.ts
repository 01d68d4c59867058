import { grouped } from '../figures.js';
import { html, type Markup } from '../html.js';
import type { ReportContent } from '../report-content.js';

/** Links to the sections of the page; the only links there are, with those to groups. */
export function contents({ manifest, groups, pages, relatedPairs, documents, rejected }: ReportContent): Markup {
  const sections = [
    ['groups', 'Near-duplicate groups', groups.total],
    ['removed', 'Removed, and why', manifest.summary.blocksRemoved],
    ...(pages.total > 0 ? ([['pages', 'Pages, block by block', pages.shown.length]] as const) : []),
    ['related', 'Related pairs', relatedPairs.total],
    ['documents', 'Documents', documents.total],
    ['rejected', 'Rejected inputs', rejected.total],
    ['reading', 'How to read this page', null],
  ] as const;
  return html`<nav aria-label="Sections"><ul>${sections.map(
    ([id, title, count]) => html`<li><a href="#${id}">${title}</a>
${count !== null && html`<span class="note">${grouped(count)}</span>`}</li>`,
  )}</ul></nav>`;
}
