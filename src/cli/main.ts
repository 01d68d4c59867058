#!/usr/bin/env node
import { failureOf } from './exit-codes.js';
import { program } from './program.js';

// A reader that closes the pipe early (head, a pager) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  const { code, line } = failureOf(error);
  if (line !== null) process.stderr.write(`palimpsest: ${line}\n`);
  process.exitCode = code;
}
