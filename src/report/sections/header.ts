import { type BarPart, partsBar, swatch } from '../bars.js';
import { counted, grouped, percentage } from '../figures.js';
import { html, type Markup } from '../html.js';
import { limits } from '../limits.js';
import { quoted } from '../quoted.js';
import type { ReportContent } from '../report-content.js';

/** Hexadecimal digits of the options' digest that stand in the first line. */
const shortDigest = 12;

/** What the run was, and its key figures. */
export function header({ manifest }: ReportContent): Markup {
  const { version, optionsSha256, summary } = manifest;
  return html`<header>
<p class="eyebrow">Run report</p>
<h1>Palimpsest</h1>
<p class="lede">What this run read, what it kept, and why it left out the rest.</p>
<p class="facts">Version ${quoted(version)} <span class="dot">·</span> options
 <code>${optionsSha256.slice(0, shortDigest)}</code></p>
<dl class="cards">
${card('Documents', summary.documents, 'read')}
${card('Kept', summary.kept, percentage(summary.kept, summary.documents))}
${card('Duplicates', summary.duplicates, percentage(summary.duplicates, summary.documents))}
${card('Near-duplicate groups', summary.clusters, `of ${counted(summary.verifiedPairs, 'verified pair')}`)}
${card('Without text', summary.empty + summary.emptied, `${grouped(summary.emptied)} stripped whole`)}
${card('Rejected', summary.rejected, 'could not be read')}
</dl>
${bytesKept(manifest)}
${optionsTable(manifest)}
</header>`;
}

function card(name: string, figure: number, note: string): Markup {
  return html`<div class="card"><dt>${name}</dt><dd><span class="figure">${grouped(figure)}</span>
 <span class="note">${note}</span></dd></div>`;
}

function bytesKept({ summary }: ReportContent['manifest']): Markup {
  const { bytesRead, bytesKept: kept, bytesRemoved, bytesDuplicate } = summary;
  const parts: readonly (BarPart & { readonly name: string })[] = [
    { tone: 'kept', amount: kept, name: 'kept' },
    { tone: 'duplicate', amount: bytesDuplicate, name: 'in dropped duplicates' },
    { tone: 'removed', amount: bytesRemoved, name: 'stripped' },
  ];
  const sentence = `${grouped(kept)} of ${counted(bytesRead, 'byte')} kept`;
  const says = `${sentence}, ${grouped(bytesDuplicate)} in dropped duplicates, ${grouped(bytesRemoved)} stripped`;
  return html`<figure class="bytes">
<figcaption>${sentence} <span class="note">${percentage(kept, bytesRead)}</span></figcaption>
${partsBar(parts, says)}
<ul class="legend">${parts.map(
    ({ tone, amount, name }) => html`<li>${swatch(tone)} ${grouped(amount)} ${name}
 <span class="note">${percentage(amount, bytesRead)}</span></li>`,
  )}</ul>
</figure>`;
}

function optionsTable({ options, optionsSha256 }: ReportContent['manifest']): Markup {
  const all = Object.entries(options);
  const shown = all.slice(0, limits.options);
  return html`<details class="options"><summary>Options of the run</summary>
<p class="note">Every option that changes results. SHA-256 of them all: <code>${optionsSha256}</code>.
${all.length > shown.length && html`${grouped(shown.length)} of ${counted(all.length, 'option')} shown.`}</p>
<dl class="pairs">${shown.map(option)}</dl>
</details>`;
}

function option([name, value]: readonly [string, unknown]): Markup {
  const json = JSON.stringify(value) ?? '';
  return html`<div><dt>${quoted(name)}</dt><dd><code>${quoted(json)}</code></dd></div>`;
}
