/**
 * A word as tables hold it: lower case, without accents, dotless ı as i, so that "ΝΟΕΜΒΡΙΟΥ" is "Νοεμβρίου", "KASIM" is
 * "Kasım" and "أبريل" is "ابريل".
 */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  return isAscii(lower) ? lower : withoutAccents(lower);
}

/** Letters of the Latin, Greek and Cyrillic blocks that no table has in another form but for their case. */
const isPlainUnit = Uint8Array.from({ length: 0x530 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return /\p{L}/u.test(letter) && letter.normalize('NFKD') === letter && letter !== 'ı' ? 1 : 0;
});

/** Nothing but letters of which a plain word has the lower case; false for no letter at all. */
export function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isPlainUnit[word.charCodeAt(at)] !== 1) return false;
  return word !== '';
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
