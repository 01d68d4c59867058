import { type Content, html, type Markup } from '../html.js';

export type Column = { readonly title: string; readonly holds?: 'number' };

type Table = {
  /** What the table is called where it is reached by keyboard to be scrolled. */
  readonly label: string;
  readonly caption: Content;
  readonly columns: readonly Column[];
  /** Each a `<tr>` that begins with a `<th scope="row">`. */
  readonly rows: readonly Markup[];
};

/** A table that scrolls within the page where it is wider; nothing where there are no rows. */
export function table({ label, caption, columns, rows }: Table): Content {
  if (rows.length === 0) return null;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(heading)}</tr></thead>
<tbody>
${rows.map((row) => html`${row}\n`)}</tbody>
</table></div>`;
}

function heading({ title, holds }: Column): Markup {
  return html`<th scope="col"${holds === 'number' && html` class="number"`}>${title}</th>`;
}
