import { roundStep } from './mixing';

/**
 * A set of 64-bit keys in memory: an open-addressing table at most half full, which holds one more than each key, so that 0 is
 * a free slot; behind it a filter of eight bits a slot, in which a key that is not in the set has a chance of a sixteenth to
 * be taken for one that may be; and behind that room for as many keys as are filtered at once.
 */

/** Keys that are filtered before they are looked up. */
const filteredAtOnce = 256;

/** Bytes of a set whose table has 2^bits slots. */
export function setBytes(bits: i32): usize {
  return ((<usize>9) << bits) + filteredAtOnce * 8;
}

/** @param bits of a number of slots that is at least twice the number of keys; 1 to 28 */
export function fillSet(set: usize, bits: i32, keys: usize, count: i32): void {
  const end = keys + ((<usize>count) << 3);
  const filter = set + ((<usize>8) << bits);
  memory.fill(set, 0, (<usize>9) << bits);
  for (let at = keys; at < end; at += 8) {
    const key = load<u64>(at);
    insert(set, bits, key);
    const bit = filterBit(key, bits);
    store<u8>(filter + (bit >> 3), load<u8>(filter + (bit >> 3)) | (1 << (<u8>bit & 7)));
  }
}

/** How many of the keys, of which none stands there twice, are in the set. */
export function countInSet(set: usize, bits: i32, keys: usize, count: i32): i32 {
  const end = keys + ((<usize>count) << 3);
  const filter = set + ((<usize>8) << bits);
  const passed = filter + ((<usize>1) << bits);
  let found = 0;
  for (let start = keys; start < end; start += filteredAtOnce * 8) {
    const stop = min(end, start + filteredAtOnce * 8);
    // Every key is written and the place moves on for those that pass: no branch, as which of them pass cannot be foreseen.
    let top = passed;
    for (let at = start; at < stop; at += 8) {
      const key = load<u64>(at);
      const bit = filterBit(key, bits);
      store<u64>(top, key);
      top += ((<usize>load<u8>(filter + (bit >> 3)) >> (bit & 7)) & 1) << 3;
    }
    for (let at = passed; at < top; at += 8) found += has(set, bits, load<u64>(at));
  }
  return found;
}

function insert(set: usize, bits: i32, key: u64): void {
  let place = slotOf(set, bits, key);
  for (let held = load<u64>(place); held !== 0 && held !== key + 1; held = load<u64>(place)) {
    place = place + 8 === set + ((<usize>8) << bits) ? set : place + 8;
  }
  store<u64>(place, key + 1);
}

function has(set: usize, bits: i32, key: u64): i32 {
  let place = slotOf(set, bits, key);
  let held = load<u64>(place);
  while (held !== 0 && held !== key + 1) {
    place = place + 8 === set + ((<usize>8) << bits) ? set : place + 8;
    held = load<u64>(place);
  }
  return held === 0 ? 0 : 1;
}

/** By the upper bits of a product: those of a key that is a float tell more than its lower ones. */
function slotOf(set: usize, bits: i32, key: u64): usize {
  return set + ((<usize>((key * roundStep) >> (64 - bits))) << 3);
}

function filterBit(key: u64, bits: i32): usize {
  return <usize>((key * roundStep) >> (61 - bits));
}
