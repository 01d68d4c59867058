/** Rows with the same pair of numbers. */
export type EqualPairs = {
  /** By row: the number of its pair, from 0 in the order of their first rows. */
  readonly numbers: Int32Array;
  readonly count: number;
};

/** Numbers the pairs that two columns hold, in time proportional to their length. A Map would box numbers beyond 31 bits. */
export function equalPairs(one: Int32Array, other: Int32Array): EqualPairs {
  const rows = one.length;
  const numbers = new Int32Array(rows);
  const size = 2 ** Math.ceil(Math.log2(rows * 2 + 2));
  // One more than the first row of the pair that a slot is of; 0 where it is free.
  const slots = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const hash = Math.imul(Math.imul(one[row], 0x2c1b3c6d) ^ other[row], 0x297a2d39);
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    let first = slots[slot] - 1;
    while (first !== -1 && (one[first] !== one[row] || other[first] !== other[row])) {
      slot = (slot + 1) & (size - 1);
      first = slots[slot] - 1;
    }
    if (first === -1) slots[slot] = row + 1;
    numbers[row] = first === -1 ? count++ : numbers[first];
  }
  return { numbers, count };
}
