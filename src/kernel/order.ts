/**
 * Orders strings by code point, which is also the order of their UTF-8 bytes, so that sorted output agrees with
 * `LC_ALL=C sort`, databases and other languages. JavaScript's own order differs above U+FFFF.
 */
export function compareCodePoints(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let at = 0; at < shorter; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return rankOfUnit(a) - rankOfUnit(b);
  }
  return left.length - right.length;
}

/** Surrogates (which stand for code points above U+FFFF) rank above every other unit. */
function rankOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
