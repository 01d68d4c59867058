import { createHash } from 'node:crypto';
import { isListName, problemOfEntry } from '../formats/word-lists.js';
import { UsageError } from '../model/errors.js';
import { type RecordField, recordFields } from '../read/record.js';
import { plausibleLanguages } from '../stages/identify/language-model.js';

export const outputFormats = ['jsonl', 'text'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export const views = ['markdown'] as const;
export type View = (typeof views)[number];

/** Options that change results: echoed into the manifest, with their digest. */
export type ResultOptions = {
  /** What decides whether two documents are near-duplicates: a fitted model, or a Jaccard alone. */
  readonly rule: 'calibrated' | 'plain';
  /** Jaccard of the cleaned texts from which they are, above 0, at most 1; there with the plain rule only. */
  readonly threshold?: number;
  /** Share of a document that another must hold to contain it, above 0, at most 1. */
  readonly containment: number;
  /** What becomes of duplicates: `drop` leaves them out of the corpus, `mark` names what they duplicate. */
  readonly duplicates: 'drop' | 'mark';
  /** Sources whose copies are kept before others, as rows name them, the best first. */
  readonly prefer: readonly string[];
  /** How the cleaned corpus is written: `jsonl`, `text`, or both; the default adds text where inputs were files of text or HTML. */
  readonly formats: readonly OutputFormat[] | 'auto';
  /** A second, readable form of each text, beside the corpus; none where it is not given. */
  readonly view?: View;
  readonly signer: 'fss' | 'minhash';
  readonly strip: boolean;
  /** Whether, in doubt, chrome goes (`precision`) or text stays (`recall`). */
  readonly favour: 'balance' | 'precision' | 'recall';
  /** Languages of text that is wanted, ISO 639; empty for each document's own. A document in none of them is judged by its own. */
  readonly languages: readonly string[];
  readonly deduplicate: boolean;
  /** Names of a record's fields that differ from palimpsest's own: `{ text: 'body' }`. */
  readonly fields: { readonly [field in RecordField]?: string };
  /** What the interfaces of these pages say, by language, beside what is known: `{ de: ['zur merkliste'] }`. */
  readonly phrases: { readonly [language: string]: readonly string[] };
};

/** The one table of defaults. */
export const defaults: ResultOptions = {
  rule: 'calibrated',
  containment: 0.95,
  duplicates: 'drop',
  prefer: [],
  formats: 'auto',
  signer: 'fss',
  strip: true,
  favour: 'balance',
  languages: [],
  deduplicate: true,
  fields: {},
  phrases: {},
};

/** The threshold of the plain rule where none is given. */
export const plainThreshold = 0.6;

/** Options of one call: where it writes, and how it goes about it. They do not change results. */
export type CallOptions = {
  /** The output folder; null decides everything and writes nothing. */
  readonly out: string | null;
  /** Decide everything and write nothing, not even to `out`; an earlier run there is still no input. */
  readonly dryRun: boolean;
  /** Write over an earlier run. */
  readonly replace: boolean;
  /** Ends the run with an InterruptedError at the next document, with nothing left behind. */
  readonly signal: AbortSignal | null;
};

export type CleanOptions = Partial<ResultOptions> & Partial<CallOptions>;
export type ResolvedOptions = { readonly result: ResultOptions; readonly call: CallOptions };

/** Fills in the defaults and checks every value; throws a UsageError that names the option and the mend. */
export function resolveOptions(given: CleanOptions): ResolvedOptions {
  const { out = null, replace = false, signal = null, dryRun = false, ...result } = given;
  for (const name of Object.keys(result)) checkOneOf('option', name, [...Object.keys(defaults), 'threshold', 'view']);
  if (out !== null && (typeof out !== 'string' || out === '')) {
    throw new UsageError('--out: name a folder for the run');
  }
  const resolved: ResultOptions = { ...defaults, ...withoutUndefined(result), ...ruleOf(result) };
  checkBoolean('--no-strip', resolved.strip);
  checkBoolean('--no-dedup', resolved.deduplicate);
  if (resolved.threshold !== undefined) checkShare('--threshold', resolved.threshold);
  checkShare('--containment', resolved.containment);
  checkOneOf('--duplicates', resolved.duplicates, ['drop', 'mark']);
  checkPreferred(resolved.prefer);
  checkOneOf('--favour', resolved.favour, ['balance', 'precision', 'recall']);
  if (!Array.isArray(resolved.languages))
    throw new UsageError("--languages: give a list of codes such as ['en', 'de']");
  for (const language of resolved.languages) {
    if (typeof language !== 'string' || !plausibleLanguages.has(language)) {
      throw new UsageError(
        `--languages: ${JSON.stringify(language)} is no language that is told apart; give codes such as en,de`,
      );
    }
  }
  if (resolved.view !== undefined) checkOneOf('--view', resolved.view, views);
  checkOneOf('--signer', resolved.signer, ['fss', 'minhash']);
  if (resolved.formats !== 'auto') {
    for (const format of resolved.formats) checkOneOf('--formats', format, outputFormats);
    if (!resolved.formats.includes('jsonl')) {
      throw new UsageError('--formats: jsonl must be among them; restore and verify read corpus.jsonl');
    }
  }
  for (const [field, theirs] of Object.entries(resolved.fields)) {
    checkOneOf('--field', field, recordFields);
    if (typeof theirs !== 'string' || theirs === '') {
      throw new UsageError(`--field: ${field} needs the name of a field, such as ${field}=body`);
    }
  }
  checkPhrases(resolved.phrases);
  return { result: resolved, call: { out, replace, signal, dryRun: dryRun || out === null } };
}

/** A threshold alone asks for the plain rule. */
function ruleOf({ rule, threshold }: CleanOptions): Pick<ResultOptions, 'rule' | 'threshold'> {
  if (rule !== undefined) checkOneOf('--rule', rule, ['calibrated', 'plain']);
  if (rule === 'calibrated' && threshold !== undefined) {
    throw new UsageError(
      '--threshold: the calibrated rule has none; leave out --rule calibrated for a plain threshold, or --threshold',
    );
  }
  if (threshold !== undefined) return { rule: 'plain', threshold };
  return rule === 'plain' ? { rule, threshold: plainThreshold } : { rule: 'calibrated' };
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value;
}

function checkShare(option: string, value: number): void {
  if (typeof value !== 'number' || !(value > 0 && value <= 1)) {
    throw new UsageError(`${option}: ${value} is out of range; give a number above 0 and at most 1, such as 0.5`);
  }
}

function checkBoolean(option: string, value: boolean): void {
  if (typeof value !== 'boolean') throw new UsageError(`${option}: give true or false`);
}

function checkOneOf(option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) {
    throw new UsageError(`${option}: ${JSON.stringify(value)} is not known; give one of ${allowed.join(', ')}`);
  }
}

function checkPreferred(sources: ResultOptions['prefer']): void {
  if (!Array.isArray(sources) || sources.some((source) => typeof source !== 'string' || source === '')) {
    throw new UsageError("--prefer: give a list of sources as in corpus.jsonl, such as ['gazette.example', 'feeds']");
  }
  const twice = sources.find((source, place) => sources.indexOf(source) !== place);
  if (twice !== undefined) throw new UsageError(`--prefer: ${JSON.stringify(twice)} is named twice; name it once`);
}

function checkPhrases(phrases: ResultOptions['phrases']): void {
  if (typeof phrases !== 'object' || phrases === null || Array.isArray(phrases)) {
    throw new UsageError("--phrases: give lists by language, such as { de: ['zur merkliste'] }");
  }
  for (const [language, list] of Object.entries(phrases)) {
    if (!isListName(language)) {
      throw new UsageError(`--phrases: ${JSON.stringify(language)} is no language; give a code such as de, or *`);
    }
    if (!Array.isArray(list)) throw new UsageError(`--phrases: ${language} needs a list of phrases`);
    for (const phrase of list) {
      const problem = typeof phrase === 'string' ? problemOfEntry(phrase) : 'every phrase must be a string; quote it';
      if (problem !== undefined) throw new UsageError(`--phrases: ${language}: ${problem}`);
    }
  }
}

/** SHA-256 of the options' JSON with sorted keys. */
export function optionsDigest(options: ResultOptions): string {
  return createHash('sha256').update(canonicalJson(options)).digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, entry) =>
    entry !== null && typeof entry === 'object' && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}
