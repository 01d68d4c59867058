import type { Block } from './block.js';
import type { PageMarks } from './page-marks.js';
import type { PageTree } from './page-tree.js';

/** A document's id: its record's own id, else its path below the input (`#record` added in multi-record files). */
export type DocId = string;

/** The rank of a document's id in code point order, from 0. Known only once every document has been read. */
export type DocNumber = number;

/** Where a document was read. */
export type Origin = {
  /** Path below the input that was given, `/` separated; `-` for standard input. */
  readonly path: string;
  /** The record in that file, from 1: a line of JSONL, and 1 for files that hold one document. */
  readonly record: number;
  readonly url?: string;
};

/** A value that describes the document, and where it was found. */
export type MetadataValue = {
  /**
   * Dates: ISO 8601, as precise as they were given. `licence`: an SPDX identifier where it is known. `site`: a
   * registrable domain, `siteName` what the page calls its site. A date or a licence that nothing could be made of is
   * as it was written.
   */
  readonly value: string;
  /** `record.title`, `og:title`, `json-ld`, `firstAppearedOn`, `titleLine`, … */
  readonly from: string;
  /** What stood there, where `value` is a normal form or a part of it. */
  readonly written?: string;
  /** Bytes of `Document.text` that hold it, where it was found in the text. */
  readonly span?: { readonly start: number; readonly end: number };
};

export const metadataFields = [
  ...(['title', 'date', 'byline', 'publisher', 'site', 'wire', 'url', 'language'] as const),
  ...(['siteName', 'licence'] as const),
] as const;
export type MetadataField = (typeof metadataFields)[number];
export type Metadata = { readonly [field in MetadataField]?: MetadataValue };

export const encodingSources = ['byteOrderMark', 'declared', 'wellFormed', 'detected'] as const;
/** How an encoding was found: `wellFormed` says that all bytes are UTF-8. */
export type EncodingSource = (typeof encodingSources)[number];

/** What was read, before any decoding: the receipt for the input's bytes. */
export type InputReceipt = {
  readonly bytes: number;
  /** Lower-case hexadecimal. Of the file; for a JSONL record, of its line without the line end. */
  readonly sha256: string;
  /** The label of the Encoding Standard in lower case, or `utf-8-bom`. */
  readonly encoding: string;
  readonly encodingFrom: EncodingSource;
  /** Above 0, at most 1; only where the encoding was detected. */
  readonly encodingConfidence?: number;
  readonly mediaType: 'text/plain' | 'text/markdown' | 'text/html' | 'application/jsonl';
};

/**
 * One document as read. `text` is well-formed: lone surrogates and bytes without meaning became U+FFFD and are counted in
 * `replacements`. `blocks` is set by readers that know structure (HTML); they tile `text`.
 */
export type Document = {
  readonly origin: Origin;
  /** The id its record gave, if any. */
  readonly recordId?: string;
  readonly input: InputReceipt;
  readonly text: string;
  /** The same in UTF-8, where the reader has it at hand; `text` is then decoded when it is asked for. */
  readonly utf8?: Uint8Array;
  readonly replacements: number;
  readonly metadata: Metadata;
  /** The source its record named, if any. */
  readonly recordSource?: string;
  /** Fields of the record that this project does not know, passed through. */
  readonly meta?: { readonly [field: string]: unknown };
  readonly blocks?: readonly Block[];
  /** What the blocks stand in; set where they are those of a page. */
  readonly tree?: PageTree;
  /** What a view of the page needs beside its blocks; set where a view is asked for. */
  readonly marks?: PageMarks;
};
