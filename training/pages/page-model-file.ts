import { mostShare } from '../../src/run/page-model.js';
import { type BoostedTrees, leaf } from '../../src/stages/strip/pages/boosted-trees.js';

/** Trees as the model's file has them. */
export function treesFile({ bias, features, feature, threshold, right, value }: BoostedTrees) {
  const limits = features.map((_, asked) => {
    const own = threshold.filter((_, node) => feature[node] === asked);
    return [...new Set(own)].sort((a, b) => a - b);
  });
  const ofLeaves = value.filter((_, node) => feature[node] === leaf);
  const scale = Number(
    (ofLeaves.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0) / 32_767).toPrecision(6),
  );
  const bytes: number[] = [];
  for (let node = 0; node < feature.length; node++) {
    if (feature[node] === leaf) {
      const rounded = scale === 0 ? 0 : Math.round(value[node] / scale);
      const whole = Math.max(-32_767, Math.min(32_767, rounded)) & 0xffff;
      bytes.push(leaf, whole & 0xff, whole >> 8);
    } else {
      const limit = limits[feature[node]].indexOf(threshold[node]);
      const [left, other] = [value[node + 1], value[right[node]]];
      const share = left === other ? 0.5 : (value[node] - other) / (left - other);
      bytes.push(feature[node], limit, Math.round(Math.max(0, Math.min(1, share)) * mostShare));
    }
  }
  return {
    bias: Number(bias.toPrecision(6)),
    scale,
    features: features.map((name, at): [string, number[]] => [
      name,
      limits[at].map((one) => Number(one.toPrecision(5))),
    ]),
    nodes: Buffer.from(bytes).toString('base64'),
  };
}

/** The file's text: a line a feature. */
export function pageModelText(model: {
  readonly version: number;
  readonly articleFrom: number;
  readonly trees: Readonly<Record<'article' | 'anyPage' | 'kind', ReturnType<typeof treesFile>>>;
}): string {
  const parts = Object.entries(model.trees).map(([name, { bias, scale, features, nodes }]) => {
    const rows = features.map((feature) => JSON.stringify(feature)).join(',\n');
    return `"${name}": {\n"bias": ${bias},\n"scale": ${scale},\n"features": [\n${rows}\n],\n"nodes": "${nodes}"\n}`;
  });
  return `{\n"version": ${model.version},\n"articleFrom": ${model.articleFrom},\n${parts.join(',\n')}\n}\n`;
}
