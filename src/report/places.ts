import type { ProvenanceRow } from '../formats/rows.js';
import { cutText } from './cut-text.js';
import { percentage } from './figures.js';
import { limits } from './limits.js';

type Structure = NonNullable<ProvenanceRow['spans'][number]['structure']>;
type Kind = ProvenanceRow['spans'][number]['kind'];

/** What a block is, in words. */
const kindNames: Readonly<Record<Kind, string>> = {
  text: 'text',
  line: 'line',
  heading: 'heading',
  paragraph: 'paragraph',
  listItem: 'list item',
  tableRow: 'table row',
  quotation: 'quotation',
  code: 'code',
  caption: 'caption',
  comment: 'comment',
  post: 'forum post',
};

export function kindName(kind: Kind): string {
  return kindNames[kind];
}

/** Where a block stands on its page, and what the page says of it. */
export type Place = {
  readonly element: string;
  /** The path of the elements around that, the innermost six, long names cut; empty where there is none. */
  readonly around: string;
  /** What it is part of, what elements around it are named, how much of it is linked, that it is hidden. */
  readonly signs: readonly string[];
};

/** Holds no memory of more of the path than it says. */
export function placeOf({ path, region, hints, linkShare, hidden }: Structure): Place {
  const names = cutText(path, limits.pathCharacters)
    .text.split('/')
    .map((name) => {
      const { text, left } = cutText(name, limits.elementCharacters);
      return left > 0 ? `${text}…` : text;
    });
  const around = names.slice(0, -1);
  const shown = around.slice(-limits.elementsNamed);
  if (shown.length < around.length && shown[0] !== '…') shown.unshift('…');
  const signs = [
    ...(region === undefined ? [] : [`in ${regionNames[region]}`]),
    ...(hints === undefined ? [] : [`named ${hints.join(', ')}`]),
    ...(linkShare > 0 ? [`${percentage(linkShare, 1)} linked`] : []),
    ...(hidden ? ['hidden'] : []),
  ];
  return { element: names[names.length - 1], around: shown.join('/'), signs };
}

const regionNames: Readonly<Record<NonNullable<Structure['region']>, string>> = {
  navigation: 'navigation',
  header: 'the header',
  footer: 'the footer',
  aside: 'an aside',
  form: 'a form',
  figure: 'a figure',
  comments: 'the comments',
};
