import { shareBar } from '../bars.js';
import type { CutText } from '../cut-text.js';
import { counted, grouped, percentage } from '../figures.js';
import { type Content, html, type Markup } from '../html.js';
import { quoted } from '../quoted.js';
import { reasonName, reasonSays } from '../removal-reasons.js';
import type { ReportContent } from '../report-content.js';
import { table } from './table.js';

type RemovedForReason = ReportContent['manifest']['summary']['removedByReason'][number];

/** What the stripper removed, by the reason that decided. */
export function removedSection({ manifest, removedSamples }: ReportContent): Markup {
  const { blocks, blocksRemoved, bytesRemoved, bytesDuplicate, removedByReason } = manifest.summary;
  return html`<section id="removed" aria-labelledby="removed-title">
<h2 id="removed-title">What was removed, and why</h2>
<p>${grouped(blocksRemoved)} of ${counted(blocks, 'block')} were stripped: ${counted(bytesRemoved, 'byte')}, each block
 counted under the reason that decided. A further ${counted(bytesDuplicate, 'byte')} went with dropped duplicates.</p>
${table({
  label: 'Removed blocks by reason',
  caption: 'Stripped blocks by reason, most blocks first',
  columns: [
    { title: 'Reason' },
    { title: 'Blocks', holds: 'number' },
    { title: 'Bytes', holds: 'number' },
    { title: 'Share of bytes' },
    { title: 'Samples' },
  ],
  rows: removedByReason.map((reason) => reasonRow(reason, bytesRemoved, removedSamples.get(reason.code) ?? [])),
})}
</section>`;
}

function reasonRow({ code, blocks, bytes }: RemovedForReason, allBytes: number, samples: readonly CutText[]): Markup {
  return html`<tr><th scope="row"><span class="id">${quoted(reasonName(code))}</span>
<span class="note">${reasonSays(code)}</span></th>
<td class="number">${grouped(blocks)}</td><td class="number">${grouped(bytes)}</td>
<td class="figures">${percentage(bytes, allBytes)}${shareBar(allBytes === 0 ? 0 : bytes / allBytes)}</td>
<td>${sampleList(samples)}</td></tr>`;
}

function sampleList(samples: readonly CutText[]): Content {
  if (samples.length === 0) return html`<span class="note">none with text</span>`;
  return html`<ul class="samples">${samples.map((sample) => html`<li>${quoted(sample)}</li>`)}</ul>`;
}
