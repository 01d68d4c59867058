import { expect, test } from 'vitest';
import { shingle } from '../../../src/stages/shingle/stage.js';
import { sign } from '../../../src/stages/sign/stage.js';
import { documentOf } from '../document-of.js';

const shingled = shingle.apply({
  document: documentOf('a b c d e f'),
  decisions: [],
  documentLanguages: [],
  metadata: {},
  source: '.',
  keptText: 'a b c d e f a b c d e f',
});

test('the signer is handed the distinct shingles', () => {
  const { signature } = sign((shingles) => Uint32Array.of(shingles.length)).apply(shingled);
  expect([...signature]).toEqual([6]);
});

test('the fingerprints come from the sequence', () => {
  const { fingerprints } = sign(() => new Uint32Array(0)).apply(shingled);
  expect([...fingerprints]).toEqual([Math.min(...shingled.sequence)]);
});

test('what the stage before gave is passed on', () => {
  expect(sign(() => new Uint32Array(0)).apply(shingled)).toMatchObject(shingled);
});
