import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type CleanResult, clean, compare, explain, restore, verify } from '../../src/index.js';

test('the package exports its functions and error classes, and nothing else, under its own name', async () => {
  const program = "console.log(JSON.stringify(Object.keys(await import('palimpsest'))))";
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  expect(JSON.parse(stdout)).toEqual([
    'CorruptRunError',
    'InterruptedError',
    'MissingInputError',
    'OutputExistsError',
    'UsageError',
    'align',
    'clean',
    'compare',
    'createIndex',
    'createSigner',
    'explain',
    'restore',
    'similarity',
    'verify',
  ]);
});

test('the functions have the types that a program relies on', () => {
  const typed: [
    (inputs: readonly string[], options?: { threshold?: number; out?: string | null }) => Promise<CleanResult>,
    (left: string, right: string) => Promise<{ readonly relation: string }>,
    (folder: string) => Promise<{ readonly problems: readonly string[] }>,
    (folder: string, to: string) => Promise<{ readonly documents: number }>,
    (folder: string, id: string) => Promise<{ readonly status: string }>,
  ] = [clean, compare, verify, restore, explain];
  for (const each of typed) expect(each).toBeTypeOf('function');
});
