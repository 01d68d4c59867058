import { createHash, type Hash } from 'node:crypto';
import { join53 } from './kernel/hash.js';
import type { Shingler } from './kernel/shingler.js';
import { signatureLength } from './kernel/signatures.js';
import { UsageError } from './model/errors.js';
import type { IndexedText, TextIdentity } from './stages/pair/indexed-texts.js';
import { winnowingWindow } from './stages/sign/stage.js';
import type { Signature } from './texts.js';

/** What an index wants to know of a text, with all that it may keep of it. */
export function indexedText(text: string, identity: TextIdentity, shingler: Shingler) {
  const shingles = shingler.read(text);
  return {
    ...identity,
    signature: shingles.signature().slice(),
    fingerprints: shingles.fingerprints(winnowingWindow).slice(),
    shingles: shingles.distinct().slice(),
    text,
  };
}

/** The distinct shingles of a text. */
export function shinglesOfText(text: string, shingler: Shingler): Float64Array {
  return shingler.read(text).distinct().slice();
}

export function identityOfText(text: string): TextIdentity {
  return { kind: 'text', ...identityOf(createHash('sha256').update(text)) };
}

/**
 * What an index can know of a text by its signature; a copy, so that nobody changes it under the index.
 *
 * @throws UsageError for anything but what `createSigner` makes
 */
export function indexedSignature({ slots, fingerprints }: Signature): IndexedText {
  if (!(slots instanceof Uint32Array) || slots.length !== signatureLength || !isAscending(fingerprints)) {
    throw new UsageError(
      `signature: give what createSigner().sign makes: ${signatureLength} slots, and fingerprints in ascending order`,
    );
  }
  return {
    kind: 'signature',
    ...identityOf(createHash('sha256').update(slots).update(fingerprints)),
    signature: slots.slice(),
    fingerprints: fingerprints.slice(),
  };
}

function isAscending(numbers: Float64Array): boolean {
  return numbers instanceof Float64Array && numbers.every((number, at) => at === 0 || number > numbers[at - 1]);
}

function identityOf(hash: Hash): Omit<TextIdentity, 'kind'> {
  const digest = hash.digest();
  const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
  return { digest: digest.toString('latin1'), high, low, rank: join53(high, low) };
}
