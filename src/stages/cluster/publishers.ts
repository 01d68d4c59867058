import { compareCodePoints } from '../../kernel/order.js';

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
  const label = labelOf(source);
  if (label.length < leastLetters) return false;
  return firstWordsOf(publisher).has(label) || (name.length >= leastNameLetters && label.startsWith(name));
}

/**
 * Publishers by the sites that are theirs, so that a source costs the same however many there are: 100,000 copies of one
 * text may name as many.
 */
export class Publishers {
  /** By the letters of the whole name, and of its first words; of several the first in code point order. */
  private readonly byName = new Map<string, string>();
  private readonly byFirstWords = new Map<string, string>();

  constructor(publishers: Iterable<string>) {
    for (const publisher of [...new Set(publishers)].sort(compareCodePoints)) {
      const name = lettersOf(publisher);
      if (name === '') continue;
      setFirst(this.byName, name, publisher);
      for (const words of firstWordsOf(publisher)) setFirst(this.byFirstWords, words, publisher);
    }
  }

  /** The first publisher, in code point order, for which `standsAt` says yes. */
  ownerOf(source: string): string | undefined {
    const label = labelOf(source);
    const owners = [this.byName.get(lettersOf(source))];
    if (label.length >= leastLetters) {
      owners.push(this.byFirstWords.get(label));
      for (let end = leastNameLetters; end <= label.length; end++) owners.push(this.byName.get(label.slice(0, end)));
    }
    return owners.filter((owner) => owner !== undefined).sort(compareCodePoints)[0];
  }
}

function setFirst(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

/** Letters of the longest label that a domain can have (RFC 1035); what is longer is none. */
const mostLetters = 63;

/** The letters in front of a domain's first dot. */
function labelOf(source: string): string {
  const dot = source.indexOf('.');
  return dot === -1 || dot > mostLetters ? '' : lettersOf(source.slice(0, dot));
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
