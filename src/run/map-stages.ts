import type { Document } from '../model/document.js';
import type { Signed } from '../model/flow.js';
import { identify } from '../stages/identify/stage.js';
import { segment } from '../stages/segment/stage.js';
import { shingle } from '../stages/shingle/stage.js';
import { npmMinhashSigner } from '../stages/sign/npm-minhash.js';
import { type Signer, sign } from '../stages/sign/stage.js';
import { strip } from '../stages/strip/stage.js';
import type { StageCounters } from './counters.js';
import { loadKnowledge } from './knowledge.js';
import type { ResultOptions } from './options.js';
import { loadShingler } from './shingler.js';

/** The stages that work on one document at a time, from its text to its signature, with what they load. */
export async function mapStages(
  options: Pick<ResultOptions, 'strip' | 'signer' | 'phrases' | 'favour' | 'languages'>,
): Promise<MapStages> {
  const knowledge = await loadKnowledge(options.phrases);
  const shingler = loadShingler(knowledge.kernel);
  const stages = {
    segment,
    identify: identify(knowledge),
    strip: strip({ enabled: options.strip, favour: options.favour, languages: options.languages }, knowledge),
    shingle: shingle(shingler),
    sign: sign(await loadSigner(options.signer)),
  };
  const apply = (document: Document): Signed => {
    const { segment, identify, strip, shingle, sign } = stages;
    return sign.apply(shingle.apply(strip.apply(identify.apply(segment.apply(document)))));
  };
  const count = (counters: StageCounters) => {
    for (const { name, version } of Object.values(stages)) counters.passed(name, version);
  };
  return { apply, count };
}

export type MapStages = {
  apply(document: Document): Signed;
  /** Counts one document as passed by each of these stages. */
  count(counters: StageCounters): void;
};

async function loadSigner(name: ResultOptions['signer']): Promise<Signer> {
  if (name === 'fss') return (shingles) => shingles.signature();
  const { default: package_ } = await import('minhash');
  const signer = npmMinhashSigner(package_.Minhash);
  // It takes some microseconds for each hash.
  return (shingles) => signer(shingles.distinct());
}
