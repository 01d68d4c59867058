import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { filesBelow, freshFolder } from '../corpus.js';
import { command, linesOf } from './command.js';

const folder = freshFolder({ 'in.txt': 'Words to be cleaned.' });
const before = filesBelow(folder);

/** Runs `clean` with wrong flags: it must end with 2, print nothing on stdout, and write nothing. */
async function complaint(...flags: string[]): Promise<string> {
  const { code, stdout, stderr } = await command(['clean', 'in.txt', ...flags], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(filesBelow(folder)).toEqual(before);
  return stderr;
}

test.concurrent('an unknown option is refused with the one that was meant', async () => {
  const stderr = await complaint('--out', 'run', '--treshold', '0.4');
  expect(stderr).toContain("unknown option '--treshold'");
  expect(stderr).toContain('--threshold');
});

test.concurrent('an unknown command is refused with the one that was meant', async () => {
  const { code, stderr } = await command(['verfy', 'run']);
  expect(code).toBe(2);
  expect(stderr).toContain('verify');
});

test.concurrent('a command without arguments shows what there is, and ends with 2', async () => {
  const { code, stdout, stderr } = await command([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Commands:');
});

test.concurrent('clean without an input is refused', async () => {
  const { code, stderr } = await command(['clean', '--out', 'run'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain('input');
});

test.concurrent('clean without an output names --out', async () => {
  expect(linesOf(await complaint())).toEqual([expect.stringMatching(/^palimpsest: --out: /)]);
});

test.concurrent.each(['clean', 'compare'])(
  '%s refuses the calibrated rule with a threshold in one line',
  async (name) => {
    const flags = ['--rule', 'calibrated', '--threshold', '0.5'];
    const rest = name === 'clean' ? ['in.txt', '--out', 'run'] : ['in.txt', 'in.txt'];
    const { code, stdout, stderr } = await command([name, ...rest, ...flags], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^palimpsest: --threshold: .*leave out --rule calibrated/)]);
  },
);

test.concurrent.each([
  ['--rule', 'strict'],
  ['--threshold', '0'],
  ['--threshold', '2'],
  ['--threshold', '-0.5'],
  ['--threshold', 'abc'],
  ['--threshold', ''],
  ['--containment', '1.01'],
  ['--duplicates', 'keep'],
  ['--signer', 'md5'],
  ['--view', 'html'],
  ['--formats', 'text'],
  ['--formats', 'jsonl,parquet'],
  ['--field', 'body'],
  ['--field', 'body='],
  ['--field', 'headline=title'],
  ['--fail-on', 'sunshine'],
  ['--fail-on', 'rejections=-1'],
])('%s %j is refused in one line that names the option', async (option, value) => {
  const lines = linesOf(await complaint('--out', 'run', option, value));
  expect(lines).toEqual([expect.stringContaining(option)]);
});

test.concurrent.each(['clean', 'explain', 'compare', 'verify', 'restore'])(
  '%s --help prints an example and ends with 0',
  async (name) => {
    const { code, stdout, stderr } = await command([name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Example');
    expect(stdout).toContain(`  palimpsest ${name} `);
  },
);

test.concurrent('--version prints the version of the package', async () => {
  expect(await command(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});
