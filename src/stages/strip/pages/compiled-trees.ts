import { type BoostedTrees, leaf } from './boosted-trees.js';

/** Trees as kernel/assembly/boosted-trees.ts has them. */
export type CompiledTrees = {
  /** The questions and the leaves of one tree behind those of the other. */
  readonly memory: Float32Array;
  readonly count: number;
  /** Questions of each tree; those that have fewer are filled up with some that every row meets. */
  readonly questions: number;
  /** The bias, and the means of all trees. */
  readonly base: number;
};

/** The bits that are struck out from. */
const mostLeaves = 16;

/** Words of 32 bits of a question and of a leaf; bytes of a feature's values of eight rows. */
const questionWords = 3;
const leafWords = 2;
const featureBytes = 32;

/** @throws RangeError where a tree has more than sixteen leaves */
export function compiledTrees(trees: BoostedTrees): CompiledTrees {
  const drafts = Array.from(trees.roots, (root) => draftOf(trees, root));
  const questions = Math.max(1, ...drafts.map((draft) => draft.questions.length));
  if (questions >= mostLeaves)
    throw new RangeError(`a tree of ${questions + 1} leaves: at most ${mostLeaves} are compiled`);
  const words = questions * questionWords + (questions + 1) * leafWords;
  const memory = new Float32Array(drafts.length * words);
  const numbers = new Uint32Array(memory.buffer);
  let base = trees.bias;
  for (const [tree, draft] of drafts.entries()) {
    base += draft.mean;
    let at = tree * words;
    for (let number = 0; number < questions; number++, at += questionWords) {
      const { feature, limit, struck } = draft.questions[number] ?? alwaysMet;
      numbers[at] = feature * featureBytes;
      memory[at + 1] = limit;
      numbers[at + 2] = ~struck & (2 ** mostLeaves - 1);
    }
    for (const { moved, feature } of draft.leaves) {
      memory[at] = moved;
      numbers[at + 1] = feature * featureBytes;
      at += leafWords;
    }
  }
  return { memory, count: drafts.length, questions, base };
}

/** `struck`: a bit for each leaf that is out of reach for rows beyond the limit. */
type Question = { readonly feature: number; readonly limit: number; readonly struck: number };

/** What it moves a row by, from the mean of its tree; and the feature that moved it so on the way there most. */
type Leaf = { readonly moved: number; readonly feature: number };

type Draft = { readonly questions: Question[]; readonly leaves: Leaf[]; readonly mean: number };

const alwaysMet: Question = { feature: 0, limit: Number.POSITIVE_INFINITY, struck: 0 };

function draftOf({ feature, threshold, right, value }: BoostedTrees, root: number): Draft {
  const draft: Draft = { questions: [], leaves: [], mean: value[root] };
  // What each feature moved on the way to the node: the step from one mean to the next belongs to the feature asked (Saabas 2014).
  const walk = (node: number, steps: ReadonlyMap<number, number>): void => {
    const asked = feature[node];
    if (asked === leaf) {
      draft.leaves.push(leafOf(value[node] - value[root], steps));
      return;
    }
    const after = (next: number) => new Map(steps).set(asked, (steps.get(asked) ?? 0) + value[next] - value[node]);
    const lowest = draft.leaves.length;
    walk(node + 1, after(node + 1));
    const struck = 2 ** draft.leaves.length - 2 ** lowest;
    draft.questions.push({ feature: asked, limit: threshold[node], struck });
    walk(right[node], after(right[node]));
  };
  walk(root, new Map());
  return draft;
}

function leafOf(moved: number, steps: ReadonlyMap<number, number>): Leaf {
  let credited = 0;
  let most = 0;
  for (const [feature, step] of steps) {
    const way = step * Math.sign(moved);
    if (way <= most) continue;
    most = way;
    credited = feature;
  }
  return { moved, feature: credited };
}
