import { html, type Markup } from '../html.js';
import { quoted } from '../quoted.js';
import type { RejectedLine, ReportContent } from '../report-content.js';
import { howMany } from './counts.js';
import { table } from './table.js';

/** Inputs that could not be read. The run went on without them. */
export function rejectedSection({ rejected }: ReportContent): Markup {
  return html`<section id="rejected" aria-labelledby="rejected-title">
<h2 id="rejected-title">Rejected inputs</h2>
${howMany(rejected, 'input that could not be read', 'the first of the run', 'inputs that could not be read')}
${table({
  label: 'Rejected inputs',
  caption: 'What was rejected, and why',
  columns: [{ title: 'Input' }, { title: 'Record', holds: 'number' }, { title: 'Code' }, { title: 'Message' }],
  rows: rejected.shown.map(rejectedRow),
})}
</section>`;
}

function rejectedRow({ path, record, code, message }: RejectedLine): Markup {
  return html`<tr><th scope="row"><span class="id">${quoted(path)}</span></th><td class="number">${record}</td>
<td><code>${code}</code></td><td>${quoted(message)}</td></tr>`;
}
