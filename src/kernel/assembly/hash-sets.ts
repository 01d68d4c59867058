import { mixed } from './mixing';

/** A set of 64-bit keys in an open-addressing table at most half full, which holds one more than the key: 0 is a free slot. */

/** @param table room for `slots` keys; a power of two, at least twice the number of keys */
export function fillSet(table: usize, slots: i32, keys: usize, count: i32): void {
  memory.fill(table, 0, (<usize>slots) << 3);
  const mask = <u64>slots - 1;
  const end = keys + ((<usize>count) << 3);
  for (let at = keys; at < end; at += 8) {
    const key = load<u64>(at) + 1;
    let place = table + ((<usize>(mixed(key) & mask)) << 3);
    for (let held = load<u64>(place); held !== 0 && held !== key; held = load<u64>(place)) {
      place = place + 8 === table + ((<usize>slots) << 3) ? table : place + 8;
    }
    store<u64>(place, key);
  }
}

/** How many of the keys are in the set. */
export function countInSet(table: usize, slots: i32, keys: usize, count: i32): i32 {
  const mask = <u64>slots - 1;
  const end = keys + ((<usize>count) << 3);
  let found = 0;
  for (let at = keys; at < end; at += 8) {
    const key = load<u64>(at) + 1;
    let place = table + ((<usize>(mixed(key) & mask)) << 3);
    let held = load<u64>(place);
    while (held !== 0 && held !== key) {
      place = place + 8 === table + ((<usize>slots) << 3) ? table : place + 8;
      held = load<u64>(place);
    }
    if (held === key) found++;
  }
  return found;
}
