import { fork } from 'node:child_process';

/** A script in a process of its own, which says something when it is ready and answers what it is asked, one after the other. */
export type OwnProcess<Opening, Asked extends string, Answer> = {
  readonly opening: Opening;
  run(asked: Asked): Promise<Answer>;
  end(): void;
};

/**
 * Starts a process that holds what it measures and nothing else, as a run does. Beside the strings and the garbage of the other
 * subjects, what one takes would follow from the size of the heap.
 *
 * @param words what the script is told on its command line
 */
export async function startOwnProcess<Opening, Asked extends string, Answer>(
  script: string,
  words: readonly string[],
): Promise<OwnProcess<Opening, Asked, Answer>> {
  const child = fork(script, words);
  const said = <What>(): Promise<What> =>
    new Promise((resolve, reject) => {
      const failed = (code: number | null) => reject(new Error(`the process of ${script} ended with ${code}`));
      child.once('exit', failed);
      child.once('message', (message) => {
        child.off('exit', failed);
        resolve(message as What);
      });
    });
  return {
    opening: await said<Opening>(),
    run(asked) {
      child.send(asked);
      return said<Answer>();
    },
    end: () => child.disconnect(),
  };
}
