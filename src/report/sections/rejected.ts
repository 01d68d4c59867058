import { html, type Markup } from '../html.js';
import { quoted } from '../quoted.js';
import type { RejectedLine, ReportContent } from '../report-content.js';
import { howMany } from './counts.js';

/** Inputs that could not be read. The run went on without them. */
export function rejectedSection({ rejected }: ReportContent): Markup {
  return html`<section id="rejected" aria-labelledby="rejected-title">
<h2 id="rejected-title">Rejected inputs</h2>
${howMany(rejected, 'input that could not be read', 'the first of the run', 'inputs that could not be read')}
${
  rejected.shown.length > 0 &&
  html`<div class="scroll" tabindex="0" role="group" aria-label="Rejected inputs"><table>
<caption>Rejected inputs</caption>
<thead><tr><th scope="col">Input</th><th scope="col" class="number">Record</th><th scope="col">Code</th>
<th scope="col">Message</th></tr></thead>
<tbody>${rejected.shown.map(rejectedRow)}</tbody>
</table></div>`
}
</section>`;
}

function rejectedRow({ path, record, code, message }: RejectedLine): Markup {
  return html`<tr><th scope="row"><span class="id">${quoted(path)}</span></th><td class="number">${record}</td>
<td><code>${code}</code></td><td>${quoted(message)}</td></tr>`;
}
