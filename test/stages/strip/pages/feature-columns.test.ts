import { expect, test } from 'vitest';
import { FeatureColumns } from '../../../../src/stages/strip/pages/feature-columns.js';

test('each way of adding a feature gives a column in the order of the names', () => {
  const columns = new FeatureColumns(3);
  columns.add('number', (block) => block);
  columns.addAt('of its element', Float32Array.of(0.5, 0.25), Int32Array.of(1, 0, 1));
  columns.addShifted('behind', Uint8Array.of(7, 8, 9), 1, -1);
  columns.addShifted('before', Uint8Array.of(7, 8, 9), -1, -1);
  columns.addColumn('own', Float32Array.of(4, 5, 6));
  columns.addSame('page', 2);
  const { names, blocks, values } = columns.features;
  expect([names, blocks]).toEqual([['number', 'of its element', 'behind', 'before', 'own', 'page'], 3]);
  expect([...values]).toEqual([0, 1, 2, 0.25, 0.5, 0.25, 8, 9, -1, -1, 7, 8, 4, 5, 6, 2, 2, 2]);
});

test('there is room for any number of features', () => {
  const columns = new FeatureColumns(2);
  for (let feature = 0; feature < 1_000; feature++) columns.addSame(`${feature}`, feature);
  const { names, values } = columns.features;
  expect([names.length, values.length, values[1_999], values[512]]).toEqual([1_000, 2_000, 999, 256]);
});

test('a page without blocks has features of no values', () => {
  const columns = new FeatureColumns(0);
  columns.add('number', (block) => block);
  expect(columns.features).toMatchObject({ names: ['number'], blocks: 0, values: new Float32Array(0) });
});
