import { type CutText, cutText } from './cut-text.js';
import { counted } from './figures.js';
import { type Content, html, type Markup } from './html.js';
import { limits } from './limits.js';

/**
 * Text from the run's files, as it may stand within a line of the page: cut, isolated from the direction of the text
 * around it, and inert.
 */
export function quoted(text: string | CutText): Markup {
  const cut = typeof text === 'string' ? cutText(text) : text;
  return html`<bdi dir="auto">${breakable(cut.text)}</bdi>${leftOut(cut)}`;
}

function leftOut({ left }: CutText): Content {
  return left > 0 && html`<span class="cut">… ${counted(left, 'more character')}</span>`;
}

/** The text with places to break within words of more than 500 characters. */
export function breakable(text: string): Content {
  if (!mayHoldLongWord(text)) return text;
  const pieces = text.split(longWordPart);
  if (pieces.length === 1) return text;
  return pieces.map((piece, at) => (at % 2 === 1 ? html`${piece}<wbr>` : piece));
}

/**
 * Whether so many units and one more follow one another without a space. Of each stretch in which they could, the last unit is
 * looked at first, and those before it up to a space.
 */
function mayHoldLongWord(text: string): boolean {
  const { wordCharacters } = limits;
  for (let end: number = wordCharacters; end < text.length; ) {
    let at = end;
    while (end - at <= wordCharacters && !space.test(text[at])) at--;
    if (end - at > wordCharacters) return true;
    end = at + wordCharacters + 1;
  }
  return false;
}

const space = /\s/;

/** Every second piece of a split by it is such a part. */
const longWordPart = new RegExp(`(\\S{${limits.wordCharacters}})(?=\\S)`, 'u');
