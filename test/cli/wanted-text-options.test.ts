import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clean, UsageError } from '../../src/index.js';
import { freshFolder } from '../corpus.js';
import { article, sitePage } from '../stages/strip/strip-page.js';
import { command, linesOf } from './command.js';

const russian = [
  'Долина потеряла второй мост за две зимы, и совет весь вечер вторника спорил о том, кто должен был это предвидеть заранее.',
  'Инженеры из области осенью измерили опоры и предупредили, что дно реки со времени последнего промера опустилось почти на полметра.',
  'Никто не обратил внимания на предупреждение, потому что деньги на ремонт уже ушли на дорогу, которая огибает озеро с запада.',
  'Старый мельник, который живёт у самой реки, говорит, что вода этой весной поднялась выше, чем за все годы, какие он помнит.',
];

const folder = freshFolder({ 'page.txt': sitePage([...article, ...russian]) });

const textOf = (out: string) => JSON.parse(readFileSync(join(folder, out, 'corpus.jsonl'), 'utf8').trim()).text;

test.concurrent('--languages keeps the half of a bilingual page that is wanted', async () => {
  const args = ['clean', 'page.txt', '--out', 'english', '--languages', 'en', '--quiet'];
  expect(await command(args, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  expect(textOf('english').trim().split('\n')).toEqual([...article]);
});

test.concurrent('the library gives the same for the same languages', async () => {
  await clean([join(folder, 'page.txt')], { out: join(folder, 'library'), languages: ['en'] });
  expect(textOf('library').trim().split('\n')).toEqual([...article]);
});

test.concurrent('--favour changes the probability that is needed', async () => {
  const needed = await Promise.all(
    ['precision', 'recall'].map(async (favour) => {
      const out = `out-${favour}`;
      await command(['clean', 'page.txt', '--out', out, '--favour', favour, '--quiet'], { cwd: folder });
      const row = readFileSync(join(folder, out, 'provenance.jsonl'), 'utf8');
      return Number(/"needed":([\d.]+)/.exec(row)?.[1]);
    }),
  );
  expect(needed[0]).toBeGreaterThan(needed[1] + 0.3);
});

test.concurrent('compare takes both', async () => {
  const args = ['compare', 'page.txt', 'page.txt', '--json', '--languages', 'en', '--favour', 'recall'];
  const { code, stdout } = await command(args, { cwd: folder });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).left.blocksRemoved).toBeGreaterThanOrEqual(russian.length);
});

test.concurrent.each([
  ['--favour', 'speed', /--favour/],
  ['--languages', 'English', /--languages: "English" is no language that is told apart; give codes such as en,de/],
  ['--languages', 'en,,de', /--languages/],
])('%s %s is refused in one line', async (flag, value, message) => {
  const args = ['clean', 'page.txt', '--out', 'refused', flag, value];
  const { code, stdout, stderr } = await command(args, { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toEqual([expect.stringMatching(message)]);
});

test.concurrent('a wrong value is a usage error of the library too', async () => {
  await expect(clean([join(folder, 'page.txt')], { favour: 'speed' as 'recall' })).rejects.toThrow(UsageError);
  await expect(clean([join(folder, 'page.txt')], { languages: ['English'] })).rejects.toThrow(UsageError);
});
