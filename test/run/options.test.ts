import { expect, test } from 'vitest';
import { UsageError } from '../../src/index.js';
import { type CleanOptions, defaults, optionsDigest, plainThreshold, resolveOptions } from '../../src/run/options.js';

test('what is not given is taken from the table of defaults', () => {
  expect(resolveOptions({})).toEqual({
    result: defaults,
    call: { out: null, replace: false, signal: null, dryRun: true },
  });
});

test('an option that is given as undefined counts as not given', () => {
  expect(resolveOptions({ threshold: undefined, formats: undefined }).result).toEqual(defaults);
});

test('where a run is written and how it is stopped are not among the options that change results', () => {
  const { result } = resolveOptions({ out: 'run', replace: true, signal: AbortSignal.abort() });
  expect(result).toEqual(defaults);
});

test.each<[string, CleanOptions]>([
  ['--rule', JSON.parse('{"rule": "strict"}')],
  ['--threshold', { threshold: 0 }],
  ['--threshold', JSON.parse('{"threshold": null}')],
  ['--threshold', { threshold: Number.NaN }],
  ['--threshold', { threshold: 1.0001 }],
  ['--containment', { containment: -1 }],
  ['--prefer', { prefer: [''] }],
  ['--prefer', { prefer: ['a.example', 'a.example'] }],
  ['--prefer', JSON.parse('{"prefer": "a.example"}')],
  ['--prefer', JSON.parse('{"prefer": [7]}')],
  ['--favour', JSON.parse('{"favour": "speed"}')],
  ['--favour', JSON.parse('{"favour": null}')],
  ['--languages', { languages: ['English'] }],
  ['--languages', { languages: ['en', ''] }],
  ['--languages', { languages: ['EN'] }],
  ['--languages', JSON.parse('{"languages": "en"}')],
  ['--languages', JSON.parse('{"languages": null}')],
  ['--languages', JSON.parse('{"languages": [7]}')],
  ['--formats', { formats: [] }],
  ['--formats', { formats: ['text'] }],
  ['--field', { fields: JSON.parse('{"__proto__": "text"}') }],
  ['--phrases', JSON.parse('{"phrases": null}')],
  ['--phrases', JSON.parse('{"phrases": ["mehr lesen"]}')],
  ['--phrases', JSON.parse('{"phrases": {"de": "mehr lesen"}}')],
  ['--phrases', JSON.parse('{"phrases": {"de": [7]}}')],
  ['--phrases', JSON.parse('{"phrases": {"__proto__": ["mehr lesen"]}}')],
  ['--phrases', { phrases: { German: ['mehr lesen'] } }],
  ['--phrases', { phrases: { de: ['»'] } }],
  ['--phrases', { phrases: { de: ['lang '.repeat(20)] } }],
])('%s is checked: %j', (option, options) => {
  expect(() => resolveOptions(options)).toThrow(UsageError);
  expect(() => resolveOptions(options)).toThrow(option);
});

test('a threshold alone takes the plain rule, and the plain rule alone its default threshold', () => {
  expect(resolveOptions({ threshold: 0.7 }).result).toMatchObject({ rule: 'plain', threshold: 0.7 });
  expect(resolveOptions({ rule: 'plain' }).result).toMatchObject({ rule: 'plain', threshold: plainThreshold });
});

test('the calibrated rule is the default, and has no threshold', () => {
  expect(resolveOptions({}).result).not.toHaveProperty('threshold');
  expect(resolveOptions({ rule: 'calibrated' }).result).toEqual(defaults);
  expect(resolveOptions({ rule: undefined, threshold: undefined }).result).toEqual(defaults);
});

test('a threshold beside the calibrated rule is refused with what to leave out', () => {
  const both = () => resolveOptions({ rule: 'calibrated', threshold: 0.5 });
  expect(both).toThrow(UsageError);
  expect(both).toThrow(/--threshold: .*leave out --rule calibrated/);
});

test('the digest does not depend on the order in which options are given', () => {
  const one = resolveOptions({ threshold: 0.4, fields: { text: 'body', id: 'key' } }).result;
  const other = resolveOptions({ fields: { id: 'key', text: 'body' }, threshold: 0.4 }).result;
  expect(optionsDigest(one)).toBe(optionsDigest(other));
  expect(optionsDigest(one)).not.toBe(optionsDigest(defaults));
});

test('phrases are among the options that change results', () => {
  const { result } = resolveOptions({ phrases: { de: ['auf den lesestapel'], '*': ['friendica'] } });
  expect(result.phrases).toEqual({ de: ['auf den lesestapel'], '*': ['friendica'] });
  expect(optionsDigest(result)).not.toBe(optionsDigest(defaults));
});

test.each<CleanOptions>([{ favour: 'precision' }, { favour: 'recall' }, { languages: ['en', 'de'] }])(
  '%j is among the options that change results',
  (given) => {
    const { result } = resolveOptions(given);
    expect(result).toMatchObject(given);
    expect(optionsDigest(result)).not.toBe(optionsDigest(defaults));
  },
);
