/** Code units, and what the tables say of them. The bits are those of src/kernel/character-classes.ts. */

/** Classes of a code unit. */
export const word = 1;
export const letter = 2;
export const upper = 4;
export const lower = 8;
export const digit = 16;
export const wordless = 32;
export const space = 64;
export const sentenceEnd = 128;
export const comma = 256;
export const separator = 512;
export const quote = 1024;
export const closing = 2048;
export const bullet = 4096;
export const surrogate = 8192;
export const compatibility = 16384;

/** By code unit: its classes, 16 bits each. */
let classes: usize = 0;

export function setClasses(classOfUnit: usize): void {
  classes = classOfUnit;
}

export function unitAt(text: usize, at: i32): i32 {
  return <i32>load<u16>(text + ((<usize>at) << 1));
}

export function classesOf(unit: i32): i32 {
  return <i32>load<u16>(classes + ((<usize>unit) << 1));
}

export function isDigit(text: usize, at: i32): bool {
  return (classesOf(unitAt(text, at)) & digit) !== 0;
}
