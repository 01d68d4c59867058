/** 2^64 over the golden ratio: numbers that it is multiplied by lie far apart. */
export const roundStep: u64 = 0x9e3779b97f4a7c15;

/** MurmurHash3's 64-bit finaliser (Appleby): every bit of the result depends on every bit of the value. */
export function mixed(value: u64): u64 {
  value = (value ^ (value >> 33)) * 0xff51afd7ed558ccd;
  value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53;
  return value ^ (value >> 33);
}
