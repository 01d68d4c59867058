import { execFileSync } from 'node:child_process';

/** Tests of the command line run what is built, so it is built first. */
export default function build(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
}
