/** Where drawings and formulas are open, and in them elements that hold HTML again (HTML standard 13.2.6.5). */
export class ForeignContent {
  /** Places among the open elements, the innermost last. */
  private readonly roots: number[] = [];
  private readonly htmlWithin: number[] = [];

  /** Whether what follows is part of a drawing or a formula. */
  isOpen(): boolean {
    const { roots, htmlWithin } = this;
    return roots.length > 0 && (htmlWithin.length === 0 || last(roots) > last(htmlWithin));
  }

  /** The place of the outermost drawing or formula; one must be open. */
  get outermost(): number {
    return this.roots[0];
  }

  /** An element was opened at this place. */
  opened(name: string, place: number): void {
    if (foreignRoots.has(name)) this.roots.push(place);
    else if (this.isOpen() && htmlAgain.has(name)) this.htmlWithin.push(place);
  }

  /** The element at this place was closed. */
  closed(place: number): void {
    if (last(this.roots) === place) this.roots.pop();
    if (last(this.htmlWithin) === place) this.htmlWithin.pop();
  }
}

function last(places: readonly number[]): number {
  return places[places.length - 1];
}

/** Drawings and formulas: within them a slash closes, and other rules hold. */
export const foreignRoots: ReadonlySet<string> = new Set(['svg', 'math']);

/** Elements of drawings and formulas in which HTML stands. */
const htmlAgain: ReadonlySet<string> = new Set([
  ...['foreignobject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml'],
]);

/** Start tags that end drawings and formulas (13.2.6.5), and those of elements that a page's parts are made of. */
export const breakouts: ReadonlySet<string> = new Set([
  ...['b', 'big', 'blockquote', 'body', 'br', 'center', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'embed'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'hr', 'i', 'img', 'li', 'listing', 'menu', 'meta'],
  ...['nobr', 'ol', 'p', 'pre', 'ruby', 's', 'small', 'span', 'strong', 'strike', 'sub', 'sup', 'table'],
  ...['tt', 'u', 'ul', 'var'],
  ...['article', 'section', 'nav', 'main', 'footer', 'header', 'aside', 'address', 'figure', 'figcaption', 'form'],
  ...['fieldset', 'details', 'summary', 'tr', 'td', 'th'],
]);
