import { scripts } from '../model/language.js';
import { type Surfaces, window } from '../model/surfaces.js';
import { characterClass, classOfUnit, foldOfUnit, scriptOfUnit } from './character-classes.js';
import type { FunctionWords } from './function-words.js';
import {
  batchLines,
  batchRoom,
  batchUnits,
  behindWindow,
  endingUnits,
  figures,
  firstTokensIn,
  type Glance,
  type LineColumns,
  layout,
  lineColumnsFor,
  mostReach,
  mostTokens,
  mostUnits,
  reserved,
  scratch,
  scriptsIn,
  viewsOfBatch,
  votesFor,
  wholeUpTo,
} from './line-batches.js';
import { lettersTable, type MarkedLetter, type Votes, type VotingRule, votersTable } from './voting.js';

/** The functions of kernel/assembly that are called here, with their arguments in order; places are bytes into the memory. */
type Kernel = {
  setTables(
    classes: number,
    folds: number,
    scriptTable: number,
    wordKeys: number,
    wordValues: number,
    wordSlots: number,
    counts: number,
  ): void;
  setVoters(functionWords: number, entries: number, letterOfUnit: number, letters: number): void;
  readLines(
    text: number,
    input: number,
    lines: number,
    window: number,
    output: number,
    tokens: number,
    mostTokens: number,
  ): number;
  vote(
    scripts: number,
    voting: number,
    lines: number,
    text: number,
    folds: number,
    starts: number,
    stops: number,
    letterWindow: number,
    firstTokens: number,
    entries: number,
    votes: number,
    output: number,
    ownLead: number,
    neighboursLead: number,
    fewestWitnesses: number,
    reach: number,
  ): void;
};

/** Lines of a text, and where they begin and end without the white space around them. */
type PlacedText = {
  readonly text: string;
  readonly starts: Int32Array;
  readonly columns: Pick<LineColumns, 'start' | 'end'>;
};

/** Lines that can be read at a glance, and whose views are kept. */
const fewLines = 16;

/** What is read of one text; its columns are filled batch by batch. */
type Reading = PlacedText & {
  readonly columns: LineColumns;
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
  /** By number of lines, where that is small. */
  private readonly views = new Map<number, Glance>();

  /** @param compiled src/kernel/assembly, compiled */
  constructor(
    compiled: WebAssembly.Module,
    functionWords: FunctionWords,
    markedLetters: readonly MarkedLetter[],
    private readonly rule: VotingRule,
  ) {
    if (!Number.isInteger(rule.neighbours) || rule.neighbours < 0 || rule.neighbours > mostReach) {
      throw new RangeError(`neighbours: a whole number from 0 to ${mostReach}`);
    }
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.kernel = exports as unknown as Kernel;
    const letters = lettersTable(markedLetters, functionWords.languages);
    const tables = [
      ...[classOfUnit, foldOfUnit, scriptOfUnit, functionWords.slots.keys, functionWords.slots.values],
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
    this.kernel.setTables(classes, folds, scriptTable, keys, values, functionWords.slots.keys.length, scratch);
    this.kernel.setVoters(voters, functionWords.low.length, letterOfUnit, letterTable);
    this.folds = folds;
    this.batch = top;
    this.units = Buffer.from(this.memory.buffer, this.batch + layout.text, mostUnits * 2);
    this.input = new Int32Array(this.memory.buffer, this.batch + layout.input, batchRoom * 5);
  }

  /**
   * @param text the whole text, well-formed: half a character takes what stands behind it for its other half
   * @param starts offset of each line in it; a line ends where the next starts
   */
  read(text: string, starts: Int32Array): { readonly surfaces: Surfaces; readonly votes: Votes } {
    const lines = starts.length;
    const reading: Reading = { text, starts, columns: lineColumnsFor(lines), votes: votesFor(lines), tokens: [] };
    for (let first = 0; first < lines; ) first = this.readBatch(reading, first);
    const { hash, content, word } = joined(reading.tokens);
    return {
      surfaces: { ...reading.columns, tokenHash: hash, contentHash: content, functionWord: word },
      votes: reading.votes,
    };
  }

  /**
   * Reads a text of a few lines, of which nothing has to be kept.
   *
   * @param starts of one line at least, and of no more than `fewLines`
   * @returns views that are good until anything else is read
   */
  glance(text: string, starts: Int32Array): Glance {
    const { length: lines } = starts;
    if (lines < 1 || lines > fewLines)
      throw new RangeError(`from 1 to ${fewLines} lines are read at a glance, not ${lines}`);
    const columns = this.viewsOf(lines);
    this.placeLines({ text, starts, columns }, 0, lines);
    this.readPlaced(lines);
    return columns;
  }

  /** Reads a batch together with the lines around it, of which only the batch is taken over; returns the line behind it. */
  private readBatch(reading: Reading, first: number): number {
    const { starts } = reading;
    let end = first;
    for (let units = 0; end < starts.length && end < first + batchLines; end++) {
      units += Math.min(wholeUpTo, endOf(reading, end) - starts[end]) + endingUnits + behindWindow + 4;
      if (units > batchUnits && end > first) break;
    }
    const { neighbours } = this.rule;
    const from = Math.max(0, first - neighbours);
    const lines = Math.min(starts.length, end + neighbours) - from;
    this.placeLines(reading, from, lines);
    this.readPlaced(lines);
    this.takeOver(reading, first, end, from, lines);
    return end;
  }

  /** Puts lines into the batch's text: as they stand in one piece, and long ones as their beginning and their ending. */
  private placeLines(reading: PlacedText, from: number, lines: number): void {
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
      const isLong = end - start > wholeUpTo;
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
      } else if (length <= wholeUpTo) {
        this.placeLine(at, lines, used, used + length, used, length);
        write(text.slice(start, end));
      } else {
        const place = used;
        write(text.slice(start, start + window + behindWindow));
        this.placeLine(at, lines, place, used + endingUnits, used, length);
        write(text.slice(end - endingUnits, end));
      }
    }
    if (pending !== -1) write(text.slice(pending, endOf(reading, from + lines - 1)));
    if (used > mostUnits || lines > batchRoom || input.length < lines * 5) throw new RangeError('a batch too large');
  }

  private placeLine(at: number, lines: number, start: number, end: number, endingStart: number, units: number): void {
    const { input } = this;
    input[at] = start;
    input[lines + at] = start + Math.min(units, window);
    input[lines * 2 + at] = end;
    input[lines * 3 + at] = endingStart;
    input[lines * 4 + at] = units;
  }

  private readPlaced(lines: number): void {
    const { kernel, batch } = this;
    const [input, output] = [batch + layout.input, batch + layout.output];
    kernel.readLines(batch + layout.text, input, lines, window, output, batch + layout.tokens, mostTokens);
    this.vote(lines);
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
    const skipped = first - from;
    const read = this.viewsOf(lines);
    const part = <Values extends Column>(values: Values): Values =>
      values.subarray(skipped, skipped + end - first) as Values;
    for (const name of [...figures, 'hash', 'shapes', 'script'] as const) columns[name].set(part(read[name]), first);
    for (const name of ['language', 'source', 'lead'] as const) votes[name].set(part(read.votes[name]), first);
    const firstTokens = read.tokenStart;
    const [firstToken, lastToken] = [firstTokens[skipped], firstTokens[skipped + end - first]];
    const shift = columns.tokenStart[first] - firstToken;
    for (let at = 1; at <= end - first; at++) columns.tokenStart[first + at] = firstTokens[skipped + at] + shift;
    const { buffer } = this.memory;
    const hashes = this.batch + layout.tokens;
    const size = lastToken - firstToken;
    tokens.push({
      hash: new Int32Array(buffer, hashes + firstToken * 4, size).slice(),
      content: new Int32Array(buffer, hashes + (mostTokens + firstToken) * 4, size).slice(),
      word: new Uint16Array(buffer, hashes + mostTokens * 8 + firstToken * 2, size).slice(),
    });
  }

  /** What stands in memory of a batch of so many lines. */
  private viewsOf(lines: number): Glance {
    const known = this.views.get(lines);
    if (known !== undefined) return known;
    const made = viewsOfBatch(this.memory.buffer, this.batch, lines);
    if (lines <= fewLines) this.views.set(lines, made);
    return made;
  }
}

type Column = Float32Array | Int32Array | Uint16Array | Uint8Array | Int8Array;

function endOf({ text, starts }: PlacedText, line: number): number {
  return line + 1 < starts.length ? starts[line + 1] : text.length;
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
