import { execFileSync } from 'node:child_process';

/** Tests of the command line run what is built, so it is built first. */
export default function build(): void {
  for (const step of [
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    ['--import', 'tsx', 'scripts/bundle-command.ts'],
  ]) {
    execFileSync(process.execPath, step, { stdio: 'inherit' });
  }
}
