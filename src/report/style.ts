import { colours } from './colours.js';
import { componentStyle } from './component-style.js';

/**
 * The one stylesheet. Its digest stands in the page's policy, so it holds nothing of a run. System fonts only, dark
 * where the reader's system is dark. On paper what is folded stays folded: the texts of a large run fill a shelf.
 */
export const style = `${colours}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--page);
  color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
main { max-width: 1100px; margin: 0 auto; padding: 56px 28px 96px; }
h1, h2, h3, h4, p, ul, dl, dd, figure { margin: 0; padding: 0; }
ul { list-style: none; }
h1, h2 { font-family: var(--serif); font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
h1 { font-size: 46px; line-height: 1.1; }
h2 { font-size: 27px; line-height: 1.25; }
h3 { font-size: 18px; line-height: 1.4; }
h4 { font-size: 13px; line-height: 1.5; }
section { margin-top: 72px; }
section > h2 + p, .count { margin-top: 10px; max-width: 70ch; color: var(--muted); }
a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
code { font-family: ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.92em; }
cite { font-style: italic; }
.eyebrow { color: var(--muted); font-size: 12px; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; }
.note { color: var(--muted); font-size: 13px; }
.dot { color: var(--faint); }
.cut { color: var(--muted); font-size: 0.88em; white-space: nowrap; }
.cut-short { font-style: italic; }
${componentStyle}
@media (max-width: 720px) {
  main { padding: 32px 16px 64px; }
  h1 { font-size: 36px; }
  .group { padding: 20px 16px; }
  .sides { grid-template-columns: minmax(0, 1fr); }
  .blocks .block { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  body { font-size: 10.5pt; background: #fff; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  section { margin-top: 28pt; }
  section > h2, h3, h4 { break-after: avoid; }
  table { font-size: 9pt; }
  th, td { padding-right: 10px; }
  tr, .card { break-inside: avoid; }
  .scroll { overflow: visible; }
}
`;
