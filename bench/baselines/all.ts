import type { Decide } from '../decide.js';
import { c4Rules } from './c4-rules.js';
import { dominantScriptAndLong } from './dominant-script.js';
import { defaultLimits, jusTextLike, tunedLimits } from './justext-like.js';
import { keepAll } from './keep-all.js';
import { longLines } from './long-lines.js';
import { meanLengthOfThree } from './mean-length.js';
import { dominantStopWords, englishStopWords } from './stop-words.js';

/** What the stripper is held against, by the name that the tables show. */
export const baselines: ReadonlyMap<string, Decide> = new Map<string, Decide>([
  ['keep all', keepAll],
  ['> 80 characters', longLines],
  ['mean length of 3 lines', meanLengthOfThree],
  ['C4 rules, 5 words', c4Rules(5)],
  ['C4 rules, 3 words', c4Rules(3)],
  ['dominant script, > 80', dominantScriptAndLong],
  ['jusText-like, English', jusTextLike(defaultLimits, englishStopWords)],
  ["jusText-like, page's", jusTextLike(defaultLimits, dominantStopWords)],
  ['tuned jusText-like, English', jusTextLike(tunedLimits, englishStopWords)],
  ["tuned jusText-like, page's", jusTextLike(tunedLimits, dominantStopWords)],
]);
