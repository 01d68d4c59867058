import { shareBar } from '../bars.js';
import { twoDecimals } from '../figures.js';
import { html, type Markup } from '../html.js';
import { quoted } from '../quoted.js';
import type { RelatedPair, ReportContent } from '../report-content.js';
import { howMany } from './counts.js';
import { relationBetween } from './relations.js';
import { table } from './table.js';

/** Pairs of which one holds the other, or that share a passage. */
export function relatedPairsSection({ relatedPairs }: ReportContent): Markup {
  return html`<section id="related" aria-labelledby="related-title">
<h2 id="related-title">Other related pairs</h2>
<p>Pairs of which one document holds the other and much besides, or that share a passage.</p>
${howMany(relatedPairs, 'pair', 'those that hold most of one another first')}
${table({
  label: 'Related pairs',
  caption: 'Figures are of the stripped texts',
  columns: [
    { title: 'One' },
    { title: 'Relation' },
    { title: 'The other' },
    { title: 'Jaccard' },
    { title: 'Of the one, in the other' },
    { title: 'Of the other, in the one' },
  ],
  rows: relatedPairs.shown.map(pairRow),
})}
</section>`;
}

function pairRow(pair: RelatedPair): Markup {
  const { left, right, relation, jaccard, containmentOfLeft, containmentOfRight } = pair;
  const shares = [jaccard, containmentOfLeft, containmentOfRight];
  return html`<tr><th scope="row"><span class="id">${quoted(left)}</span></th>
<td class="relation">${relationBetween[relation]}</td>
<td><span class="id">${quoted(right)}</span></td>
${shares.map((share) => html`<td class="figures">${twoDecimals(share)}${shareBar(share)}</td>`)}</tr>`;
}
