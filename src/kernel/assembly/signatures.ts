import { mixed, roundStep } from './mixing';

/**
 * Signatures and fingerprints of shingle hashes: whole numbers of 53 bits, 64 bits each in memory. To the other side they
 * go as 64-bit floats, which hold them exactly.
 */

const hashBits = 53;

/** Slots of a signature, 32 bits each; one that nothing reached holds the largest number, which no value takes. */
const slots: usize = 128;
const emptySlot: u32 = 0xffffffff;

/**
 * Rounds of FastSimilaritySketch (Dahlgaard, Knudsen, Thorup, FOCS 2017): round 0 throws each hash into one slot and
 * keeps the smallest value there (one-permutation hashing); each further round throws all again but fills only slots that
 * are still empty; rounds from 128 on aim at one slot each, so after 256 none is empty. Repeats change nothing.
 *
 * Does the rounds from `round` to before `end`, as long as a slot is empty, and returns whether one still is.
 *
 * @param signature 128 numbers of 32 bits, which round 0 sets
 * @param before room for as many: what the signature was before a round
 * @param hashes one at least
 */
export function sketch(signature: usize, before: usize, hashes: usize, count: i32, round: u32, end: u32): bool {
  for (; round < end; round++) {
    if (round === 0) throwFirst(signature, hashes, count);
    else {
      memory.copy(before, signature, slots << 2);
      throwAgain(signature, before, hashes, count, round);
    }
    if (!hasEmptySlot(signature)) return false;
  }
  return true;
}

function throwFirst(signature: usize, hashes: usize, count: i32): void {
  memory.fill(signature, 0xff, slots << 2);
  const end = hashes + ((<usize>count) << 3);
  for (let at = hashes; at < end; at += 8) {
    const thrown = mixed(load<u64>(at));
    const place = signature + ((<usize>(thrown >> 57)) << 2);
    const value = valueIn(thrown);
    const least = load<u32>(place);
    store<u32>(place, value < least ? value : least);
  }
}

function throwAgain(signature: usize, before: usize, hashes: usize, count: i32, round: u32): void {
  const end = hashes + ((<usize>count) << 3);
  const salt = <u64>round * roundStep;
  for (let at = hashes; at < end; at += 8) {
    const thrown = mixed(load<u64>(at) ^ salt);
    const slot = (<usize>round < slots ? <usize>(thrown >> 57) : <usize>round - slots) << 2;
    if (load<u32>(before + slot) !== emptySlot) continue;
    const value = valueIn(thrown);
    if (value < load<u32>(signature + slot)) store<u32>(signature + slot, value);
  }
}

function hasEmptySlot(signature: usize): bool {
  for (let slot: usize = 0; slot < slots; slot++) if (load<u32>(signature + (slot << 2)) === emptySlot) return true;
  return false;
}

function valueIn(thrown: u64): u32 {
  const value = <u32>thrown;
  return value === emptySlot ? emptySlot - 1 : value;
}

/**
 * Writes the distinct hashes in the order of their first occurrence and returns their number.
 *
 * @param into may be where the hashes stand
 * @param table room for `tableSlots` numbers of 64 bits; a power of two above the number of hashes
 */
export function distinct(into: usize, hashes: usize, count: i32, table: usize, tableSlots: i32): i32 {
  memory.fill(table, 0, (<usize>tableSlots) << 3);
  const mask = <usize>tableSlots - 1;
  const end = hashes + ((<usize>count) << 3);
  let found = 0;
  for (let at = hashes; at < end; at += 8) {
    // One more than the hash, so that no hash looks like a free slot.
    const key = load<u64>(at) + 1;
    let slot = <usize>key & mask;
    let held = load<u64>(table + (slot << 3));
    while (held !== 0 && held !== key) {
      slot = (slot + 1) & mask;
      held = load<u64>(table + (slot << 3));
    }
    if (held === key) continue;
    store<u64>(table + (slot << 3), key);
    store<u64>(into + ((<usize>found) << 3), load<u64>(at));
    found++;
  }
  return found;
}

/**
 * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of each window of hashes the smallest is a fingerprint. Writes
 * them, some more than once, and returns their number.
 *
 * The smallest of a window is that of two runs, which begin and end where a multiple of the window's length stands (van Herk,
 * 1992; Gil and Werman, 1993): for these three comparisons a hash are enough, and none decides what is done next.
 *
 * @param into room for one more than there are hashes
 * @param least room for as many: the smallest from each hash on, up to the next such multiple
 */
export function winnow(into: usize, hashes: usize, count: i32, window: i32, least: usize): i32 {
  const length = min(window, count);
  if (length < 1) return 0;
  for (let end = count; end > 0; ) {
    const start = ((end - 1) / length) * length;
    let smallest = u64.MAX_VALUE;
    for (let at = end - 1; at >= start; at--) {
      smallest = min(smallest, hashAt(hashes, at));
      store<u64>(least + ((<usize>at) << 3), smallest);
    }
    end = start;
  }
  let found = 0;
  let chosen = u64.MAX_VALUE;
  let smallest = u64.MAX_VALUE;
  let sinceMultiple = 0;
  for (let last = length - 1; last < count; last++) {
    smallest = sinceMultiple === 0 ? u64.MAX_VALUE : min(smallest, hashAt(hashes, last));
    const ofWindow = min(smallest, hashAt(least, last - length + 1));
    store<u64>(into + ((<usize>found) << 3), ofWindow);
    found += ofWindow === chosen ? 0 : 1;
    chosen = ofWindow;
    sinceMultiple = sinceMultiple + 1 === length ? 0 : sinceMultiple + 1;
  }
  return found;
}

/**
 * Writes the distinct hashes in ascending order and returns their number: they are dealt to buckets by their upper bits, which
 * leaves each near its place, and then inserted. It counts on hashes that are evenly spread: many with the same upper bits take quadratic
 * time.
 *
 * @param buckets room for 2^bits counts of 32 bits
 * @param bits 0 to 30
 */
export function sortDistinct(into: usize, hashes: usize, count: i32, buckets: usize, bits: i32): i32 {
  const shift = <u64>(hashBits - bits);
  memory.fill(buckets, 0, (<usize>1) << (bits + 2));
  for (let at = 0; at < count; at++) {
    const bucket = buckets + ((<usize>(hashAt(hashes, at) >> shift)) << 2);
    store<u32>(bucket, load<u32>(bucket) + 1);
  }
  let dealt: u32 = 0;
  for (let bucket = buckets; bucket < buckets + ((<usize>1) << (bits + 2)); bucket += 4) {
    const size = load<u32>(bucket);
    store<u32>(bucket, dealt);
    dealt += size;
  }
  for (let at = 0; at < count; at++) {
    const hash = hashAt(hashes, at);
    const bucket = buckets + ((<usize>(hash >> shift)) << 2);
    const place = load<u32>(bucket);
    store<u64>(into + ((<usize>place) << 3), hash);
    store<u32>(bucket, place + 1);
  }
  return insertDistinct(into, count);
}

/** Sorts by insertion, and drops repeats. */
function insertDistinct(hashes: usize, count: i32): i32 {
  let distinct = 0;
  for (let at = 0; at < count; at++) {
    const hash = hashAt(hashes, at);
    let place = distinct;
    while (place > 0 && hashAt(hashes, place - 1) > hash) place--;
    if (place > 0 && hashAt(hashes, place - 1) === hash) continue;
    for (let to = distinct; to > place; to--) store<u64>(hashes + ((<usize>to) << 3), hashAt(hashes, to - 1));
    store<u64>(hashes + ((<usize>place) << 3), hash);
    distinct++;
  }
  return distinct;
}

function hashAt(hashes: usize, at: i32): u64 {
  return load<u64>(hashes + ((<usize>at) << 3));
}

/** Turns hashes into the floats that the other side reads, or back, in place or elsewhere. */
export function toFloats(into: usize, hashes: usize, count: i32): void {
  for (let at: usize = 0; at < (<usize>count) << 3; at += 8) store<f64>(into + at, <f64>load<i64>(hashes + at));
}

export function fromFloats(into: usize, floats: usize, count: i32): void {
  for (let at: usize = 0; at < (<usize>count) << 3; at += 8) store<i64>(into + at, <i64>load<f64>(floats + at));
}
