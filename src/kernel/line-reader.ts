import { type Script, scripts } from '../model/language.js';
import { type Surfaces, window } from '../model/surfaces.js';
import { characterClass, classOfUnit, foldOfUnit, scriptOfUnit } from './character-classes.js';
import type { FunctionWords } from './function-words.js';

/** A letter that few languages write. */
export type MarkedLetter = {
  /** Its code unit, folded. */
  readonly unit: number;
  readonly languages: readonly string[];
  /** What one occurrence says for each of them, a function word of one language being 1; and as how many witnesses it counts. */
  readonly gain: number;
  readonly witnesses: number;
};

/** When a line's votes decide its language. */
export type VotingRule = {
  /** Scripts whose lines are decided so: those that do not prove a language by themselves. */
  readonly scripts: readonly Script[];
  /** Lead over the second language, 0 to 1, from which the line's own words and letters decide, and those around it. */
  readonly ownLead: number;
  readonly neighboursLead: number;
  readonly fewestWitnesses: number;
  /** Lines before and after that speak for a line which says nothing itself; at most `mostReach`. */
  readonly neighbours: number;
  /** Code units of a line in which marked letters are looked for. */
  readonly letterWindow: number;
};

/** What lines say of their languages by words and letters. */
export type Votes = {
  /** Index into the function words' languages; -1 where nothing is decided. */
  readonly language: Int8Array;
  /** Whether the line itself says so, or the lines around. */
  readonly source: Uint8Array;
  /** How far the language leads the second, 0 to 1. */
  readonly lead: Float32Array;
};

export const voteSource = { none: 0, ownLine: 1, neighbours: 2 } as const;

/** Lines and code units that are read at a time; bounds the memory to some 4 MB, whatever the length of a text. */
const batchLines = 1_024;
const batchUnits = 65_536;

/** Lines that a batch holds besides on each side, so that each line is read with those around it. */
export const mostReach = 4;

/** Code units of a longer line that are looked at besides: two behind the window, and how it ends. */
const ending = 11;

/** A line with more code units, white space around it and all, stands in a batch as its beginning and its ending. */
const longLine = window + 64;

/** Columns of 32-bit floats that a line is read into, in their order in memory. */
const figures = [
  ...['length', 'words', 'letters', 'digits', 'wordless', 'capitalised', 'allCapitals', 'letterWords', 'sentenceEnds'],
  ...['commas', 'separators', 'scriptShare'],
] as const;

type Kernel = {
  setTables(...values: number[]): void;
  setVoters(...values: number[]): void;
  /** Returns the number of tokens. */
  readLines(...values: number[]): number;
  vote(...values: number[]): void;
};

/** Code units and tokens of a batch at most. */
const mostUnits = batchUnits + (2 * mostReach + 1) * (longLine + ending + 4);
const mostLines = batchLines + 2 * mostReach;
const mostTokens = mostUnits + mostLines;

/** Where the parts of a batch stand in memory, in bytes from the first. */
const layout = (() => {
  let top = 0;
  const place = (bytes: number) => {
    top += Math.ceil(bytes / 16) * 16;
    return top - Math.ceil(bytes / 16) * 16;
  };
  return {
    text: place(mostUnits * 2),
    input: place(mostLines * 5 * 4),
    output: place((mostLines + 1) * (figures.length + 2) * 4 + mostLines * 3),
    tokens: place(mostTokens * 10),
    votes: place((mostLines + 1) * 512),
    decisions: place(mostLines * 6 + 4),
    bytes: top,
  };
})();

/** What is read of one text; its columns are filled batch by batch. */
type Reading = {
  readonly text: string;
  readonly starts: Int32Array;
  readonly columns: Omit<Surfaces, 'tokenHash' | 'contentHash' | 'functionWord'>;
  readonly votes: Votes;
  readonly tokens: { readonly hash: Int32Array; readonly content: Int32Array; readonly word: Uint16Array }[];
};

/**
 * Reads what the lines of a text show, and what they say of their languages, by compiled code (src/kernel/assembly). One
 * reader serves text after text.
 */
export class LineReader {
  private readonly kernel: Kernel;
  private readonly memory = new WebAssembly.Memory({ initial: 1 });
  private readonly batch: number;
  private readonly folds: number;
  private readonly units: Buffer;
  private readonly input: Int32Array;

  /** @param compiled src/kernel/assembly, compiled */
  constructor(
    compiled: WebAssembly.Module,
    functionWords: FunctionWords,
    markedLetters: readonly MarkedLetter[],
    private readonly rule: VotingRule,
  ) {
    if (rule.neighbours > mostReach) throw new RangeError(`neighbours: at most ${mostReach}`);
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.kernel = exports as unknown as Kernel;
    const letters = lettersTable(markedLetters, functionWords.languages);
    const tables = [
      ...[classOfUnit, foldOfUnit, scriptOfUnit, functionWords.table.keys, functionWords.table.values],
      ...[votersTable(functionWords), letters.ofUnit, letters.table],
    ];
    const tableBytes = tables.reduce((sum, { byteLength }) => sum + byteLength + 16, reserved);
    this.memory.grow(Math.ceil((tableBytes + layout.bytes) / 65_536));
    let top = reserved;
    const [classes, folds, scriptTable, keys, values, voters, letterOfUnit, letterTable] = tables.map((table) => {
      const place = top;
      new Uint8Array(this.memory.buffer).set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), place);
      top = Math.ceil((top + table.byteLength) / 16) * 16;
      return place;
    });
    this.kernel.setTables(classes, folds, scriptTable, keys, values, functionWords.table.keys.length, scratch);
    this.kernel.setVoters(voters, functionWords.low.length, letterOfUnit, letterTable);
    this.folds = folds;
    this.batch = top;
    this.units = Buffer.from(this.memory.buffer, this.batch + layout.text, mostUnits * 2);
    this.input = new Int32Array(this.memory.buffer, this.batch + layout.input, mostLines * 5);
  }

  /**
   * @param text the whole text
   * @param starts offset of each line in it; a line ends where the next starts
   */
  read(text: string, starts: Int32Array): { readonly surfaces: Surfaces; readonly votes: Votes } {
    const lines = starts.length;
    const reading: Reading = { text, starts, columns: columnsFor(lines), votes: votesFor(lines), tokens: [] };
    for (let first = 0; first < lines; ) first = this.readBatch(reading, first);
    const { hash, content, word } = joined(reading.tokens);
    return {
      surfaces: { ...reading.columns, tokenHash: hash, contentHash: content, functionWord: word },
      votes: reading.votes,
    };
  }

  /** Reads a batch together with the lines around it, of which only the batch is taken over; returns the line behind it. */
  private readBatch(reading: Reading, first: number): number {
    const { starts } = reading;
    let end = first;
    for (let units = 0; end < starts.length && end < first + batchLines; end++) {
      units += Math.min(longLine, endOf(reading, end) - starts[end]) + ending + 4;
      if (units > batchUnits && end > first) break;
    }
    const { neighbours } = this.rule;
    const from = Math.max(0, first - neighbours);
    const lines = Math.min(starts.length, end + neighbours) - from;
    this.placeLines(reading, from, lines);
    const { kernel, batch } = this;
    const input = batch + layout.input;
    const output = batch + layout.output;
    kernel.readLines(batch + layout.text, input, lines, window, output, batch + layout.tokens, mostTokens);
    this.vote(lines);
    this.takeOver(reading, first, end, from, lines);
    return end;
  }

  /** Puts lines into the batch's text: as they stand in one piece, and long ones as their beginning and their ending. */
  private placeLines(reading: Reading, from: number, lines: number): void {
    const { text, starts, columns } = reading;
    const { input, units } = this;
    let used = 0;
    const write = (stretch: string) => {
      units.write(stretch, used * 2, 'utf16le');
      used += stretch.length;
      // Two units of nothing behind it: what is looked up there is not what an earlier batch left.
      units.writeUInt32LE(0, used * 2);
      used += 2;
    };
    let pending = -1;
    for (let at = 0; at < lines; at++) {
      const line = from + at;
      const lineEnd = endOf(reading, line);
      let start = starts[line];
      let end = lineEnd;
      const isLong = end - start > longLine;
      if (isLong && pending !== -1) {
        write(text.slice(pending, start));
        pending = -1;
      }
      while (start < end && (classOfUnit[text.charCodeAt(start)] & characterClass.space) !== 0) start++;
      while (end > start && (classOfUnit[text.charCodeAt(end - 1)] & characterClass.space) !== 0) end--;
      columns.start[line] = start;
      columns.end[line] = end;
      const length = end - start;
      if (!isLong) {
        if (pending === -1) pending = starts[line];
        const shift = used - pending;
        this.placeLine(at, lines, start + shift, end + shift, start + shift, length);
      } else if (length <= longLine) {
        this.placeLine(at, lines, used, used + length, used, length);
        write(text.slice(start, end));
      } else {
        const place = used;
        write(text.slice(start, start + window + 2));
        this.placeLine(at, lines, place, used + ending, used, length);
        write(text.slice(end - ending, end));
      }
    }
    if (pending !== -1) write(text.slice(pending, endOf(reading, from + lines - 1)));
    if (used > mostUnits || lines > mostLines || input.length < lines * 5) throw new RangeError('a batch too large');
  }

  private placeLine(at: number, lines: number, start: number, end: number, endingStart: number, units: number): void {
    const { input } = this;
    input[at] = start;
    input[lines + at] = start + Math.min(units, window);
    input[lines * 2 + at] = end;
    input[lines * 3 + at] = endingStart;
    input[lines * 4 + at] = units;
  }

  private vote(lines: number): void {
    const { kernel, batch, folds, rule } = this;
    const output = batch + layout.output;
    const input = batch + layout.input;
    const voting = rule.scripts.reduce((mask, script) => mask | (1 << scripts.indexOf(script)), 0);
    kernel.vote(
      scriptsIn(output, lines),
      voting,
      lines,
      batch + layout.text,
      folds,
      input,
      input + lines * 4,
      rule.letterWindow,
      firstTokensIn(output, lines),
      batch + layout.tokens + mostTokens * 8,
      batch + layout.votes,
      batch + layout.decisions,
      rule.ownLead,
      rule.neighboursLead,
      rule.fewestWitnesses,
      rule.neighbours,
    );
  }

  /** Copies what was read of lines `first` up to `end` out of a batch that begins with line `from`. */
  private takeOver(reading: Reading, first: number, end: number, from: number, lines: number): void {
    const { columns, votes, tokens } = reading;
    const { buffer } = this.memory;
    const output = this.batch + layout.output;
    const skipped = first - from;
    const count = end - first;
    for (const [at, name] of figures.entries()) {
      columns[name].set(new Float32Array(buffer, output + (at * lines + skipped) * 4, count), first);
    }
    columns.hash.set(new Int32Array(buffer, output + (figures.length * lines + skipped) * 4, count), first);
    columns.shapes.set(new Uint16Array(buffer, shapesIn(output, lines) + skipped * 2, count), first);
    columns.script.set(new Int8Array(buffer, scriptsIn(output, lines) + skipped, count), first);
    const firstTokens = new Int32Array(buffer, firstTokensIn(output, lines), lines + 1);
    const [firstToken, lastToken] = [firstTokens[skipped], firstTokens[skipped + count]];
    const shift = columns.tokenStart[first] - firstToken;
    for (let at = 1; at <= count; at++) columns.tokenStart[first + at] = firstTokens[skipped + at] + shift;
    const hashes = this.batch + layout.tokens;
    const size = lastToken - firstToken;
    tokens.push({
      hash: new Int32Array(buffer, hashes + firstToken * 4, size).slice(),
      content: new Int32Array(buffer, hashes + (mostTokens + firstToken) * 4, size).slice(),
      word: new Uint16Array(buffer, hashes + mostTokens * 8 + firstToken * 2, size).slice(),
    });
    const decisions = this.batch + layout.decisions;
    votes.language.set(new Int8Array(buffer, decisions + skipped, count), first);
    votes.source.set(new Uint8Array(buffer, decisions + lines + skipped, count), first);
    const leads = Math.ceil((decisions + lines * 2) / 4) * 4;
    votes.lead.set(new Float32Array(buffer, leads + skipped * 4, count), first);
  }
}

/** Bytes in front, where compiled code counts letters by script. */
const scratch = 64;
const reserved = 128;

function firstTokensIn(output: number, lines: number): number {
  return output + (figures.length + 1) * lines * 4;
}

function shapesIn(output: number, lines: number): number {
  return firstTokensIn(output, lines) + (lines + 1) * 4;
}

function scriptsIn(output: number, lines: number): number {
  return shapesIn(output, lines) + lines * 2;
}

function endOf({ text, starts }: Reading, line: number): number {
  return line + 1 < starts.length ? starts[line + 1] : text.length;
}

/** Columns for so many lines, in one piece of memory. */
function columnsFor(lines: number): Reading['columns'] {
  const buffer = new ArrayBuffer(lines * (4 * (figures.length + 4) + 3) + 4);
  let top = 0;
  const place = (bytes: number) => {
    top += bytes;
    return top - bytes;
  };
  const floats = Object.fromEntries(
    figures.map((name) => [name, new Float32Array(buffer, place(lines * 4), lines)]),
  ) as Record<(typeof figures)[number], Float32Array>;
  return {
    lines,
    ...floats,
    start: new Int32Array(buffer, place(lines * 4), lines),
    end: new Int32Array(buffer, place(lines * 4), lines),
    hash: new Int32Array(buffer, place(lines * 4), lines),
    tokenStart: new Int32Array(buffer, place(lines * 4 + 4), lines + 1),
    shapes: new Uint16Array(buffer, place(lines * 2), lines),
    script: new Int8Array(buffer, place(lines), lines),
  };
}

function votesFor(lines: number): Votes {
  return { language: new Int8Array(lines), source: new Uint8Array(lines), lead: new Float32Array(lines) };
}

function joined(parts: Reading['tokens']): Reading['tokens'][number] {
  if (parts.length === 1) return parts[0];
  const size = parts.reduce((sum, { hash }) => sum + hash.length, 0);
  const whole = { hash: new Int32Array(size), content: new Int32Array(size), word: new Uint16Array(size) };
  let at = 0;
  for (const { hash, content, word } of parts) {
    whole.hash.set(hash, at);
    whole.content.set(content, at);
    whole.word.set(word, at);
    at += hash.length;
  }
  return whole;
}

/** Votes are counted in whole numbers, so that their order does not matter: this many for one function word. */
const oneVote = 4_096;

/** By function word: its languages in two masks, and what it says for each. */
function votersTable({ low, high, weight }: FunctionWords): Int32Array {
  return Int32Array.from([...low, ...high, ...weight.map((gain) => Math.round(gain * oneVote))]);
}

/** By folded code unit the number of a marked letter, and by that number its languages in two masks, its votes and witnesses. */
function lettersTable(letters: readonly MarkedLetter[], languages: readonly string[]) {
  if (letters.length > 255) throw new RangeError('at most 255 marked letters');
  const ofUnit = new Uint8Array(0x10000);
  const table = new Int32Array((letters.length + 1) * 4);
  for (const [at, { unit, languages: names, gain, witnesses }] of letters.entries()) {
    ofUnit[unit] = at + 1;
    const masks = [0, 0];
    for (const name of names) {
      const bit = languages.indexOf(name);
      if (bit !== -1) masks[bit >> 5] |= 1 << (bit & 31);
    }
    table.set([...masks, Math.round(gain * oneVote), witnesses], (at + 1) * 4);
  }
  return { ofUnit, table };
}
