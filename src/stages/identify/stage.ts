import type { FunctionWords } from '../../kernel/function-words.js';
import { languageOfScript } from '../../kernel/scripts.js';
import { surfacesOf } from '../../kernel/surfaces.js';
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
import { VoteCounter } from './votes.js';

/** Lead over the second language from which a line's own function words decide. */
const ownLead = 0.35;

/** One word proves nothing: names and short words are function words somewhere. */
const fewestWitnesses = 2;

/** The same lead for the words of the line and its neighbours. */
const neighboursLead = 0.5;

/** Lines before and after that speak for a line which says nothing itself. */
const neighbours = 2;

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
  readonly languageModel: LanguageModel;
  readonly functionWords: FunctionWords;
};

/**
 * Languages of each block and of the document: by script where that proves it; else by the function words and letters
 * that few languages have; else by those of the lines around; the model is asked last, about longer lines. What none
 * of them says is unknown.
 */
export function identify({ languageModel, functionWords }: LanguageKnowledge): MapStage<Segmented, Identified> {
  const counter = new VoteCounter(functionWords);
  return {
    name: 'identify',
    version: 2,
    apply(segmented) {
      const surfaces = surfacesOf(segmented.document.text, startsOf(segmented), functionWords);
      const languages = languagesOfLines(segmented.document.text, surfaces, counter, languageModel);
      return {
        ...segmented,
        surfaces,
        languages,
        documentLanguages: languagesOfDocument(surfaces, languages),
      };
    },
  };
}

/** UTF-16 offsets of the blocks, which tile the text. */
function startsOf({ blocks }: Segmented): Int32Array {
  const starts = new Int32Array(blocks.length);
  let at = 0;
  for (let index = 0; index < blocks.length; index++) {
    starts[index] = at;
    at += blocks[index].text.length;
  }
  return starts;
}

function languagesOfLines(
  text: string,
  surfaces: Surfaces,
  counter: VoteCounter,
  model: LanguageModel,
): BlockLanguage[] {
  const { lines, script, scriptShare } = surfaces;
  const found = new Array<BlockLanguage>(lines);
  const open: number[] = [];
  for (let line = 0; line < lines; line++) {
    const name = script[line] === -1 ? undefined : scripts[script[line]];
    const proven = name === undefined ? undefined : languageOfScript[name];
    if (name === undefined) found[line] = noLanguage;
    else if (proven !== undefined) found[line] = { script: name, language: proven, confidence: scriptShare[line] };
    else {
      found[line] = byOwnWords(surfaces, line, name, counter);
      if (found[line].confidence === 0) open.push(line);
    }
  }
  const unsaid: number[] = [];
  for (const line of open) {
    const language = byNeighbours(text, surfaces, line, counter);
    if (language !== undefined) found[line] = language;
    else if (surfaces.words[line] >= fewestWords) unsaid.push(line);
  }
  for (const line of longest(unsaid, surfaces.length)) {
    const window = text.slice(surfaces.start[line], surfaces.end[line]).slice(0, modelWindow);
    found[line] = byModel(window, scripts[script[line]], model) ?? found[line];
  }
  return found;
}

/** The longest lines, as many as the model is asked about: the longer, the more of the document it speaks for. */
function longest(lines: readonly number[], length: Float32Array): readonly number[] {
  if (lines.length <= mostQuestions) return lines;
  return [...lines].sort((a, b) => length[b] - length[a] || a - b).slice(0, mostQuestions);
}

const noLanguage: BlockLanguage = { script: undefined, language: unknownLanguage, confidence: 0 };

/** A lead is worth more than it measures: of lines with a lead of .35, .95 were right, and with .7, .99. */
function confidenceOf(lead: number): number {
  return Math.min(0.99, 0.88 + 0.16 * lead);
}

function byOwnWords(surfaces: Surfaces, line: number, script: Script, counter: VoteCounter): BlockLanguage {
  counter.add(surfaces, line);
  const vote = counter.take();
  return vote === undefined || vote.confidence < ownLead || vote.witnesses < fewestWitnesses
    ? { script, language: unknownLanguage, confidence: 0 }
    : { script, language: vote.language, confidence: confidenceOf(vote.confidence) };
}

/** The line's own letters and words together with those of the lines next to it, in the same script. */
function byNeighbours(text: string, surfaces: Surfaces, line: number, counter: VoteCounter): BlockLanguage | undefined {
  const { script, start, end, lines } = surfaces;
  counter.add(surfaces, line);
  counter.addLetters(text, start[line], end[line]);
  const own = counter.take();
  if (own !== undefined && own.confidence >= ownLead && own.witnesses >= fewestWitnesses) {
    return { script: scripts[script[line]], language: own.language, confidence: confidenceOf(own.confidence) };
  }
  const last = Math.min(lines - 1, line + neighbours);
  for (let near = Math.max(0, line - neighbours); near <= last; near++) {
    if (script[near] !== script[line]) continue;
    counter.add(surfaces, near);
    counter.addLetters(text, start[near], end[near]);
  }
  const around = counter.take();
  if (around === undefined || around.confidence < neighboursLead || around.witnesses < fewestWitnesses)
    return undefined;
  return {
    script: scripts[script[line]],
    language: around.language,
    confidence: confidenceOf(around.confidence) * neighboursTrust,
  };
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
function languagesOfDocument(surfaces: Surfaces, languages: readonly BlockLanguage[]): DocumentLanguage[] {
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
