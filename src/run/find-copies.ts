import type { HashRing } from '../kernel/hash-ring.js';
import type { Cluster } from '../model/cluster.js';
import type { DocNumber } from '../model/document.js';
import type { CandidatePair, PairEdge, Similarity } from '../model/pair.js';
import { cohesionOf } from '../stages/cluster/cohesion.js';
import { type ClusterInput, cluster, type Grouping } from '../stages/cluster/stage.js';
import { type PairReport, pair } from '../stages/pair/stage.js';
import type { Corpus } from '../store/corpus.js';
import type { Spool } from '../store/spool.js';
import { TextGroups } from '../store/text-groups.js';
import { type PairFigures, VerifiedPairs } from '../store/verified-pairs.js';
import { candidateThreshold, relationLimits } from './decision-rule.js';
import type { ResultOptions } from './options.js';
import type { RunContext } from './run-context.js';
import { PairVerifier } from './verify-pairs.js';

export type Copies = {
  /** Every verified pair, accepted or not. */
  readonly pairs: VerifiedPairs;
  readonly clusters: readonly Cluster[];
  readonly pairing: Omit<PairReport, 'candidates'> & { readonly candidates: number };
  /** The rows of `pairing`: documents of the same cleaned text, ascending. */
  readonly texts: TextGroups;
};

/**
 * The joins over the whole corpus: pair → verify → cluster → verify the edges that clusters rest on. Identical cleaned
 * texts were collapsed before; of each group its first document stands for all, and its members get an edge to the
 * kept document each, not to one another.
 */
export async function findCopies(
  corpus: Corpus,
  options: ResultOptions,
  run: RunContext & { readonly pairSpool: Spool<PairFigures>; readonly shingles: HashRing | undefined },
): Promise<Copies> {
  const { counters, progress, checkpoint, pairSpool } = run;
  const texts = options.deduplicate ? corpus.distinctTexts() : TextGroups.none;
  const limits = relationLimits(options);
  progress.start('pair', null);
  const firsts = new Uint32Array(texts.length).map((_, text) => texts.first(text));
  const { candidates, ...pairing } = pair(corpus.takeSignatures(firsts), {
    threshold: candidateThreshold(limits.rule),
  });
  progress.finish('pair');
  counters.passed('pair', 1, texts.length);
  const verifier = new PairVerifier(corpus, limits, run.shingles);
  const verified = new VerifiedPairs(pairSpool, corpus.length);
  const verify = (candidate: CandidatePair, figures?: Similarity): PairEdge =>
    verified.find(candidate.left, candidate.right) ?? verified.add(verifier.verify(candidate, figures));
  progress.start('verify', candidates.length);
  const documents = {
    length: candidates.length,
    leftAt: (place: number) => firsts[candidates.left[place]],
    rightAt: (place: number) => firsts[candidates.right[place]],
  };
  // Where pairs are counted first, that is half of the way.
  const counted = await verifier.countPairs(documents, (done) => {
    progress.advance('verify', Math.floor(done / 2));
    return checkpoint();
  });
  const similar: (readonly [number, number])[] = [];
  let done = 0;
  for (const { left, right, estimate } of candidates) {
    await checkpoint();
    const { relation } = verify(ordered(firsts[left], firsts[right], estimate), counted?.at(done));
    if (relation === 'nearDuplicate') similar.push([left, right]);
    done++;
    progress.advance('verify', counted === undefined ? done : Math.floor((candidates.length + done) / 2));
  }
  progress.finish('verify');
  progress.start('cluster', null);
  const asking = cluster({ members: membersOf(corpus), identical: texts, similar, prefer: options.prefer });
  let step = asking.next();
  while (step.done !== true) {
    await checkpoint();
    const [kept, other] = step.value;
    const { relation } = verify(ordered(firsts[kept], firsts[other], null));
    step = asking.next(relation === 'nearDuplicate');
  }
  const groupings = step.value;
  const edged: Omit<Cluster, 'cohesion'>[] = [];
  for (const grouping of groupings) {
    await checkpoint();
    edged.push(withEdges(grouping, verify));
  }
  progress.finish('cluster');
  counters.passed('verify', 2, verified.length);
  counters.passed('cluster', 1, corpus.length);
  pairSpool.flush();
  const cohesion = cohesionOf(edged, texts, verified.edges());
  const clusters = edged.map((edges, at) => ({ ...edges, cohesion: cohesion[at] }));
  return { pairs: verified, clusters, pairing: { ...pairing, candidates: candidates.length }, texts };
}

/** A grouping with the verified pair of the kept document and each dropped one. */
function withEdges(
  { kept, dropped, reasons }: Grouping,
  verify: (candidate: CandidatePair) => PairEdge,
): Omit<Cluster, 'cohesion'> {
  return { kept, dropped: dropped.map((document) => verify(ordered(kept, document, null))), reasons };
}

function ordered(one: DocNumber, other: DocNumber, estimate: number | null): CandidatePair {
  return { left: Math.min(one, other), right: Math.max(one, other), estimate };
}

/** Members are made when they are asked for: most documents are copies of none. */
function membersOf(corpus: Corpus): ClusterInput['members'] {
  return { get: (number) => ({ number, ...corpus.entry(number) }) };
}
