import { hashUnits, join53, mix } from '../src/kernel/hash.js';

/** What pairing takes, made without texts: signatures of 128 random slots, and random fingerprints. */
export type SignatureSet = {
  readonly signatures: readonly Uint32Array[];
  readonly fingerprints: readonly Float64Array[];
  /** Planted pairs: rows, and the similarity with which slots were drawn equal. */
  readonly planted: readonly { readonly left: number; readonly right: number; readonly jaccard: number }[];
};

const slots = 128;

/** Near-duplicates of a family agree with its first document in a slot with these chances, in turn. */
const similarities = [0.6, 0.7, 0.8, 0.9, 0.95];

/** One document of this many begins a family, the next five are its near-duplicates. */
const familyEvery = 50;

/** By name: how `documents` rows are made, the same each time. */
export const signatureSets: { readonly [name: string]: (documents: number) => SignatureSet } = {
  /** A tenth of the documents are near-duplicates in families of six; one fingerprint each, so that bands do the work. */
  bands: (documents) => families(documents, 1),
  /** The same families with 60 fingerprints each, the count for a text of 500 words. */
  families: (documents) => families(documents, 60),
  /** Half of all documents took each slot from one template with a chance of one half. */
  template: (documents) => {
    const { next, set } = emptySet('template');
    const template = randomSignature(next);
    for (let row = 0; row < documents; row++) {
      set.signatures.push(row % 2 === 0 ? randomSignature(next) : resembling(template, 0.5, next));
      set.fingerprints.push(randomFingerprints(1, next));
    }
    return set;
  },
  /** A tenth of the documents, 100,000 of a million, have one and the same signature. */
  identical: (documents) => {
    const { next, set } = emptySet('identical');
    const shared = randomSignature(next);
    for (let row = 0; row < documents; row++) {
      set.signatures.push(row % 10 === 0 ? shared.slice() : randomSignature(next));
      set.fingerprints.push(randomFingerprints(1, next));
    }
    return set;
  },
};

function families(documents: number, fingerprints: number): SignatureSet {
  const { next, set } = emptySet('families');
  for (let row = 0; row < documents; row++) {
    const place = row % familyEvery;
    const first = row - place;
    if (place === 0 || place > similarities.length) {
      set.signatures.push(randomSignature(next));
    } else {
      const jaccard = similarities[place - 1];
      set.signatures.push(resembling(set.signatures[first], jaccard, next));
      set.planted.push({ left: first, right: row, jaccard });
    }
    set.fingerprints.push(randomFingerprints(fingerprints, next));
  }
  return set;
}

function emptySet(seed: string) {
  let counter = hashUnits(seed, 0x9747b28c);
  return {
    next: () => {
      counter = (counter + 0x9e3779b9) | 0;
      return mix(counter ^ mix(counter + 1));
    },
    set: {
      signatures: [] as Uint32Array[],
      fingerprints: [] as Float64Array[],
      planted: [] as { left: number; right: number; jaccard: number }[],
    },
  };
}

function randomSignature(next: () => number): Uint32Array {
  const signature = new Uint32Array(slots);
  for (let slot = 0; slot < slots; slot++) signature[slot] = next();
  return signature;
}

function resembling(model: Uint32Array, jaccard: number, next: () => number): Uint32Array {
  const signature = new Uint32Array(slots);
  for (let slot = 0; slot < slots; slot++) signature[slot] = next() < jaccard * 2 ** 32 ? model[slot] : next();
  return signature;
}

function randomFingerprints(count: number, next: () => number): Float64Array {
  const fingerprints = new Float64Array(count);
  for (let at = 0; at < count; at++) fingerprints[at] = join53(next() >>> 15, next());
  return fingerprints.sort();
}
