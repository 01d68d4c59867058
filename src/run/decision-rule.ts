import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { CalibratedModel, DecisionRule } from '../stages/verify/decision-rule.js';
import type { RelationLimits } from '../stages/verify/relation.js';
import type { ResultOptions } from './options.js';
import { plainThreshold } from './options.js';

/** The file that `npm run fit:rule` writes. `measured` is for readers. */
const decisionRuleFile = z.strictObject({
  version: z.int().min(1),
  intercept: z.number(),
  jaccard: z.number().gt(0),
  replacement: z.number().lt(0),
  replacementScale: z.number().gt(0),
  mostReplaced: z.int().min(1),
  needed: z.number().gt(0).lt(1),
  measured: z.record(z.string(), z.unknown()),
});

/**
 * Candidates of the calibrated rule are sought as for this Jaccard: bands find 99% of the pairs at the least Jaccard that
 * it accepts (.49), and estimates from .37 on are looked at.
 */
const calibratedCandidates = 0.5;

/** The fitted model from the file that is shipped. */
export function loadCalibratedModel(): CalibratedModel {
  const text = readFileSync(new URL('../../resources/decision-rule.json', import.meta.url), 'utf8');
  const { version: _version, measured: _measured, ...model } = decisionRuleFile.parse(JSON.parse(text));
  return model;
}

/** What pairs are decided by, as the options say. */
export function relationLimits({
  rule,
  threshold = plainThreshold,
  containment,
}: Pick<ResultOptions, 'rule' | 'threshold' | 'containment'>): RelationLimits {
  return {
    rule: rule === 'plain' ? { name: 'plain', threshold } : { name: 'calibrated', model: loadCalibratedModel() },
    containment,
  };
}

/** The Jaccard from which candidates matter to a rule. */
export function candidateThreshold(rule: DecisionRule): number {
  return rule.name === 'plain' ? rule.threshold : calibratedCandidates;
}
