const smallBeforeCapital = /\p{Ll}(?=\p{Lu})/gu;
const signWithinWord = /[\p{Ll}\p{Lu}][^\0-\x7f\p{L}\p{M}\p{Nd}’‘ʼ·\xad‐‑–—…](?=[\p{Ll}\p{Lu}])/gu;

/**
 * Marks of a text that was decoded in the wrong encoding, which counts of letters miss: a small letter right before a
 * capital ("пРИВЕТ") and a sign between two letters ("s³owo"), where a character beyond ASCII is part of it. Scripts
 * without cases have none.
 */
export function faultsOf(text: string): number {
  let faults = 0;
  for (const { index, 0: small } of text.matchAll(smallBeforeCapital)) {
    if (small > '\x7f' || text[index + 1] > '\x7f') faults++;
  }
  for (const _ of text.matchAll(signWithinWord)) faults++;
  return faults;
}
