import { html, type Markup } from './html.js';

/** The bars are drawn with attributes of SVG: the page's policy allows no style attributes. */

const shareWidth = 96;
const partsWidth = 1000;

/** A share of 0 to 1. The figure itself must stand beside it in words, so the bar is hidden from screen readers. */
export function shareBar(share: number, tone: 'before' | 'after' = 'after'): Markup {
  const bars = [bar('track', 0, shareWidth, 6), bar(tone, 0, share * shareWidth, 6)];
  return html`<svg class="bar" width="96" height="6" viewBox="0 0 96 6" aria-hidden="true">${bars}</svg>`;
}

export type BarPart = { readonly tone: string; readonly amount: number };

/** Parts of a whole, side by side over the width there is. `says` is what the bar says to those who do not see it. */
export function partsBar(parts: readonly BarPart[], says: string): Markup {
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0) || 1;
  const bars = [bar('track', 0, partsWidth, 14)];
  let before = 0;
  for (const { tone, amount } of parts) {
    bars.push(bar(tone, (before / whole) * partsWidth, (amount / whole) * partsWidth, 14));
    before += amount;
  }
  return html`<svg class="parts" width="100%" height="14" viewBox="0 0 1000 14" preserveAspectRatio="none" role="img"
 aria-label="${says}">${bars}</svg>`;
}

/** The colour that stands for a part in the words below a bar. */
export function swatch(tone: string): Markup {
  const square = bar(tone, 0, 10, 10);
  return html`<svg class="swatch" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">${square}</svg>`;
}

function bar(tone: string, start: number, width: number, height: number): Markup {
  return html`<rect class="${tone}" x="${rounded(start)}" width="${rounded(width)}" height="${height}"></rect>`;
}

function rounded(units: number): number {
  return Math.round(units * 10) / 10;
}
