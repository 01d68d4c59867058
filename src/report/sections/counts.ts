import { counted, grouped } from '../figures.js';
import type { Listing } from '../first-rows.js';
import { html, type Markup } from '../html.js';

/** How many there are, and how many of these are shown where it is not all. */
export function howMany({ shown, total }: Listing<unknown>, one: string, which: string, many = `${one}s`): Markup {
  return shown.length === total
    ? html`<p class="count">${counted(total, one, many)}.</p>`
    : html`<p class="count cut-short">${grouped(shown.length)} of ${counted(total, one, many)} shown, ${which}.</p>`;
}
