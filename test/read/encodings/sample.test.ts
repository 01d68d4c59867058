import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { sampleOf } from '../../../src/read/encodings/sample.js';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const sampled = (text: string): string => sampleOf(latin1(text)).toString('latin1');

test('only lines with bytes beyond ASCII are looked at', () => {
  expect(sampled('plain\nun \xe9t\xe9\r\nplain\nci\xf2\n')).toBe('un \xe9t\xe9\nci\xf2\n');
  expect(sampled('plain\n')).toBe('');
});

test('tags, scripts and styles are left out, also where they are not closed', () => {
  expect(sampled('<p title="\xe0">\xe9t\xe9</p><script>"\xe8"</script><b>\xf2</b><style>\xf9')).toBe(
    '\xe9t\xe9\n\xf2\n',
  );
});

test('the middle of a long file is looked at too, and no more than 24 KiB', () => {
  const sample = sampled(`${'\xe9 '.repeat(100_000)}\n${'\xf2 '.repeat(100_000)}`);
  expect(sample.length).toBeLessThanOrEqual(24 * 1024 + 2);
  expect(sample).toContain('\xe9');
  expect(sample).toContain('\xf2');
});

test('ASCII before the first telling byte takes no room', () => {
  expect(sampled(`${'plain words\n'.repeat(50_000)}ci\xf2\n`)).toBe('ci\xf2\n');
});
