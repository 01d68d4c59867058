import { expect, test } from 'vitest';
import { lineModelFile } from '../../src/run/line-model.js';
import { modelFile } from '../../training/model-file.js';
import { randomNetwork } from '../stages/strip/model/random-network.js';

const model = { version: 3, threshold: 0.52, first: randomNetwork(1, 5, 4), second: randomNetwork(2, 7, 3) };

test('what training writes is what the loader reads', () => {
  const { version, threshold, first, second } = lineModelFile.parse(JSON.parse(modelFile(model)));
  expect([version, threshold, first.features, second.hidden]).toEqual([3, 0.52, model.first.features, 3]);
});

test.each(['first', 'second'] as const)('the weights of the %s network come back with five digits', (stage) => {
  const read = lineModelFile.parse(JSON.parse(modelFile(model)))[stage];
  const { weights, mean, scale, bias, output, outputBias } = model[stage];
  const written = [...weights, ...mean, ...scale, ...bias, ...output, outputBias];
  const found = [...read.weights.flat(), ...read.mean, ...read.scale, ...read.bias, ...read.output, read.outputBias];
  expect(found).toEqual(written.map((value) => Number(value.toPrecision(5))));
});

test('writing again what was read gives the same file', () => {
  const file = modelFile(model);
  const read = lineModelFile.parse(JSON.parse(file));
  const networkOf = ({ mean, scale, weights, bias, output, ...rest }: typeof read.first) => ({
    ...rest,
    mean: Float32Array.from(mean),
    scale: Float32Array.from(scale),
    weights: Float32Array.from(weights.flat()),
    bias: Float32Array.from(bias),
    output: Float32Array.from(output),
  });
  expect(modelFile({ ...read, first: networkOf(read.first), second: networkOf(read.second) })).toBe(file);
});

test('a file with a field that is not known is refused', () => {
  const file = { ...JSON.parse(modelFile(model)), colour: 'red' };
  expect(lineModelFile.safeParse(file).success).toBe(false);
});
