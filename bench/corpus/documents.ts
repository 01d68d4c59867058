import { ownParagraph, type Paragraph, quotedParagraph, textOf } from './paragraphs.js';
import { type CorpusPlan, roleOf } from './plan.js';
import { type Random, randomOf, wholeNumber } from './random.js';
import { resembling } from './variations.js';
import { languages, type Vocabulary, vocabularyOf } from './vocabularies.js';

export type GeneratedDocument = { readonly id: string; readonly text: string; readonly source: string };

/** Share of paragraphs that are quoted. */
const quotedShare = 0.2;

/** Documents a paragraph that may be quoted, by language: the more documents, the more there is to quote. */
const documentsPerQuotation = 5;

/** Near-duplicates are planted from this similarity to 1. */
const leastJaccard = 0.3;

/** Words of a planted contained text; the page that holds it has four times as many. */
const containedWords = [60, 150] as const;

/** Each document of a corpus in turn; none is held. */
export function* generatedDocuments(plan: CorpusPlan): Generator<GeneratedDocument> {
  for (let number = 0; number < plan.documents; number++) yield documentOf(plan, number);
}

/** One document: a function of the plan and its number alone, so that those it is made from are made again. */
export function documentOf(plan: CorpusPlan, number: number): GeneratedDocument {
  const source = `site-${randomOf(`${plan.seed} site ${number}`)().toFixed(2).slice(2)}.example`;
  return { id: `document-${String(number).padStart(8, '0')}`, text: textOfDocument(plan, number), source };
}

function textOfDocument(plan: CorpusPlan, number: number): string {
  const random = randomOf(`${plan.seed} ${plan.kind} ${number}`);
  if (plan.kind === 'identical') return textOfOriginal(plan, 0);
  if (plan.kind === 'serial') return `${textOfOriginal(plan, 0)} ${number}`;
  if (plan.kind === 'skewed' && number % 2 === 1) return filledTemplate(plan, random);
  const role = plan.kind === 'mixed' ? roleOf(number, plan) : { role: 'original' as const };
  if (role.role === 'copy') return textOfDocument(plan, role.of);
  if (role.role === 'punctuated') return textOfDocument(plan, role.of).toUpperCase().replaceAll('\n', '!\n\n');
  const vocabulary = vocabularyOf(languageOf(plan, 'of' in role ? role.of : number));
  return textOf(paragraphsOf(plan, number, vocabulary, random), vocabulary);
}

function textOfOriginal(plan: CorpusPlan, number: number): string {
  const vocabulary = vocabularyOf('en');
  return textOf(originalParagraphs(plan, vocabulary, randomOf(`${plan.seed} original ${number}`)), vocabulary);
}

function paragraphsOf(plan: CorpusPlan, number: number, vocabulary: Vocabulary, random: Random): Paragraph[] {
  const role = plan.kind === 'mixed' ? roleOf(number, plan) : { role: 'original' as const };
  if (role.role === 'contained') return containedParagraphs(vocabulary, random);
  if (role.role === 'original' || !('of' in role)) return originalParagraphs(plan, vocabulary, random);
  const model = paragraphsOf(plan, role.of, vocabulary, randomOf(`${plan.seed} ${plan.kind} ${role.of}`));
  if (role.role === 'holder') return around(model, plan, vocabulary, random);
  return resembling(model, leastJaccard + (1 - leastJaccard) * random(), vocabulary, random);
}

function originalParagraphs(plan: CorpusPlan, vocabulary: Vocabulary, random: Random): Paragraph[] {
  return Array.from({ length: wholeNumber(random, 3, 7) }, () =>
    random() < quotedShare
      ? quotedParagraph(plan.seed, vocabulary, ranksOf(plan), random)
      : ownParagraph(vocabulary, wordsOf(vocabulary, random, 20, 60), random),
  );
}

/** One paragraph or two of so many words together. */
function containedParagraphs(vocabulary: Vocabulary, random: Random): Paragraph[] {
  const words = wholeNumber(random, ...containedWords);
  const first = wholeNumber(random, Math.ceil(words / 3), words);
  return [first, words - first].filter((own) => own > 0).map((own) => ownParagraph(vocabulary, own, random));
}

/** The paragraphs somewhere in a page with three times as many words of its own, quotations among them. */
function around(held: readonly Paragraph[], plan: CorpusPlan, vocabulary: Vocabulary, random: Random): Paragraph[] {
  let missing = 3 * held.reduce((sum, { length }) => sum + length, 0);
  const own: Paragraph[] = [];
  while (missing > 0) {
    const paragraph =
      random() < quotedShare
        ? quotedParagraph(plan.seed, vocabulary, ranksOf(plan), random)
        : ownParagraph(vocabulary, wholeNumber(random, 20, 60), random);
    own.push(paragraph.slice(0, missing));
    missing -= paragraph.length;
  }
  const place = wholeNumber(random, 0, own.length);
  return [...own.slice(0, place), ...held, ...own.slice(place)];
}

const templateWords = 150;

function filledTemplate({ seed }: CorpusPlan, random: Random): string {
  const vocabulary = vocabularyOf('en');
  const template = ownParagraph(vocabulary, templateWords, randomOf(`${seed} template`));
  return textOf([template, ownParagraph(vocabulary, wholeNumber(random, 20, 200), random)], vocabulary);
}

/** Words here are drawn from a vocabulary; in a script without spaces each is several words of a shingle. */
function wordsOf({ separator }: Vocabulary, random: Random, least: number, most: number): number {
  return wholeNumber(random, least, separator === '' ? Math.round(most / 2) : most);
}

function languageOf({ seed }: CorpusPlan, number: number): string {
  return languages[wholeNumber(randomOf(`${seed} language ${number}`), 0, languages.length - 1)];
}

function ranksOf({ documents }: CorpusPlan): number {
  return Math.max(2, documents / languages.length / documentsPerQuotation);
}
