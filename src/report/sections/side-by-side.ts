import type { Excerpt, ShownBlock } from '../excerpt.js';
import { counted, percentage } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { kindName, type Place } from '../places.js';
import { breakable, quoted } from '../quoted.js';
import { reasonInWords } from '../removal-reasons.js';
import type { Copy, DocumentLine, Group } from '../report-content.js';
import { leftOutInWords } from './left-out.js';

/** The kept document's text as read beside a copy's, block by block; nothing where the copy's text is not shown. */
export function sideBySide({ kept, keptText }: Group, { document, text }: Copy, open: boolean): Content {
  if (keptText === undefined || text === undefined) return null;
  return html`<details class="side-by-side"${open && html` open`}>
<summary>Side by side with ${quoted(document.id)}</summary>
<p class="note key">Text as read. <del>Struck out</del>: stripped, with the reason. A line at the edge: the same block
 stands in both.</p>
<div class="sides">${side('Kept', kept, keptText, text)}${side('Copy', document, text, keptText)}</div>
</details>`;
}

function side(role: string, document: DocumentLine, excerpt: Excerpt, other: Excerpt): Markup {
  const { id, bytesRead, bytesRemoved } = document;
  return html`<section class="side"><h4><span class="badge">${role}</span> ${quoted(id)}</h4>
<p class="note">${counted(bytesRead, 'byte')} as read, ${percentage(bytesRemoved, bytesRead)} stripped</p>
<div class="text">${excerpt.parts.map((part, at) => [placeOfPart(part, excerpt.parts[at - 1]), partOfText(part, other)])}</div></section>`;
}

function partOfText(part: Excerpt['parts'][number], other: Excerpt): Markup {
  if (part.part === 'leftOut') return html`<p class="left-out cut-short">${leftOutInWords(part)}</p>`;
  if (part.action === 'remove') return removedBlock(part);
  const inBoth = other.keptBlocks.has(part.digest);
  return html`<p dir="auto" class="kept ${part.kind}${inBoth && ' in-both'}">${breakable(shownText(part))}</p>`;
}

function removedBlock(block: ShownBlock): Markup {
  return html`<p class="removed"><del dir="auto">${breakable(shownText(block))}</del>
 <span class="reason">${quoted(reasonInWords(block.evidence))}</span></p>`;
}

/** Where a block stands on its page, if that is elsewhere than the one before it, and what the page says of it; of a text nothing. */
function placeOfPart(part: Excerpt['parts'][number], before: Excerpt['parts'][number] | undefined): Content {
  if (part.part === 'leftOut' || part.place === undefined) return null;
  const { place, kind } = part;
  const pathOf = ({ around, element }: Place) => (around === '' ? element : `${around}/${element}`);
  const path = pathOf(place);
  const isSame =
    before?.part === 'block' && before.kind === kind && before.place !== undefined && pathOf(before.place) === path;
  if (isSame && place.signs.length === 0) return null;
  const says = (isSame ? place.signs : [kindName(kind), ...place.signs]).join(' · ');
  return html`<p class="place">${!isSame && html`<code>${quoted(path)}</code> `}${says}</p>`;
}

/** A block owns the blank lines after it, which say nothing here. */
function shownText({ text }: ShownBlock): string {
  return text.trim() === '' ? '¶' : text.replace(/\s+$/u, '');
}
