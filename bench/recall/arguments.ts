import { parseArgs } from 'node:util';
import { WrongArgument } from '../arguments.js';

export const recallParts = ['corpus', 'estimates', 'licences'] as const;
export type RecallPart = (typeof recallParts)[number];

export type RecallArguments = {
  readonly documents: number;
  readonly repetitions: number;
  readonly parts: readonly RecallPart[];
  /** A folder for the raw figures and the tables. */
  readonly out?: string;
};

export function recallArguments(words: readonly string[]): RecallArguments {
  const options = {
    documents: { type: 'string', default: '50000' },
    repetitions: { type: 'string', default: '10000' },
    only: { type: 'string', multiple: true },
    out: { type: 'string' },
  } as const;
  const { documents, repetitions, only, out } = parsed(() => parseArgs({ args: [...words], options }).values);
  return {
    documents: wholeNumber('--documents', documents),
    repetitions: wholeNumber('--repetitions', repetitions),
    parts: (only ?? recallParts).map(asPart),
    out,
  };
}

export function wholeNumber(option: string, word: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1)
    throw new WrongArgument(`${option} ${word}: give a whole number from 1 on`);
  return number;
}

export function parsed<Values>(parse: () => Values): Values {
  try {
    return parse();
  } catch (error) {
    throw new WrongArgument((error as Error).message);
  }
}

function asPart(word: string): RecallPart {
  const part = recallParts.find((known) => known === word);
  if (part === undefined) throw new WrongArgument(`--only ${word}: give one of ${recallParts.join(', ')}`);
  return part;
}
