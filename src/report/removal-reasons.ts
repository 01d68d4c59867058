import type { EvidenceCode } from '../model/evidence.js';
import type { ShownBlock } from './excerpt.js';
import { featureName } from './feature-names.js';
import { counted, grouped, percentage, twoDecimals } from './figures.js';

type Evidence = ShownBlock['evidence'];

/** What a reason is called, and what it means, wherever it stands for many blocks. */
const reasonNames: Readonly<Record<EvidenceCode, { readonly name: string; readonly says: string }>> = {
  foreignLanguage: { name: 'Foreign language', says: 'In another language than the document’s.' },
  linkHeavy: { name: 'Mostly links', says: 'Too much of it stands in links.' },
  headlineRun: { name: 'Headline run', says: 'It stands among lines that read like headlines.' },
  interfacePhrase: { name: 'Interface phrase', says: 'It says what buttons and menus say.' },
  repeatedInDocument: { name: 'Repeated headline', says: 'The same headline stands in the document several times.' },
  structuralElement: { name: 'Page furniture', says: 'The page marks it as something else than content.' },
  hidden: { name: 'Hidden', says: 'The page hides it.' },
  harvestedMetadata: { name: 'Metadata', says: 'It was taken over into the document’s metadata.' },
  credit: { name: 'Credit', says: 'It says who wrote, translated, photographed or published.' },
  outsideBody: { name: 'Outside the body', says: 'Too little prose stands before and after it.' },
  insideBody: { name: 'Inside the body', says: 'Prose stands around it.' },
  modelScore: { name: 'Model score', says: 'The model does not take it for the text’s body.' },
  title: { name: 'Title', says: 'It is the document’s title.' },
  prose: { name: 'Prose', says: 'It reads as prose by itself.' },
  noBodyFound: { name: 'No body found', says: 'No block of the document reads as prose.' },
  noBoilerplateFound: { name: 'No boilerplate found', says: 'Nothing in the document is certainly not text.' },
  protectedKind: { name: 'Protected', says: 'A kind of block that is never stripped.' },
  noText: { name: 'No text', says: 'It holds no letter and no digit.' },
  notStripped: { name: 'Not stripped', says: 'Stripping was switched off.' },
};

/** The name of a code, or the code itself where this version does not know it. */
export function reasonName(code: string): string {
  return isKnown(code) ? reasonNames[code].name : code;
}

export function reasonSays(code: string): string {
  return isKnown(code) ? reasonNames[code].says : '';
}

function isKnown(code: string): code is EvidenceCode {
  return Object.hasOwn(reasonNames, code);
}

/** The reason for one block, with its figures, in plain words. */
export function reasonInWords(evidence: Evidence): string {
  switch (evidence.code) {
    case 'foreignLanguage':
      return `foreign language (${languageFound(evidence.found)}, expected ${evidence.expected.join(' or ')})`;
    case 'linkHeavy':
      return `${percentage(evidence.share, 1)} of it in links, ${percentage(evidence.limit, 1)} allowed`;
    case 'headlineRun':
      return `headline run of ${counted(evidence.lines, 'line')}`;
    case 'interfacePhrase':
      return `interface phrase “${evidence.phrase}” (${evidence.language})`;
    case 'repeatedInDocument':
      return `headline repeated ${counted(evidence.times, 'time')}`;
    case 'structuralElement':
      return `page furniture (${evidence.element})`;
    case 'hidden':
      return 'hidden on the page';
    case 'harvestedMetadata':
      return `metadata: ${evidence.field}`;
    case 'credit':
      return `credit: ${creditKinds[evidence.kind]}`;
    case 'outsideBody':
      return `outside the body (${proseNear(evidence)})`;
    case 'insideBody':
      return `inside the body (${proseNear(evidence)})`;
    case 'modelScore':
      return `probability ${probabilities(evidence)}${kindsOfPage[evidence.judgedAs ?? 'text']}${evidence.top.length === 0 ? '' : `: ${evidence.top.map(weighed).join(', ')}`}`;
    case 'title':
      return evidence.given
        ? 'the document’s title'
        : `title (shares ${counted(evidence.sharedWords, 'word')} with the prose)`;
    case 'prose':
      return `prose of ${counted(evidence.words, 'word')}`;
    case 'noBodyFound':
      return 'no body found';
    case 'noBoilerplateFound':
      return 'nothing in the document is certainly not text';
    case 'protectedKind':
      return `${evidence.kind} is never stripped`;
    case 'noText':
      return 'no letter and no digit';
    case 'notStripped':
      return 'not stripped';
  }
}

/** What a page was judged as. */
const kindsOfPage = {
  text: '',
  article: ', as on a page with an article',
  anyPage: ', as on a page of any kind',
} as const;

function probabilities({ probability, needed }: { readonly probability: number; readonly needed: number }): string {
  return `${twoDecimals(probability)} of being body, ${twoDecimals(needed)} needed`;
}

/** The sign says which way it moved the decision: + towards body. */
function weighed({ feature, weight }: { readonly feature: string; readonly weight: number }): string {
  return `${featureName(feature)} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}

/** `ru`, or `Cyrillic script` where only that is known. */
export function languageFound(found: string): string {
  const script = /^und-(.+)$/.exec(found)?.[1];
  return script === undefined ? found : `${script} script`;
}

function proseNear({ wordsBefore, wordsAfter }: { readonly wordsBefore: number; readonly wordsAfter: number }): string {
  return `prose near it: ${grouped(wordsBefore)} words before, ${grouped(wordsAfter)} after`;
}

const creditKinds = {
  disclaimer: 'disclaimer',
  attribution: 'attribution',
  authorBox: 'about the author',
  caption: 'caption',
  copyright: 'copyright',
} as const;
