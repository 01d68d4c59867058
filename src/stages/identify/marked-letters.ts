import type { MarkedLetter } from '../../kernel/voting.js';

/**
 * Letters that few languages write, by the languages that do. They speak where a line has no function word: a headline, a
 * name. Only letters that occur in every few words are listed.
 */
const letters: { readonly [letters: string]: readonly string[] } = {
  ł: ['pl'],
  ąę: ['pl', 'lt'],
  śźżń: ['pl'],
  ć: ['pl', 'hr', 'sr'],
  đ: ['hr', 'sr', 'vi'],
  ß: ['de'],
  äö: ['de', 'sv', 'fi', 'et'],
  ü: ['de', 'tr', 'hu', 'et'],
  å: ['sv', 'no', 'da'],
  øæ: ['no', 'da'],
  ñ: ['es', 'gl'],
  '¿¡': ['es'],
  ãõ: ['pt'],
  ç: ['fr', 'pt', 'tr', 'ca'],
  èêœûùî: ['fr'],
  à: ['fr', 'it', 'ca'],
  ò: ['it', 'ca'],
  ěřů: ['cs'],
  ľĺŕ: ['sk'],
  ý: ['cs', 'sk'],
  šž: ['cs', 'sk', 'hr', 'sl', 'lt', 'lv', 'sr'],
  č: ['cs', 'sk', 'hr', 'sl', 'lt', 'lv', 'sr'],
  őű: ['hu'],
  ğış: ['tr', 'az'],
  ə: ['az'],
  ăâ: ['ro'],
  țșţ: ['ro'],
  ėįųū: ['lt'],
  āēīķļņģ: ['lv'],
  ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ: ['vi'],
  їєґ: ['uk'],
  і: ['uk', 'be', 'kk'],
  ў: ['be'],
  ыэ: ['ru', 'be', 'kk'],
  ё: ['ru', 'be'],
  ъ: ['bg', 'ru'],
  щ: ['ru', 'uk', 'bg'],
  ђћљњџ: ['sr'],
  ј: ['sr', 'mk'],
  ѓќѕ: ['mk'],
  әғқңөұүһ: ['kk'],
  پچژگ: ['fa', 'ur'],
  ٹڈڑےں: ['ur'],
  ةى: ['ar'],
};

/** What a marked letter says, a function word of one language being 1. */
const gain = 0.5;

/** By code unit; a letter in several groups counts for those of the last. */
const groups = new Map(
  Object.entries(letters).flatMap(([group, languages]) =>
    [...group].map((letter) => [letter.charCodeAt(0), languages] as const),
  ),
);

export const markedLetters: readonly MarkedLetter[] = [...groups].map(([unit, languages]) => ({
  unit,
  languages,
  gain: gain / Math.sqrt(languages.length),
  // A letter that one language alone writes is proof enough.
  witnesses: languages.length === 1 ? 2 : 1,
}));
