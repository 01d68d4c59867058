import type { Shingler } from '../../src/kernel/shingler.js';
import { type PairReport, pair } from '../../src/stages/pair/stage.js';
import { winnowingWindow } from '../../src/stages/sign/stage.js';

/** The command's own default, from which the bands follow. */
const threshold = 0.6;

/** Texts in, candidate pairs out, as a run does it: signatures, and fingerprints, which the peers do not make. */
export function pairsOfTexts(texts: readonly string[], shingler: Shingler): PairReport {
  return pairsOfShingles(
    texts.map((text) => shingler.shingle(text).hashes),
    shingler,
  );
}

/** The same from shingle hashes. */
export function pairsOfShingles(texts: readonly Float64Array[], shingler: Shingler): PairReport {
  const signatures = texts.map((hashes) => shingler.sketch(hashes));
  return pair(
    { signatures, fingerprints: texts.map((hashes) => shingler.winnow(hashes, winnowingWindow)) },
    { threshold },
  );
}

/** What the peers do of it: no fingerprints, so that candidates are those of bands. */
export function bandPairsOfShingles(texts: readonly Float64Array[], shingler: Shingler): PairReport {
  const signatures = texts.map((hashes) => shingler.sketch(hashes));
  // One of its own for each text, so that it counts as one with words.
  return pair({ signatures, fingerprints: texts.map((_, row) => Float64Array.of(row)) }, { threshold });
}
