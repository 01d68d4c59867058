import stringWidth from 'string-width';

/**
 * What a cursor passes as one: a letter with its marks, an emoji with its modifiers. None is wider than two columns;
 * letters that Unicode joins without end (jamo, conjuncts) are told apart, so that no text outgrows its column.
 */
export function charactersOf(text: string): string[] {
  if (isNarrow(text)) return [...text];
  return Array.from(graphemes.segment(text), ({ segment }) => segment).flatMap((character) =>
    characterWidth(character) > 2 ? [...character] : [character],
  );
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns of a terminal that a text takes: two for East Asian wide characters and emoji, none for marks. */
export function columnWidth(text: string): number {
  if (isNarrow(text)) return text.length;
  return charactersOf(text).reduce((width, character) => width + characterWidth(character), 0);
}

export function characterWidth(character: string): number {
  if (isNarrow(character)) return character.length;
  if (character.length > 1) return measured(character);
  const known = widths.get(character) ?? measured(character);
  widths.set(character, known);
  return known;
}

/** Of characters of one UTF-16 unit, so at most 65,536; a text of wide letters is shown in half the time. */
const widths = new Map<string, number>();

function measured(character: string): number {
  if (emoji.test(character)) return 2;
  return stringWidth(character.replace(withoutWidth, ''));
}

/** string-width knows the wide letters, but only old emoji and Latin marks, so these are told apart here. */
const emoji = /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2})/u;

/** Marks over and under letters, what steers their form, and the jamo that join the syllable before them. */
const withoutWidth = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u1160-\u11FF\uD7B0-\uD7FB]/gu;

/** Printable, and a column for every character: ASCII, and the letters of Latin, Greek and Cyrillic. */
function isNarrow(text: string): boolean {
  return /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F]*$/.test(text);
}
