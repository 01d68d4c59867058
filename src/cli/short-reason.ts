import type { ExplainedSpan } from '../inspect/explain.js';
import { featureName } from '../report/feature-names.js';
import { kindName } from '../report/places.js';
import { languageFound, reasonInWords, reasonName } from '../report/removal-reasons.js';

export type ExplainedLine = Pick<ExplainedSpan, 'action' | 'kind' | 'text' | 'evidence' | 'structure'>;
type Evidence = ExplainedLine['evidence'][number];
type ModelScore = Extract<Evidence, { code: 'modelScore' }>;

export function modelScoreOf({ evidence }: ExplainedLine): ModelScore | undefined {
  return evidence.find((reason) => reason.code === 'modelScore');
}

/** What a block is that somebody else than the page's author wrote; undefined of others. */
export function contributionName(kind: ExplainedLine['kind']): string | undefined {
  return kind === 'comment' || kind === 'post' ? kindName(kind) : undefined;
}

/**
 * The plainest reason in a few words. A model's score is the least plain: for a removed line any other evidence comes
 * before it, and where there is none, the feature that moved the decision most towards what became of the line.
 */
export function shortReason({ action, evidence }: ExplainedLine): string {
  const plain = action === 'remove' ? evidence.find(({ code }) => code !== 'modelScore') : undefined;
  const reason = plain ?? evidence[0];
  switch (reason.code) {
    case 'foreignLanguage':
      return `foreign: ${languageFound(reason.found)}`;
    case 'modelScore':
      return leadingFeature(reason, action) ?? reasonName(reason.code).toLowerCase();
    case 'harvestedMetadata':
    case 'credit':
    case 'structuralElement':
      return reasonInWords(reason);
    default:
      return reasonName(reason.code).toLowerCase();
  }
}

function leadingFeature({ top }: ModelScore, action: ExplainedLine['action']): string | undefined {
  const leading = top.find(({ weight }) => (action === 'keep' ? weight > 0 : weight < 0));
  return leading === undefined ? undefined : featureName(leading.feature);
}
