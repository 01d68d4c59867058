import type { Document } from '../model/document.js';
import type { Signed, Stripped } from '../model/flow.js';
import type { StageName } from '../model/stage.js';
import { sample } from '../stages/identify/sample.js';
import { identify } from '../stages/identify/stage.js';
import { segment } from '../stages/segment/stage.js';
import { whole } from '../stages/segment/whole.js';
import { shingle } from '../stages/shingle/stage.js';
import { npmMinhashSigner } from '../stages/sign/npm-minhash.js';
import { type Signer, sign } from '../stages/sign/stage.js';
import { strip } from '../stages/strip/stage.js';
import { unstripped } from '../stages/strip/unstripped.js';
import { compiledKernel } from './compiled-kernel.js';
import type { StageCounters } from './counters.js';
import { loadKnowledge, loadLanguageKnowledge } from './knowledge.js';
import type { ResultOptions } from './options.js';
import { loadShingler } from './shingler.js';

/** The stages that work on one document at a time, from its text to its signature, with what they load. */
export async function mapStages(
  options: Pick<ResultOptions, 'strip' | 'signer' | 'phrases' | 'favour' | 'languages'>,
): Promise<MapStages> {
  const kernel = compiledKernel();
  const shingler = loadShingler(kernel);
  const toText = options.strip ? await strippingStages(options, kernel) : await keepingStages(kernel);
  const toSignature = [shingle(shingler), sign(await loadSigner(options.signer))] as const;
  const apply = (document: Document): Signed => {
    const [shingle, sign] = toSignature;
    return sign.apply(shingle.apply(toText.apply(document)));
  };
  const stages = [...toText.stages, ...toSignature];
  const count = (counters: StageCounters) => {
    for (const { name, version } of stages) counters.passed(name, version);
  };
  return { apply, count };
}

type ToText = {
  apply(document: Document): Stripped;
  readonly stages: readonly { readonly name: StageName; readonly version: number }[];
};

async function strippingStages(
  options: Pick<ResultOptions, 'phrases' | 'favour' | 'languages'>,
  kernel: WebAssembly.Module,
): Promise<ToText> {
  const knowledge = await loadKnowledge(options.phrases, kernel);
  const identifying = identify(knowledge);
  const stripping = strip({ favour: options.favour, languages: options.languages }, knowledge);
  return {
    apply: (document) => stripping.apply(identifying.apply(segment.apply(document))),
    stages: [segment, identifying, stripping],
  };
}

/** Texts stay as they are: no line is judged. */
async function keepingStages(kernel: WebAssembly.Module): Promise<ToText> {
  const sampling = sample(identify(await loadLanguageKnowledge(kernel), 1));
  return {
    apply: (document) => unstripped.apply(sampling.apply(whole.apply(document))),
    stages: [whole, sampling, unstripped],
  };
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
