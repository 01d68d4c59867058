import { expect, test } from 'vitest';
import { shingle } from '../../../src/stages/shingle/stage.js';
import { sign } from '../../../src/stages/sign/stage.js';
import { shingler } from '../../shingler.js';
import { documentOf } from '../document-of.js';

const shingled = shingle(shingler).apply({
  document: documentOf('a b c d e f'),
  decisions: [],
  documentLanguages: [],
  metadata: {},
  source: '.',
  keptText: 'a b c d e f a b c d e f',
});

test('the signer is handed the sequence', () => {
  const { signature } = sign((hashes) => Uint32Array.of(hashes.length), shingler).apply(shingled);
  expect([...signature]).toEqual([shingled.sequence.length]);
});

test('the fingerprints come from the sequence', () => {
  const { fingerprints } = sign(() => new Uint32Array(0), shingler).apply(shingled);
  expect([...fingerprints]).toEqual([Math.min(...shingled.sequence)]);
});

test('what the stage before gave is passed on', () => {
  expect(sign(() => new Uint32Array(0), shingler).apply(shingled)).toMatchObject(shingled);
});
