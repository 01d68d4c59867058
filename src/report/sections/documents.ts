import { grouped } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { quoted } from '../quoted.js';
import type { DocumentLine, ReportContent } from '../report-content.js';
import { howMany } from './counts.js';
import { sourceName } from './document-name.js';
import { type Column, table } from './table.js';

/** Every document that was read, and what became of it. */
export function documentsSection({ documents, groups }: ReportContent): Markup {
  const groupNumbers = new Map(groups.shown.map(({ id }, at) => [id, at + 1]));
  return html`<section id="documents" aria-labelledby="documents-title">
<h2 id="documents-title">Documents</h2>
${howMany(documents, 'document', 'the first by id')}
${table({
  label: 'Documents',
  caption: 'Blocks and bytes are of the texts as read',
  columns,
  rows: documents.shown.map((document) => documentRow(document, groupNumbers)),
})}
</section>`;
}

const columns: readonly Column[] = [
  { title: 'Document' },
  { title: 'Status' },
  { title: 'Source' },
  { title: 'Language' },
  { title: 'Blocks kept', holds: 'number' },
  { title: 'Blocks stripped', holds: 'number' },
  { title: 'Bytes read', holds: 'number' },
  { title: 'Bytes stripped', holds: 'number' },
];

function documentRow(document: DocumentLine, groupNumbers: ReadonlyMap<string, number>): Markup {
  const { id, title, url, source, language, blocksKept, blocksRemoved, bytesRead, bytesRemoved } = document;
  const counts = [blocksKept, blocksRemoved, bytesRead, bytesRemoved];
  return html`<tr><th scope="row"><span class="id">${quoted(id)}</span>
${title !== undefined && html`<cite>${quoted(title)}</cite>`}
${url !== undefined && html`<span class="url">${quoted(url)}</span>`}</th>
<td>${status(document, groupNumbers)}</td><td class="source">${sourceName(source)}</td><td>${quoted(language)}</td>
${counts.map((count) => html`<td class="number">${grouped(count)}</td>`)}</tr>`;
}

const statuses = { kept: 'kept', duplicate: 'duplicate', empty: 'empty', emptied: 'stripped whole' } as const;

function status(document: DocumentLine, groupNumbers: ReadonlyMap<string, number>): Markup {
  const { status: code, duplicateOf, cluster } = document;
  return html`<span class="status ${code}">${statuses[code]}</span>
${duplicateOf !== undefined && html`<span class="note">of ${quoted(duplicateOf)}</span>`}
${cluster !== undefined && groupLink(groupNumbers.get(cluster))}`;
}

function groupLink(group: number | undefined): Content {
  return group !== undefined && html`<span class="note"><a href="#group-${group}">group ${group}</a></span>`;
}
