/** What the parts of the page look like, from its head to its tables. */
export const componentStyle = `.lede { margin-top: 10px; font: 20px/1.45 var(--serif); color: var(--muted); }
p.facts { margin-top: 14px; font-size: 13px; color: var(--muted); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(158px, 1fr)); gap: 12px; margin-top: 32px; }
.card {
  display: flex; flex-direction: column; justify-content: space-between; padding: 16px 18px;
  background: var(--card); border: 1px solid var(--line); border-radius: 8px;
}
.card dt { color: var(--muted); font-size: 13px; }
.card .figure {
  display: block; margin-top: 2px; font: 600 28px/1.25 var(--serif);
  font-variant-numeric: tabular-nums lining-nums;
}
.bytes { margin-top: 28px; }
.bytes figcaption { font-weight: 600; }
.bytes figcaption .note { font-weight: 400; }
svg { display: block; }
svg.parts { margin-top: 10px; border-radius: 4px; }
svg.bar { margin-top: 4px; max-width: 100%; }
svg.swatch { display: inline-block; margin-right: 3px; }
.track { fill: var(--track); }
.kept, .after { fill: var(--kept); }
.duplicate { fill: var(--duplicate); }
.removed { fill: var(--removed); }
.before { fill: var(--before); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-top: 10px; font-size: 13px; }
summary { cursor: pointer; color: var(--accent); font-weight: 500; }
summary:hover { text-decoration: underline; text-underline-offset: 3px; }
.options { margin-top: 22px; font-size: 13px; }
.options .note { margin-top: 8px; }
.pairs { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 6px 24px; margin-top: 10px; }
.pairs div {
  display: flex; gap: 8px; justify-content: space-between; padding-bottom: 4px; border-bottom: 1px solid var(--line);
}
.pairs dt { color: var(--muted); }
nav { margin-top: 36px; padding: 12px 0; border: solid var(--line); border-width: 1px 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 6px 26px; font-size: 14px; }
.group {
  margin-top: 28px; padding: 26px 28px; background: var(--card); border: 1px solid var(--line); border-radius: 10px;
}
.group h3 { margin-top: 6px; }
.kept-facts { margin-top: 2px; font-size: 14px; color: var(--muted); }
.badge {
  display: inline-block; padding: 0 8px; border-radius: 99px; background: var(--badge); color: var(--badge-ink);
  font-size: 12px; font-weight: 600; line-height: 20px; vertical-align: 1px;
}
.reasons { margin-top: 18px; padding-left: 16px; border-left: 3px solid var(--kept); }
.reasons h4 { color: var(--muted); font-weight: 500; }
.reasons li { max-width: 80ch; }
.reasons li + li { margin-top: 4px; }
.scroll { margin-top: 20px; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.45; }
caption { padding-bottom: 8px; text-align: left; color: var(--muted); font-size: 13px; }
th, td {
  min-width: 7.5em; padding: 10px 18px 10px 0; border-bottom: 1px solid var(--line);
  text-align: left; vertical-align: top;
}
th:last-child, td:last-child { padding-right: 0; }
thead th {
  padding-top: 6px; padding-bottom: 6px; color: var(--muted); font-size: 12.5px; font-weight: 500;
  vertical-align: bottom; overflow-wrap: normal;
}
tbody th, td:has(.id) { min-width: 14em; font-weight: 400; }
.id { display: block; font-weight: 600; }
tbody th .facts, tbody th > cite, .url { display: block; color: var(--muted); font-size: 13px; }
td > .note, tbody th > .note { display: block; }
.number { min-width: 4.5em; text-align: right; }
.source { min-width: 11em; }
td.number, .figures, .relation { white-space: nowrap; }
.was { color: var(--muted); }
.samples { max-width: 44ch; font-size: 13px; }
.samples li + li { margin-top: 3px; padding-top: 3px; border-top: 1px dotted var(--line); }
.status { font-weight: 500; }
.status.duplicate, .status.empty, .status.emptied { color: var(--muted); }
.side-by-side { margin-top: 16px; }
.key { margin-top: 8px; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 20px; margin-top: 12px; }
.side { margin: 0; padding: 16px 18px 20px; background: var(--sunken); border-radius: 8px; }
.text { margin-top: 12px; font: 15px/1.6 var(--serif); }
.text p {
  margin-top: 8px; padding-left: 12px; border-left: 2px solid transparent; overflow: clip;
}
.text .kept, .text del { white-space: pre-wrap; }
.text .in-both { border-left-color: var(--kept); }
.text .heading { font-weight: 600; }
.text .code { font: 13px/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
.text .removed { display: flex; flex-wrap: wrap; gap: 0 10px; margin-top: 4px; }
del { color: var(--muted); text-decoration: line-through; text-decoration-thickness: 1px; }
.text del { flex: 0 1 auto; font-size: 14px; line-height: 1.5; }
.reason { color: var(--muted); font: 12px/21px system-ui, sans-serif; font-style: normal; }
.reason::before { content: '↳ '; }
.text .left-out { color: var(--muted); font: italic 13px/1.5 system-ui, sans-serif; }
.text .place { margin: 10px 0 0; color: var(--muted); font: 11px/1.5 system-ui, sans-serif; }
.text .place + p { margin-top: 1px; }
.outline { margin-top: 14px; padding: 14px 20px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.blocks { margin: 12px 0 0; padding: 0; list-style: none; font-size: 13.5px; line-height: 1.45; }
.blocks .around { margin-top: 10px; color: var(--muted); font-size: 12.5px; }
.blocks .block {
  display: grid; grid-template-columns: 6em minmax(0, 1fr) 18em; gap: 2px 16px; align-items: baseline;
  margin-left: 6px; padding: 3px 0 3px 14px; border-left: 1px solid var(--line);
}
.blocks .element { color: var(--accent); }
.blocks .kept { white-space: pre-wrap; }
.blocks .heading { font-weight: 600; }
.blocks .code { font: 12.5px/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
.blocks .signs { color: var(--muted); font-size: 12px; line-height: 1.5; }
.blocks .signs .reason { display: block; }
.blocks .left-out { margin: 10px 0; color: var(--muted); }
.guide p { max-width: 76ch; }`;
