import { holdsWord } from '../../kernel/utf8.js';
import type { Evidence } from '../../model/evidence.js';
import type { Sampled, Stripped } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';
import { metadataOf } from './metadata/given.js';
import { siteOf, sourceOf } from './metadata/source.js';

/**
 * Keeps a text as it is, for corpora that are not to be stripped; one without a letter or digit holds no text to keep.
 * Of metadata there is what the record or the page said: none is sought in the text.
 */
export const unstripped: MapStage<Sampled, Stripped> = {
  name: 'strip',
  version: 2,
  apply({ document, blocks, documentLanguages }) {
    const metadata = metadataOf(document.metadata, {});
    const site = siteOf(document, metadata);
    const text = document.utf8 ?? Buffer.from(document.text);
    const hasText = holdsWord(text);
    const evidence: Evidence[] = [{ code: hasText ? 'notStripped' : 'noText' }];
    return {
      document,
      decisions: blocks.map((block) => ({ action: hasText ? 'keep' : 'remove', block, evidence })),
      documentLanguages,
      metadata,
      source: sourceOf(document, metadata),
      ...(site === undefined ? {} : { site }),
      kept: hasText ? text : new Uint8Array(0),
    };
  },
};
