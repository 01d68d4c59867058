import { get, set } from './column';

/** Columns from what lines have in common: keys that repeat, words that are shared. The conventions are those of columns.ts. */

/**
 * How often each line's key stands in the column besides, by open addressing; a key of 0 stands for nothing and counts 0.
 * `slots` is a power of two above the number of lines, of eight bytes each.
 */
export function repeats(into: usize, lines: i32, keys: usize, table: usize, slots: i32): void {
  memory.fill(table, 0, (<usize>slots) << 3);
  for (let line = 0; line < lines; line++) {
    const key = load<i32>(keys + ((<usize>line) << 2));
    if (key === 0) continue;
    const slot = slotOf(table, slots, key);
    store<i32>(slot, key);
    store<i32>(slot, load<i32>(slot, 4) + 1, 4);
  }
  for (let line = 0; line < lines; line++) {
    const key = load<i32>(keys + ((<usize>line) << 2));
    set(into, line, key === 0 ? 0 : <f32>(load<i32>(slotOf(table, slots, key), 4) - 1));
  }
}

/** The slot that holds a key other than 0, or the free one where it belongs. */
function slotOf(table: usize, slots: i32, key: i32): usize {
  const mask = slots - 1;
  let slot = (key ^ (key >>> 15)) & mask;
  while (true) {
    const found = load<i32>(table + ((<usize>slot) << 3));
    if (found === 0 || found === key) return table + ((<usize>slot) << 3);
    slot = (slot + 1) & mask;
  }
}

/** Share of the lines within `reach` that have the same key. */
export function sharesAlike(into: usize, lines: i32, keys: usize, reach: i32): void {
  for (let line = 0; line < lines; line++) {
    const from = max(0, line - reach);
    const to = min(lines, line + reach + 1);
    const own = load<i32>(keys + ((<usize>line) << 2));
    let same = -1;
    for (let near = from; near < to; near++) if (load<i32>(keys + ((<usize>near) << 2)) === own) same++;
    set(into, line, to - from === 1 ? 0 : <f32>same / <f32>(to - from - 1));
  }
}

/**
 * A key for the form of each line, above 0: half a unit of the logarithm of its length, whether it is a sentence, in title
 * case, mostly digits, or in another script.
 */
export function forms(
  into: usize,
  lines: i32,
  logLength: usize,
  sentence: usize,
  titleCase: usize,
  digitShare: usize,
  otherScript: usize,
): void {
  for (let line = 0; line < lines; line++) {
    let form = min(12, <i32>(get(logLength, line) * 2));
    form = form * 2 + (get(titleCase, line) >= 0.6 ? 1 : 0);
    form = form * 2 + (get(sentence, line) === 1 ? 1 : 0);
    form = form * 2 + (get(digitShare, line) >= 0.3 ? 1 : 0);
    form = form * 2 + (get(otherScript, line) === 1 ? 1 : 0);
    store<i32>(into + ((<usize>line) << 2), form + 1);
  }
}

/**
 * By line: the share of its content words that also stand in another of the chosen lines; 0 where it has none.
 *
 * @param words hash by token, 0 for a token that is no content word
 * @param starts first token by line, and the number of tokens behind the last
 * @param table open addressing of 16 bytes a slot: hash, lines that hold the word, the last of them
 * @param slots a power of two above the number of tokens
 */
export function sharedWords(
  into: usize,
  lines: i32,
  words: usize,
  starts: usize,
  chosen: usize,
  table: usize,
  slots: i32,
): void {
  memory.fill(table, 0, (<usize>slots) << 4);
  const mask = slots - 1;
  for (let line = 0; line < lines; line++) {
    if (get(chosen, line) !== 1) continue;
    const end = load<i32>(starts + ((<usize>line) << 2), 4);
    for (let token = load<i32>(starts + ((<usize>line) << 2)); token < end; token++) {
      const word = load<i32>(words + ((<usize>token) << 2));
      if (word === 0) continue;
      const slot = wordSlot(table, mask, word);
      store<i32>(slot, word);
      if (load<i32>(slot, 8) === line + 1) continue;
      store<i32>(slot, load<i32>(slot, 4) + 1, 4);
      store<i32>(slot, line + 1, 8);
    }
  }
  for (let line = 0; line < lines; line++) {
    const own = get(chosen, line) === 1 ? 1 : 0;
    const end = load<i32>(starts + ((<usize>line) << 2), 4);
    let count = 0;
    let shared = 0;
    for (let token = load<i32>(starts + ((<usize>line) << 2)); token < end; token++) {
      const word = load<i32>(words + ((<usize>token) << 2));
      if (word === 0) continue;
      count++;
      if (load<i32>(wordSlot(table, mask, word), 4) > own) shared++;
    }
    set(into, line, count === 0 ? 0 : <f32>shared / <f32>count);
  }
}

function wordSlot(table: usize, mask: i32, word: i32): usize {
  let slot = (word ^ (word >>> 15)) & mask;
  while (true) {
    const found = load<i32>(table + ((<usize>slot) << 4));
    if (found === 0 || found === word) return table + ((<usize>slot) << 4);
    slot = (slot + 1) & mask;
  }
}
