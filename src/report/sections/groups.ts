import { shareBar } from '../bars.js';
import { counted, grouped, percentage, twoDecimals } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { keptReasonSentence } from '../kept-reasons.js';
import { quoted } from '../quoted.js';
import type { Copy, Group, ReportContent } from '../report-content.js';
import { howMany } from './counts.js';
import { documentFacts } from './document-name.js';
import { relationToKept } from './relations.js';
import { sideBySide } from './side-by-side.js';
import { table } from './table.js';

/** Reasons that stand open; the rest are folded away. */
const openReasons = 4;

/** Each group of near-duplicates: which document is kept, why, and how far the copies agree with it. */
export function groupsSection({ groups }: ReportContent): Markup {
  const open = mostTelling(groups.shown);
  return html`<section id="groups" aria-labelledby="groups-title">
<h2 id="groups-title">Near-duplicate groups</h2>
<p>Documents whose texts, once stripped, say nearly the same in the same words. One of each group is kept, and every
 other was compared with it directly.</p>
${howMany(groups, 'group', 'the largest first')}
${groups.shown.map((group, at) => groupCard(group, at, open))}
</section>`;
}

/** The copy that stands open at first: the one that stripping brought closest to its kept document. */
function mostTelling(groups: readonly Group[]): Copy | undefined {
  const copies = groups.flatMap((group) => group.copies.filter(({ text }) => text !== undefined));
  const gain = ({ asRead, stripped }: Copy) => stripped.jaccard - asRead.jaccard;
  return copies.reduce<Copy | undefined>(
    (best, copy) => (best === undefined || gain(copy) > gain(best) ? copy : best),
    undefined,
  );
}

function groupCard(group: Group, at: number, open: Copy | undefined): Markup {
  const { kept, copies, memberCount, cohesion, meanJaccard } = group;
  const name = `group-${at + 1}`;
  return html`<article class="group" id="${name}" aria-labelledby="${name}-title">
<p class="eyebrow">Group ${grouped(at + 1)} <span class="dot">·</span> ${counted(memberCount, 'document')}
 <span class="dot">·</span> smallest Jaccard ${twoDecimals(cohesion)}${meanJaccard !== undefined && `, mean ${twoDecimals(meanJaccard)}`}</p>
<h3 id="${name}-title"><span class="badge">Kept</span> ${quoted(kept.id)}</h3>
<p class="kept-facts">${documentFacts(kept)}</p>
${closeness(group)}
${reasons(group)}
${listed(group)}
${copiesTable(group)}
${copies.map((copy) => sideBySide(group, copy, copy === open))}
${textsLeftOut(group)}
</article>`;
}

/** Of two texts the table says it all. */
function closeness({ texts, verifiedShare }: Group): Content {
  if (texts === undefined || verifiedShare === undefined || texts < 3) return null;
  return html`<p class="count">${counted(texts, 'different text')}, of whose pairs ${percentage(verifiedShare, 1)}
 were verified to be near-duplicates.</p>`;
}

function reasons({ kept, copies }: Group): Content {
  const sentences = copies.flatMap(({ reason }) => (reason === undefined ? [] : [keptReasonSentence(reason, kept)]));
  if (sentences.length === 0) return null;
  const items = (of: readonly Markup[]) => of.map((sentence) => html`<li>${sentence}</li>`);
  const rest = sentences.slice(openReasons);
  return html`<div class="reasons"><h4>Why this one is kept</h4><ul>${items(sentences.slice(0, openReasons))}</ul>${
    rest.length > 0 &&
    html`<details><summary>${counted(rest.length, 'more reason')}</summary><ul>${items(rest)}</ul></details>`
  }</div>`;
}

function listed({ copies, memberCount }: Group): Content {
  if (copies.length + 1 >= memberCount) return null;
  return html`<p class="count cut-short">${grouped(copies.length + 1)} of ${counted(memberCount, 'member')} listed, the
 kept one among them.</p>`;
}

function copiesTable({ copies, kept }: Group): Content {
  return table({
    label: 'Copies, compared',
    caption: html`The copies against ${quoted(kept.id)}. Each figure: as read → after stripping.`,
    columns: [
      { title: 'Copy' },
      { title: 'Jaccard' },
      { title: 'Of the kept, in the copy' },
      { title: 'Of the copy, in the kept' },
      { title: 'Relation' },
      { title: 'Stripped', holds: 'number' },
    ],
    rows: copies.map(copyRow),
  });
}

function copyRow({ document, asRead, stripped, relation }: Copy): Markup {
  const { id, bytesRead, bytesRemoved } = document;
  const bars = [shareBar(asRead.jaccard, 'before'), shareBar(stripped.jaccard)];
  return html`<tr><th scope="row"><span class="id">${quoted(id)}</span>${documentFacts(document)}</th>
<td class="figures">${change(asRead.jaccard, stripped.jaccard)}${bars}</td>
<td class="figures">${change(asRead.keptInCopy, stripped.keptInCopy)}</td>
<td class="figures">${change(asRead.copyInKept, stripped.copyInKept)}</td>
<td class="relation">${relationToKept[relation]}</td>
<td class="number">${counted(bytesRemoved, 'byte')}
<span class="note">${percentage(bytesRemoved, bytesRead)} of it</span></td></tr>`;
}

function change(before: number, after: number): Markup {
  return html`<span class="change"><span class="was">${twoDecimals(before)}</span> →
 <strong>${twoDecimals(after)}</strong></span>`;
}

function textsLeftOut({ copies }: Group): Content {
  const shown = copies.filter(({ text }) => text !== undefined).length;
  if (shown === copies.length) return null;
  const listedCopies = counted(copies.length, 'listed copy', 'listed copies');
  return html`<p class="count cut-short">Texts of ${grouped(shown)} of ${listedCopies} shown.</p>`;
}
