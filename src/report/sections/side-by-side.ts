import type { Excerpt, LeftOut, ShownBlock } from '../excerpt.js';
import { counted, grouped, percentage } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { breakable, quoted } from '../quoted.js';
import { reasonInWords, reasonName } from '../removal-reasons.js';
import type { Copy, DocumentLine, Group } from '../report-content.js';

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
<div class="text">${excerpt.parts.map((part) => partOfText(part, other))}</div></section>`;
}

function partOfText(part: Excerpt['parts'][number], other: Excerpt): Markup {
  if (part.part === 'leftOut') return leftOut(part);
  if (part.action === 'remove') return removedBlock(part);
  const inBoth = other.keptBlocks.has(part.digest);
  return html`<p dir="auto" class="kept ${part.kind}${inBoth && ' in-both'}">${breakable(shownText(part))}</p>`;
}

function removedBlock(block: ShownBlock): Markup {
  return html`<p class="removed"><del dir="auto">${breakable(shownText(block))}</del>
 <span class="reason">${quoted(reasonInWords(block.evidence))}</span></p>`;
}

function leftOut({ bytes, keptBlocks, removedBlocks, codes }: LeftOut): Markup {
  const reasons = [...codes].sort(([, left], [, right]) => right - left);
  const stripped = reasons.map(([code, blocks]) => `${reasonName(code).toLowerCase()} ${grouped(blocks)}`).join(', ');
  const what = [
    keptBlocks > 0 && counted(keptBlocks, 'kept block'),
    removedBlocks > 0 && `${counted(removedBlocks, 'stripped block')} (${stripped})`,
  ].filter((part) => part !== false);
  const blocks = what.length > 0 && `: ${what.join(', ')}`;
  return html`<p class="left-out cut-short">${counted(bytes, 'byte')} not shown${blocks}.</p>`;
}

/** A block owns the blank lines after it, which say nothing here. */
function shownText({ text }: ShownBlock): string {
  return text.trim() === '' ? '¶' : text.replace(/\s+$/u, '');
}
