import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { KernelTask } from './kernel-tasks.js';
import type { Timing } from './timing.js';
import type { EngineRun } from './whole-engine.js';

/** What the process says when it has its texts. */
export type Opening = { readonly textBytes: number; readonly shingles: number };

/** What the process says of a task it was asked for. */
export type TaskDone = Timing & { readonly engineRun?: EngineRun };

/** Kernel tasks over one corpus in a process of their own. */
export type OwnProcess = {
  readonly opening: Opening;
  run(task: KernelTask): Promise<TaskDone>;
  end(): void;
};

/**
 * Starts a process that holds a corpus's texts and nothing else, as a run does. Beside the records, the strings and the garbage
 * of the other tasks, what the kernel's tasks take would follow from the size of the heap.
 *
 * @param recordFile of JSONL
 */
export async function startOwnProcess(recordFile: string): Promise<OwnProcess> {
  const child = fork(join(import.meta.dirname, 'kernel-tasks.ts'), [recordFile]);
  const answer = <Answer>(): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const failed = (code: number | null) => reject(new Error(`the process of the kernel's tasks ended with ${code}`));
      child.once('exit', failed);
      child.once('message', (message) => {
        child.off('exit', failed);
        resolve(message as Answer);
      });
    });
  return {
    opening: await answer<Opening>(),
    run(task) {
      child.send(task);
      return answer<TaskDone>();
    },
    end: () => child.disconnect(),
  };
}
