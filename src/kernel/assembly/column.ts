/** A column: 32-bit floats, one a line, from a byte offset on. */

export function get(column: usize, line: i32): f32 {
  return load<f32>(column + ((<usize>line) << 2));
}

export function set(column: usize, line: i32, value: f32): void {
  store<f32>(column + ((<usize>line) << 2), value);
}
