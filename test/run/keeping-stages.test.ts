import { expect, test } from 'vitest';
import { compiledKernel } from '../../src/run/compiled-kernel.js';
import { keepingStages } from '../../src/run/keeping-stages.js';
import { documentOf } from '../stages/document-of.js';
import { answering } from '../stages/identify/identified.js';

const kernel = compiledKernel();

/** Eight words and more, none of them a function word, no marked letter. */
const undecided = 'Harbour masters closed piers, ferries stayed, fishermen slept, gulls screamed';
const told = {
  en: 'The harbour master closed the pier after the second storm of the month.',
  de: 'Der Hafenmeister sperrte den Steg nach dem zweiten Sturm des Monats.',
  el: 'Το πλοίο άργησε',
};

/** The stages with a model that takes every text for Spanish, and how often that was loaded. */
function watched() {
  const model = answering(['es', 0.8]);
  const loads: (typeof model)[] = [];
  const stages = keepingStages(kernel, async () => {
    loads.push(model);
    return model;
  });
  const languageOf = async (text: string) => (await stages.apply(documentOf(text))).documentLanguages[0]?.language;
  return { languageOf, loads };
}

test('no model is loaded for texts whose script, words or letters tell their language', async () => {
  const { languageOf, loads } = watched();
  for (const [language, text] of Object.entries(told)) expect(await languageOf(text)).toBe(language);
  expect(loads).toEqual([]);
});

test('the model is loaded once, for the first text of which words and letters say nothing', async () => {
  const { languageOf, loads } = watched();
  expect(await languageOf(undecided)).toBe('es');
  expect(await languageOf(undecided)).toBe('es');
  expect(loads).toHaveLength(1);
});

test('a loaded model says nothing of texts whose words tell their language', async () => {
  const { languageOf } = watched();
  await languageOf(undecided);
  for (const [language, text] of Object.entries(told)) expect(await languageOf(text)).toBe(language);
});
