import { parseArgs } from 'node:util';
import type { AskedPart } from './page-sets.js';

/** A wrong argument: one line that names the option and the mend. */
export class WrongArgument extends Error {}

const parts: readonly AskedPart[] = ['check', 'train', 'all'];

export type QualityArguments = {
  readonly part: AskedPart;
  /** Names of sets; undefined for all. */
  readonly sets?: readonly string[];
  /** A file for the raw figures. */
  readonly json?: string;
  /** A folder for the raw figures and the tables. */
  readonly out?: string;
  readonly date?: string;
};

export function qualityArguments(words: readonly string[]): QualityArguments {
  const options = {
    part: { type: 'string', default: 'check' },
    set: { type: 'string', multiple: true },
    json: { type: 'string' },
    out: { type: 'string' },
    date: { type: 'string' },
  } as const;
  const { part, set, json, out, date } = parsed(options, () => parseArgs({ args: [...words], options })).values;
  return { part: asPart(part), sets: set, json, out, date };
}

export type WorstArguments = {
  readonly part: AskedPart;
  readonly sets?: readonly string[];
  /** How many pages are listed. */
  readonly most: number;
  /** A page's id: its lines are shown instead of the list. */
  readonly page?: string;
};

export function worstArguments(words: readonly string[]): WorstArguments {
  const options = {
    // Who reads the pages of the check part and mends what is wrong there has no check part any more.
    part: { type: 'string', default: 'train' },
    set: { type: 'string', multiple: true },
    most: { type: 'string', default: '20' },
    page: { type: 'string' },
  } as const;
  const { part, set, most, page } = parsed(options, () => parseArgs({ args: [...words], options })).values;
  const count = Number(most);
  if (!Number.isInteger(count) || count < 1) throw new WrongArgument(`--most ${most}: give a whole number from 1 on`);
  return { part: asPart(part), sets: set, most: count, page };
}

export type MetadataArguments = {
  readonly sets?: readonly string[];
  /** How many disagreements of each kind are listed. */
  readonly show: number;
};

export function metadataArguments(words: readonly string[]): MetadataArguments {
  const options = { set: { type: 'string', multiple: true }, show: { type: 'string', default: '0' } } as const;
  const { set, show } = parsed(options, () => parseArgs({ args: [...words], options })).values;
  const count = Number(show);
  if (!Number.isInteger(count) || count < 0) throw new WrongArgument(`--show ${show}: give a whole number`);
  return { sets: set, show: count };
}

/** The sets asked for, or all there are. */
export function chosenSets(asked: readonly string[] | undefined, known: readonly string[]): readonly string[] {
  const unknown = asked?.find((set) => !known.includes(set));
  if (unknown !== undefined) throw new WrongArgument(`--set ${unknown}: give one of ${known.join(', ')}`);
  return asked ?? known;
}

function asPart(word: string): AskedPart {
  const part = parts.find((known) => known === word);
  if (part === undefined) throw new WrongArgument(`--part ${word}: give one of ${parts.join(', ')}`);
  return part;
}

function parsed<Values>(options: object, parse: () => Values): Values {
  try {
    return parse();
  } catch (error) {
    const known = Object.keys(options).map((option) => `--${option}`);
    throw new WrongArgument(`${(error as Error).message}; options are ${known.join(', ')}`);
  }
}
