/**
 * Boosted trees over rows of features, eight rows at a time. A tree is its questions, whose bits say what leaves are left
 * when all are answered: each that a row does not meet strikes out the leaves of its lower branch, and the first leaf that is
 * left is the row's (after QuickScorer, Lucchese and others 2015). So no step waits for the one before, as on a walk from the root.
 */

import { lead } from './leading';

/** Bytes of eight rows in a column; of a question and of a leaf. */
const eight: usize = 32;
const question: usize = 12;
const leaf: usize = 8;

/**
 * What the trees give every row, and the features that moved it most.
 *
 * A question is the place of its feature's values among those of eight rows, in bytes; its limit, a 32-bit float, which values
 * up to it meet; and sixteen bits, 0 for the leaves of its lower branch, the first leaf lowest. A leaf is what it moves a row by, a
 * 32-bit float, and the place of the feature that this is credited to. Trees have as many questions each, and one leaf more.
 *
 * @param into column of the sums
 * @param values column of the first feature; those of the others follow it, `columnBytes` each, as room for whole eights of rows
 * @param trees the questions and the leaves of one tree behind those of the other
 * @param base what every row is given
 * @param work `features × 16` floats that are overwritten
 * @param leading three columns of what the leading features moved and three of their numbers, `columnBytes` each
 */
export function scoreTrees(
  into: usize,
  rows: usize,
  values: usize,
  columnBytes: usize,
  features: usize,
  trees: usize,
  count: usize,
  questions: usize,
  base: f32,
  work: usize,
  leading: usize,
): void {
  const moved = work + features * eight;
  const treeBytes = questions * question + (questions + 1) * leaf;
  const end = trees + count * treeBytes;
  for (let first: usize = 0; first < rows * 4; first += eight) {
    for (let feature: usize = 0; feature < features; feature++) {
      const from = values + feature * columnBytes + first;
      v128.store(work + feature * eight, v128.load(from));
      v128.store(work + feature * eight, v128.load(from, 16), 16);
    }
    memory.fill(moved, 0, features * eight);
    for (let tree = trees; tree < end; tree += treeBytes) {
      const leaves = tree + questions * question;
      const left = leavesLeft(tree, leaves, work);
      move(leaves, i16x8.extract_lane_u(left, 0), moved);
      move(leaves, i16x8.extract_lane_u(left, 1), moved + 4);
      move(leaves, i16x8.extract_lane_u(left, 2), moved + 8);
      move(leaves, i16x8.extract_lane_u(left, 3), moved + 12);
      move(leaves, i16x8.extract_lane_u(left, 4), moved + 16);
      move(leaves, i16x8.extract_lane_u(left, 5), moved + 20);
      move(leaves, i16x8.extract_lane_u(left, 6), moved + 24);
      move(leaves, i16x8.extract_lane_u(left, 7), moved + 28);
    }
    add(into + first, moved, features, base);
    lead(leading + first, columnBytes, moved, features, eight);
    lead(leading + first + 16, columnBytes, moved + 16, features, eight);
  }
}

/** Of eight rows: a bit for each leaf that no question strikes out. */
function leavesLeft(questions: usize, end: usize, values: usize): v128 {
  let left = i16x8.splat(-1);
  for (let at = questions; at < end; at += question) {
    const place = values + <usize>load<u32>(at);
    const limit = v128.load32_splat(at, 4);
    const meets = i16x8.narrow_i32x4_s(f32x4.le(v128.load(place), limit), f32x4.le(v128.load(place, 16), limit));
    left = v128.and(left, v128.or(meets, v128.load16_splat(at, 8)));
  }
  return left;
}

function move(leaves: usize, left: u16, moved: usize): void {
  const at = leaves + <usize>ctz<u32>(left) * leaf;
  const place = moved + <usize>load<u32>(at, 4);
  store<f32>(place, load<f32>(place) + load<f32>(at));
}

/** The sum of what moved each of eight rows. */
function add(into: usize, moved: usize, features: usize, base: f32): void {
  let low = f32x4.splat(base);
  let high = low;
  for (let feature: usize = 0; feature < features; feature++) {
    low = f32x4.add(low, v128.load(moved + feature * eight));
    high = f32x4.add(high, v128.load(moved + feature * eight, 16));
  }
  v128.store(into, low);
  v128.store(into, high, 16);
}
