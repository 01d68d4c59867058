#!/usr/bin/env node
import { exitCodes, failureOf } from './exit-codes.js';
import { program } from './program.js';
import { printProblem } from './terminal-text.js';

// A reader that closes the pipe early (head, a pager) is no failure; a full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  printProblem(failureOf(error).line ?? error.message);
  process.exit(exitCodes.inputOutput);
});

try {
  await program((exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
} catch (error) {
  const { code, line } = failureOf(error);
  if (line !== null) printProblem(line);
  process.exitCode = code;
}
