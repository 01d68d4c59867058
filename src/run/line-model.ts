import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Columns } from '../kernel/columns.js';
import { checkFeatures, type LineModel } from '../stages/strip/model/line-model.js';
import { LoadedNetwork, type Network } from '../stages/strip/model/network.js';
import { compiledKernel } from './compiled-kernel.js';

const networkFile = z.strictObject({
  hidden: z.int().min(1),
  features: z.array(z.string()),
  mean: z.array(z.number()),
  scale: z.array(z.number()),
  weights: z.array(z.array(z.number())),
  bias: z.array(z.number()),
  output: z.array(z.number()),
  outputBias: z.number(),
});

/** The file that the training script writes: numbers of five digits, a row of weights a feature. */
export const lineModelFile = z.strictObject({
  version: z.int().min(1),
  threshold: z.number().gt(0).lt(1),
  first: networkFile,
  second: networkFile,
});

/**
 * The line model from the file that is shipped.
 *
 * @param kernel src/kernel/assembly, compiled
 */
export function loadLineModel(kernel = compiledKernel()): LineModel {
  const text = readFileSync(new URL('../../resources/line-model.json', import.meta.url), 'utf8');
  const { version, threshold, first, second } = lineModelFile.parse(JSON.parse(text));
  const columns = new Columns(kernel);
  const model = {
    version,
    threshold,
    columns,
    first: new LoadedNetwork(columns, networkOf(first)),
    second: new LoadedNetwork(columns, networkOf(second)),
  };
  checkFeatures(model);
  return model;
}

function networkOf(file: z.infer<typeof networkFile>): Network {
  return {
    features: file.features,
    hidden: file.hidden,
    mean: Float32Array.from(file.mean),
    scale: Float32Array.from(file.scale),
    weights: Float32Array.from(file.weights.flat()),
    bias: Float32Array.from(file.bias),
    output: Float32Array.from(file.output),
    outputBias: file.outputBias,
  };
}
