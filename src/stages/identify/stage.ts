import type { FunctionWords } from '../../kernel/function-words.js';
import { LineReader } from '../../kernel/line-reader.js';
import { languageOfScript } from '../../kernel/scripts.js';
import { type Votes, type VotingRule, voteSource } from '../../kernel/voting.js';
import type { Identified, Segmented } from '../../model/flow.js';
import {
  type BlockLanguage,
  type DocumentLanguage,
  type Script,
  scripts,
  unknownLanguage,
} from '../../model/language.js';
import type { MapStage } from '../../model/stage.js';
import type { Surfaces } from '../../model/surfaces.js';
import { type LanguageModel, plausibleLanguages } from './language-model.js';
import { markedLetters } from './marked-letters.js';

/** Languages are decided by words and letters in scripts that many languages write. */
const rule: VotingRule = {
  scripts: scripts.filter((script) => languageOfScript[script] === undefined),
  ownLead: 0.35,
  neighboursLead: 0.5,
  // One word proves nothing: names and short words are function words somewhere.
  fewestWitnesses: 2,
  neighbours: 2,
  letterWindow: 120,
};

/** Raised whenever the same text may be said to be in another language. */
const version = 2;

/** What neighbours say counts for less. */
const neighboursTrust = 0.6;

/** The model is asked about lines of at least so many words: on shorter ones it is often wrong. */
const fewestWords = 8;

/** Below this the model's best guess counts as unknown. */
const leastConfidence = 0.5;

/** Characters of a line that the model is shown: enough to be certain, and a bound on its time. */
const modelWindow = 240;

/** Lines of one document that the model is asked about: it takes as long for one as all the rest for thirty. */
const mostQuestions = 6;

/** What identification rests on. */
export type LanguageKnowledge = {
  /** Without it, what neither words nor letters say stays unknown. */
  readonly languageModel?: LanguageModel;
  readonly functionWords: FunctionWords;
  /** src/kernel/assembly, compiled. */
  readonly kernel: WebAssembly.Module;
};

/**
 * Languages of each block and of the document: by script where that proves it; else by the function words and letters
 * that few languages have; else by those of the lines around; the model is asked last, about longer lines. What none
 * of them says is unknown.
 *
 * @param questions lines of one document that the model is asked about
 */
export function identify(knowledge: LanguageKnowledge, questions = mostQuestions): MapStage<Segmented, Identified> {
  const { languageModel, functionWords, kernel } = knowledge;
  const reader = new LineReader(kernel, functionWords, markedLetters, rule);
  return {
    name: 'identify',
    version,
    apply(segmented) {
      const { text } = segmented.document;
      const { surfaces, votes } = reader.read(text, startsOf(segmented.blocks.map((block) => block.text)));
      const languages = languagesOfLines(text, surfaces, votes, functionWords.languages, { languageModel, questions });
      return {
        ...segmented,
        surfaces,
        languages,
        documentLanguages: languagesOfDocument(surfaces, languages),
      };
    },
  };
}

/** The same for the text of a document of a few lines, of which nothing else is to be known. */
export function identifyFew(knowledge: LanguageKnowledge, questions = mostQuestions): DocumentIdentifier {
  const { languageModel, functionWords, kernel } = knowledge;
  const reader = new LineReader(kernel, functionWords, markedLetters, rule);
  return {
    name: 'identify',
    version,
    languagesOf(lines) {
      const text = lines.join('');
      const glance = reader.glance(text, startsOf(lines));
      const names = functionWords.languages;
      return languagesOfDocument(
        glance,
        languagesOfLines(text, glance, glance.votes, names, { languageModel, questions }),
      );
    },
  };
}

/** Tells the languages of a document by lines of it. */
export type DocumentIdentifier = Pick<MapStage<unknown, unknown>, 'name' | 'version'> & {
  /** @param lines one to sixteen */
  languagesOf(lines: readonly string[]): DocumentLanguage[];
};

/** UTF-16 offsets of texts that stand behind one another. */
function startsOf(texts: readonly string[]): Int32Array {
  const starts = new Int32Array(texts.length);
  let at = 0;
  for (let index = 0; index < texts.length; index++) {
    starts[index] = at;
    at += texts[index].length;
  }
  return starts;
}

type LineFigures = Pick<
  Surfaces,
  'lines' | 'start' | 'end' | 'length' | 'words' | 'script' | 'scriptShare' | 'sentenceEnds'
>;

function languagesOfLines(
  text: string,
  surfaces: LineFigures,
  votes: Votes,
  names: readonly string[],
  { languageModel, questions }: { languageModel: LanguageModel | undefined; questions: number },
): BlockLanguage[] {
  const { lines, script: scriptOf, scriptShare, words } = surfaces;
  const found = new Array<BlockLanguage>(lines);
  const unsaid: number[] = [];
  for (let line = 0; line < lines; line++) {
    if (scriptOf[line] === -1) {
      found[line] = noLanguage;
      continue;
    }
    const script = scripts[scriptOf[line]];
    const proven = languageOfScript[script];
    if (proven !== undefined) found[line] = { script, language: proven, confidence: scriptShare[line] };
    else if (votes.source[line] === voteSource.none) {
      found[line] = { script, language: unknownLanguage, confidence: 0 };
      if (words[line] >= fewestWords) unsaid.push(line);
    } else {
      const trust = votes.source[line] === voteSource.neighbours ? neighboursTrust : 1;
      const confidence = confidenceOf(votes.lead[line]) * trust;
      found[line] = { script, language: names[votes.language[line]], confidence };
    }
  }
  if (languageModel === undefined) return found;
  for (const line of longest(unsaid, surfaces.length, questions)) {
    const window = text.slice(surfaces.start[line], surfaces.end[line]).slice(0, modelWindow);
    found[line] = byModel(window, scripts[scriptOf[line]], languageModel) ?? found[line];
  }
  return found;
}

/** The longest lines, as many as the model is asked about: the longer, the more of the document it speaks for. */
function longest(lines: readonly number[], length: Float32Array, questions: number): readonly number[] {
  if (lines.length <= questions) return lines;
  return [...lines].sort((a, b) => length[b] - length[a] || a - b).slice(0, questions);
}

const noLanguage: BlockLanguage = { script: undefined, language: unknownLanguage, confidence: 0 };

/** A lead is worth more than it measures: of lines with a lead of .35, .95 were right, and with .7, .99. */
function confidenceOf(lead: number): number {
  return Math.min(0.99, 0.88 + 0.16 * lead);
}

/** Languages that their script proves: a line in another script is in none of them. */
const ownScript: ReadonlySet<string> = new Set(Object.values(languageOfScript));

function byModel(line: string, script: Script, model: LanguageModel): BlockLanguage | undefined {
  const guesses = model.guess(line.toLowerCase(), 6);
  const guess = guesses.find(({ language }) => plausibleLanguages.has(language) && !ownScript.has(language));
  if (guess === undefined || guess.confidence < leastConfidence) return undefined;
  return { script, language: guess.language, confidence: guess.confidence };
}

/** From this effective length on, a line that holds the end of a sentence reads as prose. */
const longLine = 80;

/** By mass of long lines; where these hold little, by that of all lines. */
function languagesOfDocument(
  surfaces: Pick<LineFigures, 'length' | 'sentenceEnds'>,
  languages: readonly BlockLanguage[],
): DocumentLanguage[] {
  const { length, sentenceEnds } = surfaces;
  const long = massByLanguage(length, languages, (line) => length[line] >= longLine && sentenceEnds[line] > 0);
  const mass = total(long) >= 200 ? long : massByLanguage(length, languages, () => true);
  const all = total(mass);
  return [...mass]
    .map(([language, weight]) => ({ language, share: weight / all }))
    .sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1));
}

function massByLanguage(
  length: Float32Array,
  languages: readonly BlockLanguage[],
  counts: (line: number) => boolean,
): Map<string, number> {
  const mass = new Map<string, number>();
  for (let line = 0; line < languages.length; line++) {
    const { language } = languages[line];
    if (language === unknownLanguage || !counts(line)) continue;
    mass.set(language, (mass.get(language) ?? 0) + length[line]);
  }
  return mass;
}

function total(mass: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of mass.values()) sum += weight;
  return sum;
}
