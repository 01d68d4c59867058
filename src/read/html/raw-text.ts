/**
 * Elements whose content is text whatever it looks like, up to their end tag (HTML standard 13.1.2, raw text and escapable
 * raw text elements, and the older ones of 13.2.6.4.7).
 */
export const rawText: ReadonlySet<string> = new Set([
  ...['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext', 'title', 'textarea'],
]);

/** Those of them in which character references are read. */
export const referencesRead: ReadonlySet<string> = new Set(['title', 'textarea']);

/**
 * Where the end tag of such an element stands, the UTF-16 offset of its `<`; the page's length where it has none.
 * In time proportional to what lies between.
 *
 * @param from where the element's content begins
 */
export function endOfRawText(page: string, name: string, from: number): number {
  if (name === 'plaintext') return page.length;
  return name === 'script' ? endOfScript(page, from) : endByName(page, name, from);
}

function endByName(page: string, name: string, from: number): number {
  const endTag = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  endTag.lastIndex = from;
  return endTag.exec(page)?.index ?? page.length;
}

/**
 * A script ends at its first end tag, unless that belongs to a script within a comment of it, which old pages hid their
 * code in ("script data double escaped", HTML standard 13.2.5.20 to 13.2.5.31).
 */
function endOfScript(page: string, from: number): number {
  const mark = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi;
  mark.lastIndex = from;
  let isComment = false;
  let isInner = false;
  for (let found = mark.exec(page); found !== null; found = mark.exec(page)) {
    const [text] = found;
    if (text === '<!--') {
      isComment = true;
      // Its dashes may be those of `-->`.
      mark.lastIndex -= 2;
    } else if (text === '-->') {
      isComment = false;
      isInner = false;
    } else if (text[1] !== '/') isInner = isComment;
    else if (isInner) isInner = false;
    else return found.index;
  }
  return page.length;
}
