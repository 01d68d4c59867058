import { EvenSlabs } from '../../src/kernel/even-rows.js';
import type { Shingler } from '../../src/kernel/shingler.js';
import { Slabs } from '../../src/kernel/slabs.js';
import type { Shingles } from '../../src/model/shingles.js';
import { type PairReport, pair } from '../../src/stages/pair/stage.js';
import { winnowingWindow } from '../../src/stages/sign/stage.js';

/** The command's own default, from which the bands follow. */
const threshold = 0.6;

/** Texts in, candidate pairs out, as a run does it: signatures, and fingerprints, which the peers do not make. */
export function pairsOfTexts(texts: readonly string[], shingler: Shingler): PairReport {
  return pairsOf(texts, (text) => shingler.read(text));
}

/** The same from shingle hashes. */
export function pairsOfShingles(texts: readonly Float64Array[], shingler: Shingler): PairReport {
  return pairsOf(texts, (hashes) => shingler.readHashes(hashes));
}

/** What the peers do of it: no fingerprints, so that candidates are those of bands. */
export function bandPairsOfShingles(texts: readonly Float64Array[], shingler: Shingler): PairReport {
  // A fingerprint of its own for each text, so that it counts as one with words.
  return pairsOf(
    texts,
    (hashes) => shingler.readHashes(hashes),
    (row) => Float64Array.of(row),
  );
}

function pairsOf<Text>(
  texts: readonly Text[],
  read: (text: Text) => Shingles,
  fingerprintsOf = (_row: number, shingles: Shingles) => shingles.fingerprints(winnowingWindow),
): PairReport {
  const signatures = new EvenSlabs<Uint16Array>((length) => new Uint16Array(length));
  const fingerprints = new Slabs<Float64Array>((length) => new Float64Array(length));
  for (const [row, text] of texts.entries()) {
    const shingles = read(text);
    signatures.push(shingles.signature());
    fingerprints.push(fingerprintsOf(row, shingles));
  }
  return pair({ signatures, fingerprints }, { threshold });
}
