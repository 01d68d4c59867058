import type { Document } from '../model/document.js';
import type { Signed } from '../model/flow.js';
import { shingle } from '../stages/shingle/stage.js';
import { npmMinhashSigner } from '../stages/sign/npm-minhash.js';
import { type Signer, sign } from '../stages/sign/stage.js';
import { compiledKernel } from './compiled-kernel.js';
import type { StageCounters } from './counters.js';
import type { ResultOptions } from './options.js';
import { loadShingler } from './shingler.js';
import type { TextStages } from './text-stages.js';

/** The stages that work on one document at a time, from its text to its signature, with what they load. */
export async function mapStages(
  options: Pick<ResultOptions, 'strip' | 'signer' | 'phrases' | 'favour' | 'languages'>,
): Promise<MapStages> {
  const kernel = compiledKernel();
  const shingler = loadShingler(kernel);
  const toText = await textStages(options, kernel);
  const toSignature = [shingle(shingler), sign(await loadSigner(options.signer))] as const;
  const apply = async (document: Document): Promise<Signed> => {
    const [shingle, sign] = toSignature;
    return sign.apply(shingle.apply(await toText.apply(document)));
  };
  const stages = [...toText.stages, ...toSignature];
  const count = (counters: StageCounters) => {
    for (const { name, version } of stages) counters.passed(name, version);
  };
  return { apply, count };
}

/** Only what is used is loaded: start-up counts in small runs. */
async function textStages(
  options: Pick<ResultOptions, 'strip' | 'phrases' | 'favour' | 'languages'>,
  kernel: WebAssembly.Module,
): Promise<TextStages> {
  if (!options.strip) return (await import('./keeping-stages.js')).keepingStages(kernel);
  return (await import('./stripping-stages.js')).strippingStages(options, kernel);
}

export type MapStages = {
  /** One document after the other: what is signed is good until the next one is shingled. */
  apply(document: Document): Promise<Signed>;
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
