import { expect, test } from 'vitest';
import { type Member, preferenceWithin } from '../../../src/stages/cluster/preference.js';

const plain = { words: 100, removedBytes: 0, source: 'mirror.example', site: 'mirror.example' };

/** The number that is kept of two members, and why. */
function choice(first: Partial<Member>, second: Partial<Member>, prefer: readonly string[] = []) {
  const members: Member[] = [
    { ...plain, ...first, number: 0 },
    { ...plain, ...second, number: 1 },
  ];
  const { best, reason } = preferenceWithin(members, prefer);
  const kept = best([0, 1]);
  return { kept, reason: reason(kept, 1 - kept) };
}

test('a copy of a preferred source stays, whatever else speaks against it', () => {
  const copy = { source: 'mirror.example', attributedTo: 'Lake Courier', removedBytes: 90, words: 3 };
  const original = { source: 'lakecourier.example', site: 'lakecourier.example', date: '2020', words: 500 };
  expect(choice(copy, original, ['mirror.example'])).toEqual({
    kept: 0,
    reason: { code: 'preferredSource', over: 1, source: 'mirror.example', than: 'lakecourier.example' },
  });
});

test('of two preferred sources the one named first counts, and within one the other reasons do', () => {
  const prefer = ['b.example', 'a.example'];
  expect(choice({ source: 'a.example' }, { source: 'b.example' }, prefer)).toEqual({
    kept: 1,
    reason: { code: 'preferredSource', over: 0, source: 'b.example', than: 'a.example' },
  });
  const within = choice({ source: 'a.example', words: 5 }, { source: 'a.example', words: 9 }, prefer);
  expect(within).toMatchObject({ kept: 1, reason: { code: 'moreComplete' } });
});

test('a copy that names where it first appeared goes before anything else is asked', () => {
  const copy = { attributedTo: 'Lake Courier', site: 'mirror.example', date: '2020-01-01', words: 500 };
  expect(choice(copy, { site: 'courierlake.example' })).toEqual({
    kept: 1,
    reason: { code: 'copyNamesOrigin', over: 0, publisher: 'Lake Courier', source: 'mirror.example' },
  });
});

test('a text on its publisher’s own site is no copy, though it names the publisher', () => {
  const own = { attributedTo: 'Lake Courier', site: 'lakecourier.example' };
  expect(choice({ site: 'mirror.example' }, own)).toEqual({
    kept: 1,
    reason: { code: 'publishersOwnSite', over: 0, source: 'lakecourier.example', publisher: 'Lake Courier' },
  });
});

test('of two copies that name a publisher the one on its site stays', () => {
  const attributedTo = 'Lake Courier';
  expect(choice({ attributedTo }, { attributedTo, site: 'lakecourier.example' })).toMatchObject({
    kept: 1,
    reason: { code: 'copyNamesOrigin' },
  });
});

test('the publisher that one member names tells between two others', () => {
  const { best, reason } = preferenceWithin([
    { ...plain, number: 0, attributedTo: 'Lake Courier' },
    { ...plain, number: 1, words: 900 },
    { ...plain, number: 2, site: 'lakecourier.example' },
  ]);
  expect([best([0, 1, 2]), reason(2, 1)]).toEqual([
    2,
    { code: 'publishersOwnSite', over: 1, source: 'lakecourier.example', publisher: 'Lake Courier' },
  ]);
});

test('the earlier date stays, whatever the words', () => {
  expect(choice({ date: '2025-03-02', words: 500 }, { date: '2025-03-01' })).toEqual({
    kept: 1,
    reason: { code: 'earlierDate', over: 0, date: '2025-03-01', than: '2025-03-02' },
  });
});

test('the only date stays', () => {
  expect(choice({}, { date: '2025-03-01' })).toEqual({
    kept: 1,
    reason: { code: 'earlierDate', over: 0, date: '2025-03-01', than: null },
  });
});

test('a day is not called earlier than its month, nor a time than its day', () => {
  expect(choice({ date: '2025-03' }, { date: '2025-03-31' }).reason.code).toBe('firstId');
  expect(choice({ date: '2025-03-02T00:00:01Z' }, { date: '2025-03-02' }).reason.code).toBe('firstId');
});

test('a copy that names its publisher does not stand there for that', () => {
  const original = { words: 100, source: 'feeds' };
  const copy = { words: 100, source: 'feeds', attributedTo: 'Lake Courier', removedBytes: 60 };
  const members: Member[] = [
    { removedBytes: 0, ...original, number: 0 },
    { ...copy, number: 1 },
  ];
  const { best, reason } = preferenceWithin(members);
  expect(best([0, 1])).toBe(0);
  expect(reason(0, 1)).toMatchObject({ code: 'lessBoilerplate' });
});

test('a month is earlier than a day of the next', () => {
  expect(choice({ date: '2025-04-01' }, { date: '2025-03' }).kept).toBe(1);
});

test('times are compared across zones', () => {
  expect(choice({ date: '2025-03-02T01:00:00Z' }, { date: '2025-03-02T02:00:00+03:00' }).kept).toBe(1);
});

test('one moment written in two zones tells nothing apart', () => {
  const reason = choice({ date: '2025-03-02T01:00:00Z' }, { date: '2025-03-02T04:00:00+03:00' }).reason;
  expect(reason.code).toBe('firstId');
});

test('a date that cannot be read counts as none', () => {
  expect(choice({ date: 'last Tuesday' }, { date: '2025-03-01' }).kept).toBe(1);
});

test('more words stay, whatever was stripped', () => {
  expect(choice({ words: 100 }, { words: 101, removedBytes: 9_000 })).toEqual({
    kept: 1,
    reason: { code: 'moreComplete', over: 0, words: 101, than: 100 },
  });
});

test('less around it stays', () => {
  expect(choice({ removedBytes: 40 }, { removedBytes: 7 })).toEqual({
    kept: 1,
    reason: { code: 'lessBoilerplate', over: 0, removedBytes: 7, than: 40 },
  });
});

test('where nothing tells them apart the smaller id stays', () => {
  expect(choice({}, {})).toEqual({ kept: 0, reason: { code: 'firstId', over: 1 } });
});

test('a time without a zone is taken for UTC, in whatever zone this machine stands', () => {
  expect(choice({ date: '2025-01-02T02:00:00' }, { date: '2025-01-01T20:00:00Z' }).kept).toBe(1);
  expect(choice({ date: '2025-01-01T20:00:00' }, { date: '2025-01-02T02:00:00+09:00' }).kept).toBe(1);
});

test('a date that is not ISO 8601 counts as none, and a bare year tells nothing from a day in it', () => {
  expect(choice({ date: '3 March 2025' }, { date: '2025-03-04' }).kept).toBe(1);
  expect(choice({ date: '2025' }, { date: '2025-03-03' }).reason.code).toBe('firstId');
});
