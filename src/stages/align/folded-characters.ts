import { forEachToken, longestToken } from '../../kernel/tokens.js';
import { forEachPiece } from './pieces.js';
import { folds, kinds, unitKind } from './unit-folds.js';

const space = 0x20;

/** Calls `visit` with each code point of a text's folded words, joined by single spaces. */
export function forEachFoldedCharacter(text: string, visit: (codePoint: number) => void): void {
  let first = true;
  /** Begins a word. */
  const separate = () => {
    if (first) first = false;
    else visit(space);
  };
  forEachPiece(text, (start, end, plain) => {
    if (plain) visitPlain(text, start, end, separate, visit);
    else visitFolded(text.slice(start, end), separate, visit);
  });
}

function visitPlain(
  text: string,
  from: number,
  to: number,
  separate: () => void,
  visit: (codePoint: number) => void,
): void {
  /** Characters of the word so far; 0 outside words. */
  let length = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit];
    if (kind === unitKind.word) {
      if (length === 0 || length === longestToken) {
        separate();
        length = 0;
      }
      visit(folds[unit]);
      length++;
    } else {
      length = 0;
      if (kind !== unitKind.wordless) continue;
      separate();
      visit(folds[unit]);
    }
  }
}

function visitFolded(piece: string, separate: () => void, visit: (codePoint: number) => void): void {
  forEachToken(piece, (token) => {
    separate();
    for (const character of token) visit(character.codePointAt(0) as number);
  });
}
