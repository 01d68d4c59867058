import { shareBar } from '../bars.js';
import { counted, grouped, percentage, twoDecimals } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { keptReasonSentence } from '../kept-reasons.js';
import { quoted } from '../quoted.js';
import type { Copy, Group, ReportContent } from '../report-content.js';
import { howMany } from './counts.js';
import { documentFacts } from './document-name.js';
import { sideBySide } from './side-by-side.js';
import { relationToKept } from './relations.js';

/** Reasons that stand open; the rest are folded away. */
const openReasons = 4;

/** Each group of near-duplicates: which document is kept, why, and how far the copies agree with it. */
export function groupsSection({ groups }: ReportContent): Markup {
  return html`<section id="groups" aria-labelledby="groups-title">
<h2 id="groups-title">Near-duplicate groups</h2>
<p>Documents whose texts, once stripped, say nearly the same in the same words. One of each group is kept, and every
 other was compared with it directly.</p>
${howMany(groups, 'group', 'the largest first')}
${groups.shown.map(groupCard)}
</section>`;
}

function groupCard(group: Group, at: number): Markup {
  const { kept, copies, memberCount, cohesion } = group;
  const name = `group-${at + 1}`;
  return html`<article class="group" id="${name}" aria-labelledby="${name}-title">
<p class="eyebrow">Group ${grouped(at + 1)} <span class="dot">·</span> ${counted(memberCount, 'document')}
 <span class="dot">·</span> every copy agrees to at least ${twoDecimals(cohesion)}</p>
<h3 id="${name}-title"><span class="badge">Kept</span> ${quoted(kept.id)}</h3>
<p class="kept-facts">${documentFacts(kept)}</p>
${reasons(group)}
${listed(group)}
${copiesTable(group)}
${copies.map((copy, rank) => sideBySide(group, copy, at === 0 && rank === 0))}
${textsLeftOut(group)}
</article>`;
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
  return html`<p class="count cut-short">${grouped(copies.length + 1)} of ${counted(memberCount, 'member')} listed, the kept
 one among them.</p>`;
}

function copiesTable({ copies, kept }: Group): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Copies, compared"><table>
<caption>The copies against ${quoted(kept.id)}. Each figure: as read → after stripping.</caption>
<thead><tr><th scope="col">Copy</th><th scope="col">Jaccard</th><th scope="col">Of the kept, in the copy</th>
<th scope="col">Of the copy, in the kept</th><th scope="col">Relation</th><th scope="col" class="number">Stripped</th></tr></thead>
<tbody>${copies.map(copyRow)}</tbody>
</table></div>`;
}

function copyRow({ document, asRead, stripped, relation }: Copy): Markup {
  return html`<tr><th scope="row"><span class="id">${quoted(document.id)}</span>${documentFacts(document)}</th>
<td class="figures">${change(asRead.jaccard, stripped.jaccard)}${shareBar(asRead.jaccard, 'before')}${shareBar(stripped.jaccard)}</td>
<td class="figures">${change(asRead.keptInCopy, stripped.keptInCopy)}</td>
<td class="figures">${change(asRead.copyInKept, stripped.copyInKept)}</td>
<td>${relationToKept[relation]}</td>
<td class="number">${counted(document.bytesRemoved, 'byte')}<span class="note">${percentage(document.bytesRemoved, document.bytesRead)}
 of it</span></td></tr>`;
}

function change(before: number, after: number): Markup {
  return html`<span class="change"><span class="was">${twoDecimals(before)}</span> →
 <strong>${twoDecimals(after)}</strong></span>`;
}

function textsLeftOut({ copies }: Group): Content {
  const shown = copies.filter(({ text }) => text !== undefined).length;
  if (shown === copies.length) return null;
  return html`<p class="count cut-short">Texts of ${grouped(shown)} of ${counted(copies.length, 'listed copy', 'listed copies')}
 shown.</p>`;
}
