/**
 * What the tokenizer is shown of a page: some marks it reads otherwise than the HTML standard does, and each is replaced by one
 * as long that it reads so. Text and values are never taken from this, and offsets are those of the page.
 *
 * - A comment ends at `--!>` too. Elsewhere the last character alone means anything, and stays.
 * - What begins with `</` and no name is a comment, or nothing (`</>`); so is `<!>`.
 */
export function tokenizerView(page: string): string {
  // Most pages have no such mark: one search for what two of them share.
  const hasMark = page.includes('!>');
  const view = hasMark && page.includes('--!>') ? page.replace(/(?<!<!?-?)--!>/g, '!-->') : page;
  const isNameless = hasNamelessEnd(view) || (hasMark && view.includes('<!>'));
  return isNameless ? view.replace(/<(?:\/(?=[\s>])|!(?=>))/g, '<?') : view;
}

/** Whether anything begins with `</` and white space or `>`. Pages have thousands of end tags: a pattern takes twice as long. */
function hasNamelessEnd(page: string): boolean {
  for (let at = page.indexOf('</'); at !== -1; at = page.indexOf('</', at + 2)) {
    const unit = page.charCodeAt(at + 2);
    if (unit === 0x3e || ((unit <= 0x20 || unit > 0x7f) && /\s/.test(page[at + 2]))) return true;
  }
  return false;
}

/** Begins a section of characters in drawings and formulas; in HTML a comment that ends at the next `>`. */
export const characterSection = '<![CDATA[';

/** Begins a comment that ends at the next `>`; stands for as many characters of a section's beginning. */
export const otherComment = '<!C';
