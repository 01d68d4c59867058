import { html, type Markup } from '../html.js';

/** What the figures mean. */
export function readingGuide(): Markup {
  return html`<section id="reading" aria-labelledby="reading-title" class="guide">
<h2 id="reading-title">How to read this page</h2>
<p><b>Jaccard</b> is the share of sequences of five words that two texts have in common, of all that either holds: 1
 says that they hold the same, 0 that they share none. <b>Containment</b> is the share of one text’s sequences that
 stand in the other, so an article inside a bigger page has a containment of 1 and yet a low Jaccard. A figure before
 an arrow is of the texts as they were read, the one after it of what was left when navigation had been stripped, and
 only the latter decides.</p>
</section>`;
}
