import { identify } from '../stages/identify/stage.js';
import { segment } from '../stages/segment/stage.js';
import { strip } from '../stages/strip/stage.js';
import { loadKnowledge } from './knowledge.js';
import type { ResultOptions } from './options.js';
import type { TextStages } from './text-stages.js';

/** Every line is judged. */
export async function strippingStages(
  options: Pick<ResultOptions, 'phrases' | 'favour' | 'languages'>,
  kernel: WebAssembly.Module,
): Promise<TextStages> {
  const knowledge = await loadKnowledge(options.phrases, kernel);
  const identifying = identify(knowledge);
  const stripping = strip({ favour: options.favour, languages: options.languages }, knowledge);
  return {
    apply: (document) => stripping.apply(identifying.apply(segment.apply(document))),
    stages: [segment, identifying, stripping],
  };
}
