import type { KeptReason } from '../../model/cluster.js';
import type { DocNumber } from '../../model/document.js';

/** What the choice of the kept copy looks at. */
export type Member = {
  readonly number: DocNumber;
  readonly words: number;
  readonly removedBytes: number;
  readonly source: string;
  /** The publisher on which the text says it first appeared. */
  readonly attributedTo?: string;
  /** ISO 8601, to the month, the day or the second. */
  readonly date?: string;
};

/** A total order over the members of one component; the smaller is kept. */
export type Preference = {
  compare(left: DocNumber, right: DocNumber): number;
  best(of: readonly DocNumber[]): DocNumber;
  /** The first criterion that tells `kept` from `over`. */
  reason(kept: DocNumber, over: DocNumber): KeptReason;
};

type Ranked = Member & { readonly copy: boolean; readonly atPublisher: boolean; readonly dateKey: string };

/** Sorts after every date. */
const noDate = '9999-99';

/**
 * In this order: not a copy by its own account; stands at the publisher that a member names; the earlier date; more
 * words; less stripped around it; the smaller id.
 */
export function preferenceWithin(members: readonly Member[]): Preference {
  const publishers = new Set(members.flatMap(({ attributedTo }) => (attributedTo === undefined ? [] : [attributedTo])));
  const ranked = new Map(
    members.map((member): [DocNumber, Ranked] => [
      member.number,
      {
        ...member,
        copy: member.attributedTo !== undefined && !standsAt(member.source, member.attributedTo),
        atPublisher: [...publishers].some((publisher) => standsAt(member.source, publisher)),
        dateKey: dateKey(member.date),
      },
    ]),
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
    Number(right.atPublisher) - Number(left.atPublisher) ||
    compareText(left.dateKey, right.dateKey) ||
    right.words - left.words ||
    left.removedBytes - right.removedBytes ||
    left.number - right.number
  );
}

function reasonFor(kept: Ranked, over: Ranked): KeptReason {
  const about = { over: over.number };
  if (kept.copy !== over.copy) {
    return { code: 'copyNamesOrigin', ...about, publisher: over.attributedTo as string, source: over.source };
  }
  if (kept.atPublisher !== over.atPublisher) return { code: 'publishersOwnSite', ...about, source: kept.source };
  if (kept.dateKey !== over.dateKey) {
    return { code: 'earlierDate', ...about, date: kept.date as string, than: over.date ?? null };
  }
  if (kept.words !== over.words) return { code: 'moreComplete', ...about, words: kept.words, than: over.words };
  if (kept.removedBytes !== over.removedBytes) {
    return { code: 'lessBoilerplate', ...about, removedBytes: kept.removedBytes, than: over.removedBytes };
  }
  return { code: 'firstId', ...about };
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * ISO 8601 only; anything else counts as no date. A date known to the year or month sorts after the days of it; a time
 * without a zone is taken for UTC, never for the zone of this machine.
 */
function dateKey(date: string | undefined): string {
  if (date === undefined) return noDate;
  if (/^\d{4}$/.test(date)) return `${date}-99`;
  if (/^\d{4}-\d{2}$/.test(date)) return `${date}-99`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const timed = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/i.exec(date);
  if (timed === null) return noDate;
  const [, day, time, zone = 'Z'] = timed;
  const parsed = Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(parsed) ? noDate : new Date(parsed).toISOString();
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
