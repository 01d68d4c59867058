/**
 * A word as tables hold it: lower case, without accents, dotless ı as i, so that "ΝΟΕΜΒΡΙΟΥ" is "Νοεμβρίου", "KASIM" is
 * "Kasım" and "أبريل" is "ابريل".
 */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  return isAscii(lower) ? lower : withoutAccents(lower);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function withoutAccents(lower: string): string {
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('’', "'");
}

/** The phrases of a table, in which `|` stands between them, as plain words with single spaces. */
export function plainPhrases(table: readonly string[]): ReadonlySet<string> {
  return new Set(table.flatMap((line) => line.split('|')).map((phrase) => plainWord(phrase.trim())));
}
