import type { Document } from '../model/document.js';
import type { Stripped } from '../model/flow.js';
import type { StageName } from '../model/stage.js';

/** The stages up to the text that is kept: segment → identify → strip, in one of their forms. */
export type TextStages = {
  /** A promise where something has to be loaded for this document. */
  apply(document: Document): Stripped | Promise<Stripped>;
  readonly stages: readonly { readonly name: StageName; readonly version: number }[];
};
