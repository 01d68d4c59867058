import { expect, test } from 'vitest';
import { shownPage } from '../../bench/page-lines.js';
import type { Decision } from '../../src/model/decision.js';

const block = { start: 0, end: 0, kind: 'line', text: '' } as const;

test('a page is shown with its errors, labels, decisions, probabilities and reasons', () => {
  const page = { id: 'one', lines: ['The boat left.', 'Меню', 'Home'], labels: 'KDD', foreign: [0, 1, 0] };
  const scored = { code: 'modelScore', probability: 0.314 };
  const decisions = [
    { action: 'remove', block, evidence: [scored] },
    { action: 'remove', block, evidence: [{ code: 'noText' }] },
    { action: 'keep', block, evidence: [{ code: 'noText' }] },
  ] as unknown as Decision[];
  const [, ...lines] = shownPage(page, () => decisions)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '));
  expect(lines).toEqual([
    ' 1 ! K remove 0.31 modelScore The boat left.',
    ' 2 f D remove – noText Меню',
    ' 3 ! D keep – noText Home',
  ]);
});
