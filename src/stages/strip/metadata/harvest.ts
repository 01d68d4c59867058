import type { Block } from '../../../model/block.js';
import type { Metadata, MetadataField, MetadataValue } from '../../../model/document.js';
import { clue } from '../clues/clue.js';
import { attributionOf } from '../credits/attributions.js';
import { personOfAuthorBox } from '../credits/biographies.js';
import type { LineView } from '../line-view.js';
import { beginsLikeByline, isBylineLabel, nameAlone } from './bylines.js';
import { dateOf } from './dates.js';
import { licenceLinesFromEnd, licenceOf } from './licence-lines.js';
import { openingLineOf } from './opening-lines.js';
import { siteOf } from './sites.js';
import { spanWithin } from './spans.js';
import {
  certainTitleWords,
  indexOfTitle,
  likeliestTitle,
  openingWords,
  type TitleLine,
  withoutMarks,
} from './titles.js';
import { leadingWireTag, loneWireTag, trailingWireTag } from './wire-tags.js';

/** What the text says of itself, and which lines say nothing else and may go. */
export type Harvest = {
  readonly metadata: Metadata;
  readonly attributedTo?: string;
  /** By line: the field whose value the line is. The title's line is not among them: a title is text too. */
  readonly lines: ReadonlyMap<number, MetadataField>;
  /** The line that is the document's title, where that is certain, and what says so. */
  readonly titleLine?: TitleLine & { readonly given: boolean };
};

/** Lines from the top of the document, and before the prose, in which bylines, dates and sites are looked for. */
const fromTop = 15;
const beforeProse = 8;

/**
 * Reads metadata out of the text. For each field the first that is found wins. Title: from a line such as "The post …
 * appeared first on …", else the line before the prose that shares most words with it. Date, byline and site: from the
 * lines above the prose; bylines and sources also from the lines an article ends with. Wire: from the paragraphs. Licence: from the last lines.
 *
 * @param bodyStart index of the first line of prose, or the number of lines where there is none
 * @param given what the record or the page said already
 */
export function harvest(blocks: readonly Block[], view: LineView, bodyStart: number, given: Metadata): Harvest {
  const found = new Findings(blocks);
  const attributedTo = harvestAttributions(view, found);
  harvestOpening(view, bodyStart, found);
  harvestEnding(view, bodyStart, found);
  harvestAuthorBox(view, found);
  harvestWire(view, found);
  harvestLicence(view, found);
  const titleLine = harvestTitle(view, bodyStart, given, found);
  return {
    metadata: found.metadata,
    ...(attributedTo === undefined ? {} : { attributedTo }),
    lines: found.lines,
    ...(titleLine === undefined ? {} : { titleLine }),
  };
}

type Place = { readonly at: number; readonly start: number; readonly end: number };

/** Values and their lines; of two values for a field the first stays. */
class Findings {
  readonly metadata: { [field in MetadataField]?: MetadataValue } = {};
  readonly lines = new Map<number, MetadataField>();

  constructor(private readonly blocks: readonly Block[]) {}

  has(field: MetadataField): boolean {
    return this.metadata[field] !== undefined;
  }

  set(field: MetadataField, value: string, from: string, place: Place, last: Place = place): void {
    if (this.has(field)) return;
    this.replace(field, value, from, place, last);
  }

  replace(field: MetadataField, value: string, from: string, place: Place, last: Place = place): void {
    const { start } = spanWithin(this.blocks[place.at], place.start, place.end);
    const { end } = spanWithin(this.blocks[last.at], last.start, last.end);
    this.metadata[field] = { value, from, span: { start, end } };
  }

  take(at: number, field: MetadataField): void {
    if (!this.lines.has(at)) this.lines.set(at, field);
  }
}

/** Title and publisher from the lines that name where a text first stood; gives the publisher. */
function harvestAttributions(view: LineView, found: Findings): string | undefined {
  let attributedTo: string | undefined;
  for (let at = 0; at < view.lines; at++) {
    if (!view.mayBe(at, clue.attribution)) continue;
    const attribution = attributionOf(view.text(at));
    if (attribution === undefined) continue;
    const { title, publisher, from } = attribution;
    // Teasers quote such lines too; beside the article they speak of it.
    if (from === 'originallyPublished' && !view.nearby.isBeside(at) && at >= fromTop) continue;
    if (title !== undefined) found.set('title', title.value, from, { at, ...title });
    if (publisher !== undefined) {
      attributedTo ??= publisher.value;
      found.set('publisher', publisher.value, from, { at, ...publisher });
    }
  }
  return attributedTo;
}

/** What a line has that says anything of the text, unless it begins as a byline does. */
const openingClues = clue.year | clue.label | clue.parts | clue.calling | clue.reporter;

/** Bylines, dates, sources and sites above the prose. */
function harvestOpening(view: LineView, bodyStart: number, found: Findings): void {
  const top = Math.min(bodyStart, fromTop);
  // Without prose there is nothing to stand close above.
  const near = bodyStart === view.lines ? bodyStart : Math.max(top, bodyStart - beforeProse);
  for (let at = 0; at < bodyStart; at = at + 1 === top ? near : at + 1) {
    if (found.lines.has(at) || view.units(at) > 250) continue;
    const text = view.text(at);
    const mayBeByline = beginsLikeByline(text);
    if (mayBeByline || view.mayBe(at, openingClues) || text.includes('\t')) harvestOpeningLine(view, at, found);
    harvestPairOfLines(view, at, mayBeByline, found);
    const site = found.has('site') ? undefined : siteOf(text);
    if (site !== undefined) {
      found.set('site', site, 'domainLine', { at, start: 0, end: text.length });
      found.take(at, 'site');
    }
  }
}

function harvestOpeningLine(view: LineView, at: number, found: Findings): void {
  const line = openingLineOf(view.text(at), view.language);
  if (line === undefined) return;
  const { byline, dates, source, whole } = line;
  if (byline !== undefined && !found.has('byline')) {
    found.set('byline', byline.value, 'bylineLine', { at, ...byline });
    if (whole) found.take(at, 'byline');
  }
  for (const date of dates) {
    const known = found.metadata.date;
    if (known === undefined) found.set('date', date.value, dateFrom(date.updated), { at, ...date });
    else if (known.from === 'updatedLine' && !date.updated && date.labelled) {
      found.replace('date', date.value, 'dateLine', { at, ...date });
    } else if (!date.labelled) continue;
    if (whole) found.take(at, 'date');
  }
  if (source !== undefined && !found.has(source.field)) {
    found.set(source.field, source.value, 'sourceLine', { at, ...source });
    if (whole) found.take(at, source.field);
  }
}

function dateFrom(updated: boolean): string {
  return updated ? 'updatedLine' : 'dateLine';
}

/** "By" on one line and the name on the next; a month's name on one and the year on the next. */
function harvestPairOfLines(view: LineView, at: number, mayBeByline: boolean, found: Findings): void {
  if (at + 1 >= view.lines || view.units(at + 1) > 80 || view.units(at) > 40) return;
  const text = view.text(at);
  const next = view.text(at + 1);
  const whole = (line: number): Place => ({ at: line, start: 0, end: view.units(line) });
  if (mayBeByline && !found.has('byline') && isBylineLabel(text)) {
    const name = nameAlone(next);
    if (name === undefined) return;
    found.set('byline', name.value, 'bylineLine', { at: at + 1, ...name });
    found.take(at, 'byline');
    found.take(at + 1, 'byline');
  } else if (!found.has('date') && text.length <= 20 && /^(?:19|20)\d\d$/.test(next)) {
    const date = dateOf(`${text} ${next}`, view.language);
    if (date === undefined) return;
    found.set('date', date, 'dateLine', whole(at), whole(at + 1));
    found.take(at, 'date');
    found.take(at + 1, 'date');
  }
}

/** Labelled bylines and sources under the last paragraph. */
function harvestEnding(view: LineView, bodyStart: number, found: Findings): void {
  for (let at = bodyStart + 1; at < view.lines; at++) {
    if (!view.mayBe(at, clue.label) || view.units(at) > 200 || !view.nearby.isBehind(at)) continue;
    const text = view.text(at);
    const line = /[:：＝/]/u.test(text) ? openingLineOf(text, view.language) : undefined;
    if (line === undefined || !line.whole) continue;
    const { byline, source } = line;
    if (byline?.labelled === true && !found.has('byline')) {
      found.set('byline', byline.value, 'bylineLine', { at, ...byline });
      found.take(at, 'byline');
    }
    if (source !== undefined && !found.has(source.field)) {
      found.set(source.field, source.value, 'sourceLine', { at, ...source });
      found.take(at, source.field);
    }
  }
}

/** The person whom a box under the article is about, where no byline names one. */
function harvestAuthorBox(view: LineView, found: Findings): void {
  if (found.has('byline')) return;
  for (let at = 0; at < view.lines; at++) {
    const mayBe = view.mayBe(at, clue.authorBoxHeading | clue.biography) && view.nearby.isBeside(at);
    const person = mayBe ? personOfAuthorBox(view.text(at)) : undefined;
    if (person === undefined) continue;
    found.set('byline', person.value, 'authorBox', { at, ...person });
    return;
  }
}

/** The agency that signs a paragraph, or that a line beside the article names. */
function harvestWire(view: LineView, found: Findings): void {
  for (let at = 0; at < view.lines; at++) {
    if (!view.mayBe(at, clue.wire | clue.loneWire)) continue;
    const text = view.text(at);
    const lone = view.nearby.isBeside(at) ? loneWireTag(text) : undefined;
    const tag = lone ?? (view.isProse(at) ? (leadingWireTag(text) ?? trailingWireTag(text)) : undefined);
    if (tag === undefined) continue;
    found.set('wire', tag.value, lone === undefined ? 'wireTag' : 'wireLine', { at, ...tag });
    if (lone !== undefined) found.take(at, 'wire');
    return;
  }
}

/** The licence that one of the last lines names. The line stays what it is. */
function harvestLicence(view: LineView, found: Findings): void {
  for (let at = Math.max(0, view.lines - licenceLinesFromEnd); at < view.lines; at++) {
    const text = view.text(at);
    const licence = licenceOf(text);
    if (licence !== undefined) found.set('licence', licence, 'licenceLine', { at, start: 0, end: text.length });
  }
}

function harvestTitle(view: LineView, bodyStart: number, given: Metadata, found: Findings): Harvest['titleLine'] {
  const sharedWithOpening = openingWords(view, bodyStart);
  const known = given.title?.value ?? found.metadata.title?.value;
  const named = known === undefined ? -1 : indexOfTitle(view, bodyStart, known);
  const guess = likeliestTitle(view, bodyStart, found.lines, sharedWithOpening);
  if (guess !== undefined) {
    const text = view.text(guess.at);
    const title = withoutMarks(text);
    found.set('title', title, 'titleLine', { at: guess.at, start: text.length - title.length, end: text.length });
  }
  if (named !== -1) return { at: named, sharedWords: sharedWithOpening(named), given: true };
  return guess !== undefined && guess.sharedWords >= certainTitleWords ? { ...guess, given: false } : undefined;
}
