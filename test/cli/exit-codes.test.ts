import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failureOf } from '../../src/cli/exit-codes.js';
import { CorruptRunError, InterruptedError, UsageError } from '../../src/index.js';

test.each([
  [new UsageError('--out: name a folder'), 2],
  [new CorruptRunError('corpus.jsonl', 3, 'the row is not JSON'), 65],
  [new InterruptedError('interrupted'), 75],
])('%s has a code of its own', (error, code) => {
  expect(failureOf(error)).toEqual({ code, line: error.message });
});

test('a corrupt run is named by file and line', () => {
  expect(failureOf(new CorruptRunError('corpus.jsonl', 3, 'the row is not JSON')).line).toBe(
    'corpus.jsonl:3: the row is not JSON',
  );
});

test('a failed system call ends with 74 and one line that says which path and why', () => {
  let caught: unknown;
  try {
    readFileSync('/nowhere/at-all');
  } catch (error) {
    caught = error;
  }
  expect(failureOf(caught)).toEqual({ code: 74, line: '/nowhere/at-all: no such file or folder (ENOENT)' });
});

test.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('%s says that nothing was written', (code) => {
  const failure = failureOf(Object.assign(new Error('write failed'), { code, syscall: 'write' }));
  expect(failure.code).toBe(74);
  expect(failure.line).toMatch(/nothing was written.*\(E/);
});

test('anything else is an internal error and asks to be reported', () => {
  expect(failureOf(new TypeError('x is not a function'))).toMatchObject({
    code: 70,
    line: expect.stringContaining('report it'),
  });
  expect(failureOf('a thrown string').code).toBe(70);
});
