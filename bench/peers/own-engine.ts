import type { Shingler } from '../../src/kernel/shingler.js';
import type { Shingles } from '../../src/model/shingles.js';
import { type PairReport, pair } from '../../src/stages/pair/stage.js';
import { winnowingWindow } from '../../src/stages/sign/stage.js';

/** The command's own default, from which the bands follow. */
const threshold = 0.6;

/** Texts in, candidate pairs out, as a run does it: signatures, and fingerprints, which the peers do not make. */
export function pairsOfTexts(texts: readonly string[], shingler: Shingler): PairReport {
  return pairsOf(texts.map((text) => signed(shingler.read(text))));
}

/** The same from shingle hashes. */
export function pairsOfShingles(texts: readonly Float64Array[], shingler: Shingler): PairReport {
  return pairsOf(texts.map((hashes) => signed(shingler.readHashes(hashes))));
}

/** What the peers do of it: no fingerprints, so that candidates are those of bands. */
export function bandPairsOfShingles(texts: readonly Float64Array[], shingler: Shingler): PairReport {
  // A fingerprint of its own for each text, so that it counts as one with words.
  return pairsOf(
    texts.map((hashes, row) => ({
      signature: shingler.readHashes(hashes).signature(),
      fingerprints: Float64Array.of(row),
    })),
  );
}

type SignedText = { readonly signature: Uint32Array; readonly fingerprints: Float64Array };

function signed(shingles: Shingles): SignedText {
  return { signature: shingles.signature(), fingerprints: shingles.fingerprints(winnowingWindow) };
}

function pairsOf(texts: readonly SignedText[]): PairReport {
  return pair(
    {
      signatures: texts.map(({ signature }) => signature),
      fingerprints: texts.map(({ fingerprints }) => fingerprints),
    },
    { threshold },
  );
}
