/** Six decimals, of which relations are decided and which are written: neither may depend on the last bit of a division. */
export function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
