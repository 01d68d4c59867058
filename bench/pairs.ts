import { loadCalibratedModel } from '../src/run/decision-rule.js';
import { defaults } from '../src/run/options.js';
import type { DecisionRule } from '../src/stages/verify/decision-rule.js';
import { judgementOf } from '../src/stages/verify/relation.js';
import { measuredPairs, type PairFigures } from '../training/labelled-pairs.js';
import { accuracyOf } from '../training/rule-validation.js';
import { candidateRecall } from './candidate-recall.js';

/**
 * Prints precision, recall and F1 of the relation `nearDuplicate`, as the shipped rule and plain thresholds give it, on
 * page pairs that people labelled (duplicate from label 1 on), and how many of the pairs that the shipped rule accepts
 * become candidates. The shipped rule was fitted to these pairs: `npm run fit:rule` prints what it does on pairs it has
 * not seen. Reads the folder in PALIMPSEST_DATA.
 */
const pairs = await measuredPairs();
if (pairs === undefined) {
  console.error('bench:pairs: PALIMPSEST_DATA names no folder with data/pairs; nothing was measured');
  process.exit(2);
}

const rules: readonly DecisionRule[] = [
  { name: 'calibrated', model: loadCalibratedModel() },
  ...[0.4, 0.5, 0.6, 0.7, 0.8].map((threshold): DecisionRule => ({ name: 'plain', threshold })),
];

console.log('texts    set       pairs  rule         precision  recall     F1');
for (const reading of ['asRead', 'cleaned'] as const) {
  for (const set of ['terabyte', 'web', 'both']) {
    const asked = pairs.filter((pair) => set === 'both' || pair.set === set);
    for (const rule of rules) {
      const { precision, recall, f1 } = accuracyOf(
        asked.map((pair) => ({ duplicate: pair.duplicate, said: accepts(rule, pair[reading]) })),
      );
      const name = rule.name === 'plain' ? `plain ${rule.threshold.toFixed(2)}` : rule.name;
      console.log(
        [
          reading.padEnd(7),
          set.padEnd(8),
          String(asked.length).padStart(5),
          name.padEnd(11),
          precision.toFixed(3).padStart(9),
          recall.toFixed(3).padStart(6),
          f1.toFixed(3).padStart(5),
        ].join('  '),
      );
    }
  }
}

console.log('\npairs that the shipped rule accepts, of all pairs of a set, and what of them are candidates');
console.log('set       texts  accepted  candidates  found  among them');
for (const { set, texts, accepted, found, candidates } of candidateRecall()) {
  const counts = [String(texts).padStart(5), String(accepted).padStart(8), String(found).padStart(10)];
  console.log([set.padEnd(8), ...counts, (found / accepted).toFixed(4), String(candidates)].join('  '));
}

function accepts(rule: DecisionRule, figures: PairFigures): boolean {
  const limits = { rule, containment: defaults.containment };
  return judgementOf(figures, figures.longestReplacement, limits).relation === 'nearDuplicate';
}
