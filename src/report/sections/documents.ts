import { grouped } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { quoted } from '../quoted.js';
import type { DocumentLine, ReportContent } from '../report-content.js';
import { howMany } from './counts.js';

/** Every document that was read, and what became of it. */
export function documentsSection({ documents, groups }: ReportContent): Markup {
  const groupNumbers = new Map(groups.shown.map(({ id }, at) => [id, at + 1]));
  return html`<section id="documents" aria-labelledby="documents-title">
<h2 id="documents-title">Documents</h2>
${howMany(documents, 'document', 'the first by id')}
${
  documents.shown.length > 0 &&
  html`<div class="scroll" tabindex="0" role="group" aria-label="Documents"><table>
<caption>Documents, with blocks and bytes of their texts as read</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Status</th><th scope="col">Source</th><th scope="col">Language</th>
<th scope="col" class="number">Blocks kept</th><th scope="col" class="number">Blocks stripped</th>
<th scope="col" class="number">Bytes read</th><th scope="col" class="number">Bytes stripped</th></tr></thead>
<tbody>${documents.shown.map((document) => documentRow(document, groupNumbers))}</tbody>
</table></div>`
}
</section>`;
}

function documentRow(document: DocumentLine, groupNumbers: ReadonlyMap<string, number>): Markup {
  const { id, title, url, source, language, blocksKept, blocksRemoved, bytesRead, bytesRemoved } = document;
  return html`<tr><th scope="row"><span class="id">${quoted(id)}</span>${title !== undefined && html`<cite>${quoted(title)}</cite>`}${
    url !== undefined && html`<span class="url">${quoted(url)}</span>`
  }</th>
<td>${status(document, groupNumbers)}</td><td>${quoted(source)}</td><td>${quoted(language)}</td>${[
    blocksKept,
    blocksRemoved,
    bytesRead,
    bytesRemoved,
  ].map((count) => html`<td class="number">${grouped(count)}</td>`)}</tr>`;
}

const statuses = { kept: 'kept', duplicate: 'duplicate', empty: 'empty', emptied: 'stripped whole' } as const;

function status({ status: code, duplicateOf, cluster }: DocumentLine, groupNumbers: ReadonlyMap<string, number>): Content {
  const group = cluster === undefined ? undefined : groupNumbers.get(cluster);
  return html`<span class="status ${code}">${statuses[code]}</span>${
    duplicateOf !== undefined && html`<span class="note">of ${quoted(duplicateOf)}</span>`
  }${group !== undefined && html`<span class="note"><a href="#group-${group}">group ${group}</a></span>`}`;
}
