/**
 * The three rows that moved each of four lines most, of several that moved it as much the first.
 *
 * @param into columns of what they moved and of their numbers, three each
 * @param columnBytes bytes from one of these columns to the next
 * @param moved of the first row: what it moved four lines by
 * @param rows how many there are
 * @param rowBytes bytes from one row to the next
 */
export function lead(into: usize, columnBytes: usize, moved: usize, rows: usize, rowBytes: usize): void {
  const zero = f32x4.splat(0);
  let weight1 = zero;
  let weight2 = zero;
  let weight3 = zero;
  let row1 = zero;
  let row2 = zero;
  let row3 = zero;
  for (let row: usize = 0; row < rows; row++) {
    const weight = v128.load(moved + row * rowBytes);
    const size = f32x4.abs(weight);
    const above3 = f32x4.gt(size, f32x4.abs(weight3));
    if (!v128.any_true(above3)) continue;
    const number = f32x4.splat(<f32>row);
    const above1 = f32x4.gt(size, f32x4.abs(weight1));
    const above2 = f32x4.gt(size, f32x4.abs(weight2));
    weight3 = v128.bitselect(weight2, v128.bitselect(weight, weight3, above3), above2);
    row3 = v128.bitselect(row2, v128.bitselect(number, row3, above3), above2);
    weight2 = v128.bitselect(weight1, v128.bitselect(weight, weight2, above2), above1);
    row2 = v128.bitselect(row1, v128.bitselect(number, row2, above2), above1);
    weight1 = v128.bitselect(weight, weight1, above1);
    row1 = v128.bitselect(number, row1, above1);
  }
  v128.store(into, weight1);
  v128.store(into + columnBytes, weight2);
  v128.store(into + columnBytes * 2, weight3);
  v128.store(into + columnBytes * 3, row1);
  v128.store(into + columnBytes * 4, row2);
  v128.store(into + columnBytes * 5, row3);
}
