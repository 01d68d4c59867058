import type { Network } from '../src/stages/strip/model/network.js';

export type TrainedModel = {
  readonly version: number;
  readonly threshold: number;
  readonly first: Network;
  readonly second: Network;
};

/** The model as JSON: numbers of five digits, which lose nothing that decisions show, and a line for each feature's weights. */
export function modelFile({ version, threshold, first, second }: TrainedModel): string {
  return `{
"version": ${version},
"threshold": ${threshold},
"first": ${networkFile(first)},
"second": ${networkFile(second)}
}
`;
}

function networkFile({ features, hidden, mean, scale, weights, bias, output, outputBias }: Network): string {
  const rows = features.map((_, feature) => numbers(weights.subarray(feature * hidden, (feature + 1) * hidden)));
  return `{
"hidden": ${hidden},
"features": ${JSON.stringify(features)},
"mean": ${numbers(mean)},
"scale": ${numbers(scale)},
"weights": [
${rows.join(',\n')}
],
"bias": ${numbers(bias)},
"output": ${numbers(output)},
"outputBias": ${rounded(outputBias)}
}`;
}

function numbers(values: Float32Array): string {
  return `[${Array.from(values, rounded).join(', ')}]`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
