/**
 * A word as tables hold it: lower case, without accents, dotless ı as i, so that "ΝΟΕΜΒΡΙΟΥ" is "Νοεμβρίου", "KASIM" is
 * "Kasım" and "أبريل" is "ابريل".
 */
export function plainWord(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('’', "'");
}

/** The phrases of a table, in which `|` stands between them, as plain words with single spaces. */
export function plainPhrases(table: readonly string[]): ReadonlySet<string> {
  return new Set(table.flatMap((line) => line.split('|')).map((phrase) => plainWord(phrase.trim())));
}
