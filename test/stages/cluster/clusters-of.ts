import { type ClusterInput, cluster, type Grouping, type Question } from '../../../src/stages/cluster/stage.js';

/** What clustering gives when its questions are answered so. */
export function clustersOf(input: ClusterInput, answer: (question: Question) => boolean = () => false): Grouping[] {
  const asking = cluster(input);
  let step = asking.next();
  while (step.done !== true) step = asking.next(answer(step.value));
  return step.value;
}
