import type { Excerpt, ExcerptPart, PassedOver, ShownBlock } from '../excerpt.js';
import { counted, grouped, percentage } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { breakable, quoted } from '../quoted.js';
import { reasonInWords, reasonName } from '../removal-reasons.js';
import type { Copy, DocumentLine, Group } from '../report-content.js';

/** The kept document's text as read beside a copy's, block by block; nothing where the copy's text is not shown. */
export function sideBySide({ kept, keptText }: Group, { document, text }: Copy, open: boolean): Content {
  if (keptText === undefined || text === undefined) return null;
  const shared = keptBlocksOfBoth(keptText, text);
  return html`<details class="side-by-side"${open && html` open`}>
<summary>Side by side with ${quoted(document.id)}</summary>
<p class="note key">Text as read. <del>Struck out</del>: stripped, with the reason. A line at the edge: the same block
 stands in both.</p>
<div class="sides">${side('Kept', kept, keptText, shared)}${side('Copy', document, text, shared)}</div>
</details>`;
}

function side(role: string, document: DocumentLine, excerpt: Excerpt, shared: ReadonlySet<string>): Markup {
  const { id, bytesRead, bytesRemoved } = document;
  return html`<section class="side"><h4><span class="badge">${role}</span> ${quoted(id)}</h4>
<p class="note">${counted(bytesRead, 'byte')} as read, ${percentage(bytesRemoved, bytesRead)} stripped</p>
<div class="text">${excerpt.parts.map((part) => partOfText(part, shared))}${cutShort(excerpt)}</div></section>`;
}

function partOfText(part: ExcerptPart, shared: ReadonlySet<string>): Markup {
  if (part.part === 'passedOver') return passedOver(part);
  if (part.action === 'remove') return removedBlock(part);
  const inBoth = shared.has(essence(part));
  return html`<p dir="auto" class="kept ${part.kind}${inBoth && ' in-both'}">${breakable(shownText(part))}</p>`;
}

function removedBlock(block: ShownBlock): Markup {
  return html`<p class="removed"><del dir="auto">${breakable(shownText(block))}</del>
 <span class="reason">${quoted(reasonInWords(block.evidence))}</span></p>`;
}

function passedOver({ blocks, bytes, codes }: PassedOver): Markup {
  const reasons = [...codes]
    .sort(([, left], [, right]) => right - left)
    .map(([code, count]) => `${reasonName(code).toLowerCase()} ${grouped(count)}`)
    .join(', ');
  return html`<p class="passed-over">${counted(blocks, 'more stripped block')}, ${counted(bytes, 'byte')}:
 ${reasons}.</p>`;
}

function cutShort({ cutBytes }: Excerpt): Content {
  return cutBytes > 0 && html`<p class="passed-over cut-short">Cut here; ${counted(cutBytes, 'more byte')}.</p>`;
}

/** A block owns the blank lines after it, which say nothing here. */
function shownText({ text }: ShownBlock): string {
  return text.trim() === '' ? '¶' : text.replace(/\s+$/u, '');
}

function keptBlocksOfBoth(left: Excerpt, right: Excerpt): ReadonlySet<string> {
  const ofRight = new Set(keptBlocks(right));
  return new Set(keptBlocks(left).filter((text) => ofRight.has(text)));
}

function keptBlocks({ parts }: Excerpt): string[] {
  return parts.flatMap((part) => (part.part === 'block' && part.action === 'keep' ? [essence(part)] : []));
}

function essence({ text }: ShownBlock): string {
  return text.trim();
}
