import { kindOfUnit, kinds, unitKind } from './unit-folds.js';

/**
 * Cuts a text at blanks into pieces that fold on their own, and calls `visit` for all of it in order. Plain pieces, whose
 * units fold one by one as `folds` has them, are given many at once; a piece that must be folded as a whole alone.
 * Each unit is read once.
 */
export function forEachPiece(text: string, visit: (start: number, end: number, plain: boolean) => void): void {
  let start = 0;
  let piece = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] || kindOfUnit(unit);
    if (kind === unitKind.blank) piece = at + 1;
    else if (kind === unitKind.dependent) {
      if (piece > start) visit(start, piece, true);
      at = endOfPiece(text, at);
      visit(piece, at, false);
      start = at;
      piece = at + 1;
    }
  }
  if (start < text.length) visit(start, text.length, true);
}

function endOfPiece(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOfUnit(text.charCodeAt(at)) !== unitKind.blank) at++;
  return at;
}
