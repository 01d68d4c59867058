import { expect, test } from 'vitest';
import type { Stripped } from '../../../src/model/flow.js';
import { shingle } from '../../../src/stages/shingle/stage.js';
import { shingler } from '../../shingler.js';
import { documentOf } from '../document-of.js';

const stage = shingle(shingler);

function strippedTo(keptText: string, text = keptText): Stripped {
  return {
    document: documentOf(text),
    decisions: [],
    documentLanguages: [],
    metadata: {},
    source: '.',
    kept: Buffer.from(keptText),
  };
}

test('the kept text is shingled, not the text as read', () => {
  const kept = 'six words of the article stay';
  const { shingles } = stage.apply(strippedTo(kept, `Home\n${kept}\nMenu`));
  expect(shingles.words).toBe(6);
  expect(shingles.hashes()).toEqual(stage.apply(strippedTo(kept)).shingles.hashes());
});

test('the sequence of hashes holds repeats', () => {
  const { shingles } = stage.apply(strippedTo('so it goes on and so it goes on and so it goes on'));
  expect([shingles.distinct().length, shingles.hashes().length]).toEqual([5, 10]);
});

test('what the stage before gave is passed on', () => {
  const stripped = strippedTo('one two three');
  expect(stage.apply(stripped)).toMatchObject(stripped);
});
