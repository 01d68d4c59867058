/** Figures in words, the same on every machine: nothing here follows the system's language. */

/** 1234567 → `1,234,567`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 1 → `1 block`, 1234 → `1,234 blocks`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A share of 0 to 1 with two decimals, which are 0.00 and 1.00 only where the share is exactly that. */
export function twoDecimals(share: number): string {
  const text = share.toFixed(2);
  if (text === '1.00' && share < 1) return '>0.99';
  if (text === '0.00' && share > 0) return '<0.01';
  return text;
}

/** Part of a whole as `34.8%`; of nothing, `0%`. It is 0% and 100% only where the part is exactly that. */
export function percentage(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  if (part === whole) return '100%';
  const text = ((100 * part) / whole).toFixed(1);
  if (text === '0.0') return '<0.1%';
  return text === '100.0' ? '>99.9%' : `${text}%`;
}
