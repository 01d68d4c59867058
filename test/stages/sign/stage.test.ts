import { expect, test } from 'vitest';
import { shingle } from '../../../src/stages/shingle/stage.js';
import { sign } from '../../../src/stages/sign/stage.js';
import { shingler } from '../../shingler.js';
import { documentOf } from '../document-of.js';

const stripped = {
  document: documentOf('a b c d e f'),
  decisions: [],
  documentLanguages: [],
  metadata: {},
  source: '.',
  kept: Buffer.from('a b c d e f a b c d e f'),
};
const shingled = () => shingle(shingler).apply(stripped);

test('the signer is handed the shingles', () => {
  const { signature } = sign((shingles) => Uint32Array.of(shingles.hashes().length)).apply(shingled());
  expect([...signature]).toEqual([shingled().shingles.hashes().length]);
});

test('words and fingerprints come from the shingles', () => {
  const { words, fingerprints } = sign(() => new Uint32Array(0)).apply(shingled());
  expect(words).toBe(12);
  expect([...fingerprints]).toEqual([Math.min(...shingled().shingles.hashes())]);
});

test('what the stages before gave is passed on', () => {
  expect(sign(() => new Uint32Array(0)).apply(shingled())).toMatchObject(stripped);
});
