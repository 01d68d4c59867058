/** Stands before and behind each line. */
export const edge = '\0';

/** Signs that patterns treat alike, and letters that are alike without having a capital; each group by its first. */
const alike = [
  ...['([【（〔', ')]】）〕', '-–—―', ':：', '=＝', '/／', '|｜'],
  ...['\u0390\u1fd3', '\u03b0\u1fe3', '\ufb05\ufb06'],
];

/**
 * The code unit that stands for all those that a pattern without regard to case may take for it; all decimal digits are
 * `0`, all white space is a space.
 */
export const foldedUnit = new Uint16Array(0x10000);

for (let unit = 0; unit < 0x10000; unit++) foldedUnit[unit] = fold(String.fromCharCode(unit));
for (const [first, ...others] of alike) {
  for (const other of others) foldedUnit[other.charCodeAt(0)] = first.charCodeAt(0);
}

function fold(character: string): number {
  const unit = character.charCodeAt(0);
  // The two large blocks have neither case nor digits; asking for each of their characters would take most of the time.
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xdfff)) return unit;
  if (/\p{Nd}/u.test(character)) return 0x30;
  if (/\s/.test(character)) return 0x20;
  // By way of the capital: σ and ς have one, and so have s and ſ.
  const upper = character.toUpperCase();
  const lower = (upper.length === 1 ? upper : character).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

export function folded(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) result += String.fromCharCode(foldedUnit[text.charCodeAt(at)]);
  return result;
}
