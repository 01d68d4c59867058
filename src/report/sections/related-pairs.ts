import { shareBar } from '../bars.js';
import { twoDecimals } from '../figures.js';
import { html, type Markup } from '../html.js';
import { quoted } from '../quoted.js';
import type { RelatedPair, ReportContent } from '../report-content.js';
import { howMany } from './counts.js';
import { relationBetween } from './relations.js';

/** Pairs of which one holds the other, or that share a passage. */
export function relatedPairsSection({ relatedPairs }: ReportContent): Markup {
  return html`<section id="related" aria-labelledby="related-title">
<h2 id="related-title">Other related pairs</h2>
<p>Pairs of which one document holds the other and much besides, or that share a passage. The figures are of the stripped
 texts.</p>
${howMany(relatedPairs, 'pair', 'those that hold most of one another first')}
${
  relatedPairs.shown.length > 0 &&
  html`<div class="scroll" tabindex="0" role="group" aria-label="Related pairs"><table>
<caption>Related pairs</caption>
<thead><tr><th scope="col">One</th><th scope="col">Relation</th><th scope="col">The other</th><th scope="col">Jaccard</th>
<th scope="col">Of the one, in the other</th><th scope="col">Of the other, in the one</th></tr></thead>
<tbody>${relatedPairs.shown.map(pairRow)}</tbody>
</table></div>`
}
</section>`;
}

function pairRow({ left, right, relation, jaccard, containmentOfLeft, containmentOfRight }: RelatedPair): Markup {
  return html`<tr><th scope="row"><span class="id">${quoted(left)}</span></th><td>${relationBetween[relation]}</td>
<td><span class="id">${quoted(right)}</span></td>${[jaccard, containmentOfLeft, containmentOfRight].map(
    (share) => html`<td class="figures">${twoDecimals(share)}${shareBar(share)}</td>`,
  )}</tr>`;
}
