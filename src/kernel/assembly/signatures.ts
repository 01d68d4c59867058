import { mixed, roundStep } from './mixing';

/**
 * Signatures and fingerprints of shingle hashes: whole numbers of 53 bits, 64 bits each in memory. To the other side they
 * go as 64-bit floats, which hold them exactly.
 */

/** Slots of a signature, 32 bits each; one that nothing reached holds the largest number, which no value takes. */
const slots: usize = 128;
const emptySlot: u32 = 0xffffffff;

/**
 * A round of FastSimilaritySketch (Dahlgaard, Knudsen, Thorup, FOCS 2017): round 0 throws each hash into one slot and
 * keeps the smallest value there (one-permutation hashing); each further round throws all again but fills only slots that
 * are still empty; rounds from 128 on aim at one slot each, so after 256 none is empty. Repeats change nothing.
 *
 * @param signature 128 numbers of 32 bits, all of the largest before the first round
 * @param before what the signature was before this round
 */
export function sketch(signature: usize, before: usize, hashes: usize, count: i32, round: u32): void {
  const end = hashes + ((<usize>count) << 3);
  if (round === 0) {
    for (let at = hashes; at < end; at += 8) {
      const thrown = mixed(load<u64>(at));
      const place = signature + ((<usize>(thrown >> 57)) << 2);
      const value = valueIn(thrown);
      const least = load<u32>(place);
      store<u32>(place, value < least ? value : least);
    }
    return;
  }
  const salt = <u64>round * roundStep;
  for (let at = hashes; at < end; at += 8) {
    const thrown = mixed(load<u64>(at) ^ salt);
    const slot = (<usize>round < slots ? <usize>(thrown >> 57) : <usize>round - slots) << 2;
    if (load<u32>(before + slot) !== emptySlot) continue;
    const value = valueIn(thrown);
    if (value < load<u32>(signature + slot)) store<u32>(signature + slot, value);
  }
}

function valueIn(thrown: u64): u32 {
  const value = <u32>thrown;
  return value === emptySlot ? emptySlot - 1 : value;
}

/**
 * Writes the distinct hashes in the order of their first occurrence and returns their number.
 *
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
 * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of each window of hashes the smallest is a fingerprint, the
 * rightmost on a tie. Writes them in the order in which they are chosen, and returns their number.
 */
export function winnow(into: usize, hashes: usize, count: i32, window: i32): i32 {
  let found = 0;
  let smallest = -1;
  let chosen = -1;
  for (let end = min(window, count); end <= count && end > 0; end++) {
    const start = max(0, end - window);
    if (smallest < start) {
      smallest = start;
      for (let at = start + 1; at < end; at++) if (hashAt(hashes, at) <= hashAt(hashes, smallest)) smallest = at;
    } else if (hashAt(hashes, end - 1) <= hashAt(hashes, smallest)) smallest = end - 1;
    if (smallest === chosen) continue;
    chosen = smallest;
    store<u64>(into + ((<usize>found) << 3), hashAt(hashes, chosen));
    found++;
  }
  return found;
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
