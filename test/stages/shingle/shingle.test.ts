import { expect, test } from 'vitest';
import type { Stripped } from '../../../src/model/flow.js';
import { shingle } from '../../../src/stages/shingle/stage.js';
import { documentOf } from '../document-of.js';

function strippedTo(keptText: string, text = keptText): Stripped {
  return { document: documentOf(text), decisions: [], documentLanguages: [], metadata: {}, source: '.', keptText };
}

test('the kept text is shingled, not the text as read', () => {
  const kept = 'six words of the article stay';
  const { words, shingles } = shingle.apply(strippedTo(kept, `Home\n${kept}\nMenu`));
  expect([words, shingles]).toEqual([6, shingle.apply(strippedTo(kept)).shingles]);
});

test('shingles are distinct and the sequence holds repeats', () => {
  const { shingles, sequence } = shingle.apply(strippedTo('so it goes on and so it goes on and so it goes on'));
  expect([shingles.length, sequence.length]).toEqual([5, 10]);
});

test('what the stage before gave is passed on', () => {
  const stripped = strippedTo('one two three');
  expect(shingle.apply(stripped)).toMatchObject(stripped);
});
