import { readFileSync } from 'node:fs';

/** Seconds: of the processor, and from beginning to end. */
export type Timing = { readonly seconds: number; readonly elapsed: number };

/** Times something, with the processes that it starts and ends. */
export async function timed(run: () => void | Promise<void>): Promise<Timing> {
  const started = performance.now();
  const before = process.cpuUsage();
  const children = childSeconds();
  await run();
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (user + system) / 1e6 + childSeconds() - children,
    elapsed: (performance.now() - started) / 1e3,
  };
}

/** Clock ticks of ended children (proc_pid_stat(5), fields 16 and 17), a hundredth of a second each; Linux alone has them. */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
