import type { CutText } from '../cut-text.js';
import { html, type Markup } from '../html.js';
import { quoted } from '../quoted.js';
import type { DocumentLine } from '../report-content.js';

/** Where a document stands, what it is called and when it was published, as far as each is known. */
export function documentFacts({ source, title, date }: DocumentLine): Markup {
  const dot = html` <span class="dot">·</span> `;
  const facts = [
    title !== undefined && html`<cite>${quoted(title)}</cite>`,
    sourceName(source),
    date !== undefined && html`<span class="date">${quoted(date)}</span>`,
  ].filter((fact) => fact !== false);
  return html`<span class="facts">${facts.map((fact, at) => (at === 0 ? fact : [dot, fact]))}</span>`;
}

/** A source is a folder where nothing better is known; the input's own folder has no name. */
export function sourceName(source: CutText): Markup {
  return source.text === '.' ? html`<span class="note">top folder</span>` : quoted(source);
}
