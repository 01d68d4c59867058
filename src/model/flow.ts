import type { Block } from './block.js';
import type { Decision } from './decision.js';
import type { Document, Metadata } from './document.js';
import type { BlockLanguage, DocumentLanguage } from './language.js';
import type { Shingles } from './shingles.js';
import type { Surfaces } from './surfaces.js';

/** What passes from stage to stage, each adding to what the one before it gave. */

/** `blocks` tile the document's text; a text of no characters has none. */
export type Segmented = { readonly document: Document; readonly blocks: readonly Block[] };

export type Identified = Segmented & {
  /** A row a block. */
  readonly surfaces: Surfaces;
  /** One a block. */
  readonly languages: readonly BlockLanguage[];
  /** Largest share first; empty where no block says anything. */
  readonly documentLanguages: readonly DocumentLanguage[];
};

/** What is known of a text that is taken as it is. `blocks` tile it. */
export type Sampled = Segmented & { readonly documentLanguages: readonly DocumentLanguage[] };

export type Stripped = {
  readonly document: Document;
  /** One a block, in order. */
  readonly decisions: readonly Decision[];
  readonly documentLanguages: readonly DocumentLanguage[];
  /** The document's own metadata, and what was harvested from its text. */
  readonly metadata: Metadata;
  /** The publisher named by a line such as "The post … appeared first on …", if there is one. */
  readonly attributedTo?: string;
  /** Registrable domain, else the publisher that the text names, else the folder. */
  readonly source: string;
  /** Where it stands by its record, URL or own text; undefined where only a publisher or a folder is known. */
  readonly site?: string;
  /** The exact concatenation of the kept blocks, in UTF-8. */
  readonly kept: Uint8Array;
};

/** A document and the shingles of its kept text, to be signed before the next one is shingled. */
export type Shingled = Stripped & { readonly shingles: Shingles };

/** Shingles, signature and fingerprints are good until the next document is shingled. */
export type Signed = Shingled & {
  /** Words of the kept text. */
  readonly words: number;
  readonly signature: Uint32Array;
  readonly fingerprints: Float64Array;
};
