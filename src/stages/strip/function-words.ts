import { words as en } from 'natural/lib/natural/util/stopwords.js';
import { words as es } from 'natural/lib/natural/util/stopwords_es.js';
import { words as fr } from 'natural/lib/natural/util/stopwords_fr.js';
import { words as it } from 'natural/lib/natural/util/stopwords_it.js';
import { words as nl } from 'natural/lib/natural/util/stopwords_nl.js';
import { words as no } from 'natural/lib/natural/util/stopwords_no.js';
import { words as pl } from 'natural/lib/natural/util/stopwords_pl.js';
import { words as pt } from 'natural/lib/natural/util/stopwords_pt.js';
import { words as ru } from 'natural/lib/natural/util/stopwords_ru.js';
import { words as sv } from 'natural/lib/natural/util/stopwords_sv.js';
import { words as uk } from 'natural/lib/natural/util/stopwords_uk.js';
import { words as zh } from 'natural/lib/natural/util/stopwords_zh.js';

/** Languages whose stop words the package lacks. */
const de =
  'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom schon wenn ihre wir seine unter dieser';
const el =
  'και το να του η της με που την από για τα είναι των σε ο οι στο θα τη στην τον τους δεν τις ένα μια ότι αυτό στη στα μας αλλά έχει κατά ή μετά όπως πως πολύ αν όταν στις στους αυτή μόνο';

/**
 * Function words by language. Running text is a third to a half function words, headlines and menus few. Single
 * letters are left out of languages with spaces: they are initials and list marks as often as words.
 */
const lists: { readonly [language: string]: readonly string[] } = {
  en,
  es,
  fr,
  it,
  nl,
  no,
  pl,
  pt,
  ru,
  sv,
  uk,
  zh,
  de: de.split(' '),
  el: el.split(' '),
};

const byLanguage = new Map(
  Object.entries(lists).map(([language, words]) => [
    language,
    new Set(
      words
        .map((word) => word.normalize('NFKC').toLowerCase())
        .filter((word) => language === 'zh' || word.length > 1 || word === 'a' || word === 'i'),
    ),
  ]),
);

/** The function words of a language; undefined where there is no list. */
export function functionWords(language: string): ReadonlySet<string> | undefined {
  return byLanguage.get(language);
}
