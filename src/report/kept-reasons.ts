import { cutText } from './cut-text.js';
import { counted } from './figures.js';
import { html, type Markup } from './html.js';
import { quoted } from './quoted.js';
import type { DocumentLine, KeptReasonRow } from './report-content.js';

/** Why the kept document was preferred to a copy, as a sentence. */
export function keptReasonSentence(reason: KeptReasonRow, { id, source }: DocumentLine): Markup {
  const kept = html`<b>${quoted(id)}</b>`;
  const dropped = html`<b>${quoted(cutText(reason.over))}</b>`;
  switch (reason.code) {
    case 'preferredSource':
      return html`${kept} comes from ${quoted(reason.source)}, which this run prefers to ${quoted(reason.than)}, the source
 of ${dropped}.`;
    case 'copyNamesOrigin':
      return html`${dropped} says it first appeared on ${quoted(reason.publisher)}, yet stands on
 ${quoted(reason.source)}.`;
    case 'publishersOwnSite':
      return html`${kept} stands on ${quoted(reason.source)}, the site of ${quoted(reason.publisher)}, which a copy names;
 ${dropped} does not.`;
    case 'earlierDate':
      return reason.than === null
        ? html`${kept} bears a date, ${quoted(reason.date)}; ${dropped} bears none that can be read.`
        : html`${kept} bears the earlier date, ${quoted(reason.date)}; ${dropped} bears ${quoted(reason.than)}.`;
    case 'moreComplete':
      return html`${kept} is more complete: ${counted(reason.words, 'word')}, against ${counted(reason.than, 'word')} in
 ${dropped}.`;
    case 'lessBoilerplate':
      return html`${kept} came with less around its text: ${counted(reason.removedBytes, 'byte')} were stripped from it,
 ${counted(reason.than, 'byte')} from ${dropped}.`;
    case 'firstId':
      return html`Nothing tells ${kept} (${quoted(source)}) and ${dropped} apart, so the smaller id was taken.`;
  }
}
