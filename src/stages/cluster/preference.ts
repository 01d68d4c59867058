import { compareCodePoints } from '../../kernel/order.js';
import type { KeptReason } from '../../model/cluster.js';
import type { DocNumber } from '../../model/document.js';

/** What the choice of the kept copy looks at. */
export type Member = {
  readonly number: DocNumber;
  readonly words: number;
  readonly removedBytes: number;
  /** Where it stands; undefined where that is not known, whomever its text names. */
  readonly site?: string;
  /** The publisher on which the text says it first appeared. */
  readonly attributedTo?: string;
  /** ISO 8601; anything else counts as no date. */
  readonly date?: string;
};

/** A total order over the members of one component; the smaller is kept. */
export type Preference = {
  compare(left: DocNumber, right: DocNumber): number;
  best(of: readonly DocNumber[]): DocNumber;
  /** The first criterion that tells `kept` from `over`. */
  reason(kept: DocNumber, over: DocNumber): KeptReason;
};

type Ranked = Member & {
  readonly copy: boolean;
  /** The publisher, named by a member, on whose site it stands. */
  readonly publisher: string | undefined;
  /** Cut to the precision that all dates of the component have; undefined where there is none. */
  readonly day: string | undefined;
};

/**
 * In this order: not a copy by its own account; stands at the publisher that a member names; the earlier date; more
 * words; less stripped around it; the smaller id.
 */
export function preferenceWithin(members: readonly Member[]): Preference {
  const publishers = [...new Set(members.flatMap(({ attributedTo }) => attributedTo ?? []))].sort(compareCodePoints);
  const dates = new Map(members.map(({ number, date }) => [number, isoDate(date)]));
  let precision = Number.POSITIVE_INFINITY;
  for (const date of dates.values()) if (date !== undefined) precision = Math.min(precision, date.length);
  const ranked = new Map(
    members.map((member): [DocNumber, Ranked] => {
      const { number, attributedTo, site } = member;
      return [
        number,
        {
          ...member,
          copy: attributedTo !== undefined && site !== undefined && !standsAt(site, attributedTo),
          publisher: publishers.find((publisher) => site !== undefined && standsAt(site, publisher)),
          day: dates.get(number)?.slice(0, precision),
        },
      ];
    }),
  );
  const of = (number: DocNumber) => ranked.get(number) as Ranked;
  const compare = (left: DocNumber, right: DocNumber) => compareRanked(of(left), of(right));
  return {
    compare,
    best: (numbers) => numbers.reduce((best, number) => (compare(number, best) < 0 ? number : best)),
    reason: (kept, over) => reasonFor(of(kept), of(over)),
  };
}

function compareRanked(left: Ranked, right: Ranked): number {
  return (
    Number(left.copy) - Number(right.copy) ||
    Number(right.publisher !== undefined) - Number(left.publisher !== undefined) ||
    compareDays(left.day, right.day) ||
    right.words - left.words ||
    left.removedBytes - right.removedBytes ||
    left.number - right.number
  );
}

function reasonFor(kept: Ranked, over: Ranked): KeptReason {
  const about = { over: over.number };
  if (kept.copy !== over.copy) {
    return { code: 'copyNamesOrigin', ...about, publisher: over.attributedTo as string, source: over.site as string };
  }
  if (kept.publisher !== undefined && over.publisher === undefined) {
    return { code: 'publishersOwnSite', ...about, source: kept.site as string, publisher: kept.publisher };
  }
  if (kept.day !== over.day) {
    return {
      code: 'earlierDate',
      ...about,
      date: kept.date as string,
      than: over.day === undefined ? null : (over.date as string),
    };
  }
  if (kept.words !== over.words) return { code: 'moreComplete', ...about, words: kept.words, than: over.words };
  if (kept.removedBytes !== over.removedBytes) {
    return { code: 'lessBoilerplate', ...about, removedBytes: kept.removedBytes, than: over.removedBytes };
  }
  return { code: 'firstId', ...about };
}

/** Earlier first; no date last. */
function compareDays(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0;
  if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
  return left < right ? -1 : 1;
}

/**
 * A date to its own precision: year, month, day, or instant in UTC; undefined for anything but ISO 8601. A time without
 * a zone is taken for UTC, never for the zone of this machine. Dates of a component are compared at the precision of the
 * coarsest, so that May 2024 is not called later than 20 May 2024.
 */
function isoDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return date;
  const timed = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/i.exec(date);
  if (timed === null) return undefined;
  const [, day, time, zone = 'Z'] = timed;
  const parsed = Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
}

/** Letters of a domain's name that must stand in a publisher's to be taken for it; shorter ones agree by chance. */
const leastLetters = 4;

/** Letters from which a name in front of a domain's is taken for it: `khaamapress.com` is Khaama's, not `newsline.org` News'. */
const leastNameLetters = 6;

/**
 * Whether a source is the publisher's own: the same name, or a domain that says it (`khaama.com` says Khaama Press).
 */
export function standsAt(source: string, publisher: string): boolean {
  const name = lettersOf(publisher);
  if (name === '') return false;
  if (lettersOf(source) === name) return true;
  const label = source.includes('.') ? lettersOf(source.split('.')[0]) : '';
  if (label.length < leastLetters) return false;
  return firstWordsOf(publisher).has(label) || (name.length >= leastNameLetters && label.startsWith(name));
}

/** A name's first word, its first two, and so on, written together: `khaama`, `khaamapress`. */
function firstWordsOf(name: string): Set<string> {
  const words = name.replace(/^the\s+/iu, '').split(/\s+/u);
  return new Set(words.map((_, count) => lettersOf(words.slice(0, count + 1).join(''))));
}

/** Lower case, without an article in front, spaces or signs. */
function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
