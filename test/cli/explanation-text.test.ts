import { expect, test } from 'vitest';
import { explanationText } from '../../src/cli/explanation-text.js';
import { coloursFor } from '../../src/cli/terminal-text.js';
import type { Explanation } from '../../src/index.js';

const plain = coloursFor({}, 'never');

const explanation: Explanation = {
  id: 'tides.txt',
  origin: { path: 'tides.txt', record: 1 },
  input: { bytes: 24, sha256: '0'.repeat(64), encoding: 'utf-8', mediaType: 'text/plain' },
  text: { bytes: 24, sha256: '0'.repeat(64), replacements: 0 },
  languages: [{ language: 'en', share: 1 }],
  source: 'tides.example',
  metadata: { date: { value: '2025-03', from: 'dateLine', span: { start: 0, end: 8 } } },
  status: 'kept',
  spans: [
    { start: 0, end: 8, action: 'remove', kind: 'line', text: '03/2025\n', evidence: [{ code: 'hidden' }] },
    { start: 8, end: 24, action: 'keep', kind: 'line', text: 'The tide turns.\n', evidence: [{ code: 'notStripped' }] },
  ],
  pairs: [],
};

const withColumns = (text: string) => text.includes('│');

test('a narrow terminal gets a list, a wider one columns', () => {
  expect([40, 89, 90, 300].map((width) => withColumns(explanationText(explanation, width, plain)))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('a layout that is asked for is taken, whatever the width', () => {
  expect(withColumns(explanationText(explanation, 60, plain, 'columns'))).toBe(true);
  expect(withColumns(explanationText(explanation, 200, plain, 'list'))).toBe(false);
});

test('a field that was found in the text is shown with its bytes', () => {
  expect(explanationText(explanation, 120, plain)).toContain('  date       2025-03 (dateLine, bytes 0 to 8)\n');
});

test('the last line is the sum of the lines', () => {
  expect(explanationText(explanation, 120, plain).trimEnd().split('\n').at(-1)).toBe(
    '1 line kept (16 B), 1 removed (8 B): hidden 1',
  );
  expect(explanationText({ ...explanation, spans: [] }, 120, plain)).toMatch(
    /0 lines kept \(0 B\), 0 removed \(0 B\)\n$/,
  );
});
