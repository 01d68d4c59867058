import { expect, test } from 'vitest';
import type { Stripped } from '../../../src/model/flow.js';
import { shingle } from '../../../src/stages/shingle/stage.js';
import { shingler } from '../../shingler.js';
import { documentOf } from '../document-of.js';

const stage = shingle(shingler);

function strippedTo(keptText: string, text = keptText): Stripped {
  return { document: documentOf(text), decisions: [], documentLanguages: [], metadata: {}, source: '.', keptText };
}

test('the kept text is shingled, not the text as read', () => {
  const kept = 'six words of the article stay';
  const { words, sequence } = stage.apply(strippedTo(kept, `Home\n${kept}\nMenu`));
  expect([words, sequence]).toEqual([6, stage.apply(strippedTo(kept)).sequence]);
});

test('the sequence holds repeats', () => {
  const { sequence } = stage.apply(strippedTo('so it goes on and so it goes on and so it goes on'));
  expect([new Set(sequence).size, sequence.length]).toEqual([5, 10]);
});

test('what the stage before gave is passed on', () => {
  const stripped = strippedTo('one two three');
  expect(stage.apply(stripped)).toMatchObject(stripped);
});
