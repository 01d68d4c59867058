import { edge, folded } from './folding.js';

/** Most texts that a part of a pattern is written out into, and most characters of each that count. */
const mostTexts = 512;
const longestText = 9;

/**
 * Folded texts one of which stands in every text that a pattern matches; none where the pattern asks for no such text.
 * Conditions that need no characters of their own are passed over, so the texts may also stand in what does not match.
 *
 * @param wholeLine the pattern is matched against whole lines: `^` and `$` are the line's edges
 */
export function requiredTexts({ source }: RegExp, wholeLine: boolean): readonly string[] {
  return new PatternReader(source, wholeLine).read();
}

/** What a part of a pattern matches, where that is a few texts; and texts one of which stands in all that it matches. */
type Part = { readonly all?: readonly string[]; readonly needed?: readonly string[] };

const anything: Part = {};
const nothing: Part = { all: [''] };

/** Reads the syntax that the patterns of this stage use, as the `u` flag has it. */
class PatternReader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly wholeLine: boolean,
  ) {}

  read(): readonly string[] {
    const texts = new Set(neededOf(this.alternatives())?.map((text) => text.slice(0, longestText)));
    return [...texts].filter((text) => !hasShorterBeginning(text, texts));
  }

  private alternatives(): Part {
    const parts = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    return parts.length === 1 ? parts[0] : eitherOf(parts);
  }

  /** Neighbouring parts are written out together as long as that makes few texts; of what is needed the rarest counts. */
  private sequence(): Part {
    let all: readonly string[] = [''];
    let isWhole = true;
    let needed: readonly string[] | undefined;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at])) {
      const part = this.quantified();
      if (part.all !== undefined && all.length * part.all.length <= mostTexts) {
        const behind = part.all;
        const longer = all.flatMap((text) => behind.map((more) => text + more));
        all = behind.length === 1 ? longer : distinct(longer);
        continue;
      }
      isWhole = false;
      needed = rarer(needed, rarer(neededOf({ all }), neededOf(part)));
      all = part.all ?? [''];
    }
    return isWhole ? { all } : { needed: rarer(needed, neededOf({ all })) };
  }

  private quantified(): Part {
    const part = this.atom();
    if (!'*+?{'.includes(this.source[this.at])) return part;
    const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/u.exec(this.source.slice(this.at, this.at + 12));
    if (quantifier === null) return part;
    this.at += quantifier[0].length;
    const [text, count, comma] = quantifier;
    if (text[0] === '?') return part.all === undefined ? anything : { all: distinct(['', ...part.all]) };
    if (text[0] === '*' || count === '0') return anything;
    if (
      count !== undefined &&
      comma === '' &&
      part.all !== undefined &&
      part.all.length ** Number(count) <= mostTexts
    ) {
      let all: readonly string[] = [''];
      for (let time = 0; time < Number(count); time++) {
        all = all.flatMap((before) => (part.all ?? []).map((more) => before + more));
      }
      return { all };
    }
    return { needed: neededOf(part) };
  }

  private atom(): Part {
    const run = plainRun(this.source, this.at);
    if (run !== '') {
      this.at += run.length;
      return { all: [folded(run)] };
    }
    const character = this.source[this.at++];
    if (character === '(') return this.group();
    if (character === '[') return this.set();
    if (character === '.') return anything;
    if (character === '^' || character === '$') return this.wholeLine ? { all: [edge] } : nothing;
    if (character === '\\') return partOf(this.escape());
    return { all: [folded(character)] };
  }

  private group(): Part {
    const opening = /^\?(?:<?[=!]|:|<\w+>)/u.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += opening.length;
    const inside = this.alternatives();
    this.at++;
    return /[=!]$/u.test(opening) ? nothing : inside;
  }

  private set(): Part {
    const isNegated = this.source[this.at] === '^';
    const members: string[] = [];
    let isListed = !isNegated;
    for (let previous = ''; this.source[this.at] !== ']'; ) {
      const character = this.source[this.at++];
      if (character === '-' && previous !== '' && this.source[this.at] !== ']') isListed = false;
      const found = character === '\\' ? this.escape() : character;
      if (found === undefined) isListed = false;
      else members.push(...found);
      previous = character;
    }
    this.at++;
    return isListed ? { all: distinct(members.map(folded)) } : anything;
  }

  /** The characters that an escape may stand for; undefined for too many, none for no character at all. */
  private escape(): readonly string[] | undefined {
    const [text, code] = /^(?:u([0-9a-f]{4})|[pP]\{[^}]*\}|.)/iu.exec(this.source.slice(this.at, this.at + 60)) ?? [''];
    this.at += text.length;
    if (code !== undefined) return [String.fromCharCode(Number.parseInt(code, 16))];
    if (text === 's') return [' '];
    if (text === 'd') return ['0'];
    if (text === 'b') return [];
    return /^[\p{L}\p{N}]/u.test(text) && text !== 't' ? undefined : [text === 't' ? ' ' : text];
  }
}

/** The letters and spaces that stand for themselves from here on, but for one that a quantifier stands behind. */
function plainRun(source: string, at: number): string {
  plain.lastIndex = at;
  return plain.exec(source)?.[0] ?? '';
}

const plain = /[\p{L} ]+(?![*+?{])/uy;

/** Whether a beginning of a text is among the texts, so that the text itself adds nothing. */
function hasShorterBeginning(text: string, texts: ReadonlySet<string>): boolean {
  for (let length = 1; length < text.length; length++) if (texts.has(text.slice(0, length))) return true;
  return false;
}

function partOf(characters: readonly string[] | undefined): Part {
  if (characters === undefined) return anything;
  return characters.length === 0 ? nothing : { all: characters.map(folded) };
}

function eitherOf(parts: readonly Part[]): Part {
  const all = parts.flatMap((part) => part.all ?? []);
  if (parts.every((part) => part.all !== undefined) && all.length <= mostTexts) return { all: distinct(all) };
  const needed = parts.map(neededOf);
  return needed.includes(undefined) ? anything : { needed: distinct(needed.flatMap((texts) => texts ?? [])) };
}

function neededOf({ all, needed }: Part): readonly string[] | undefined {
  const says = all?.every((text) => text !== '' && text !== edge && text !== ' ');
  return says ? all : needed;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function rarer(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): readonly string[] | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return frequency(right) < frequency(left) ? right : left;
}

/** About how often one of these texts begins at a place in a line. */
function frequency(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) {
    let share = 1;
    for (const character of text.slice(0, longestText)) share /= rarity(character);
    sum += share;
  }
  return sum;
}

function rarity(character: string): number {
  if (character === ' ') return 3;
  if (character === '0') return 4;
  if (character < '\u0080') return character >= 'a' && character <= 'z' ? 14 : 60;
  // Signs beyond the keyboard's, and characters of scripts with thousands of them.
  const isLetter = character >= '\u00c0' && character < '\u2000';
  return isLetter ? 14 : 400;
}
