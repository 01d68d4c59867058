import { join } from 'node:path';
import { readWantedRows } from '../formats/read-rows.js';
import { type ProvenanceRow, provenanceRow } from '../formats/rows.js';
import type { ChosenGroup } from './copy-groups.js';
import { cutText } from './cut-text.js';
import { draftExcerpt, type ExcerptDraft } from './excerpt-draft.js';
import type { Listing } from './first-rows.js';
import { limits } from './limits.js';
import { draftOutline } from './outline.js';
import type { DocumentLine } from './report-content.js';

export type OutlineDraft = ExcerptDraft & { readonly document: DocumentLine };

export type DocumentsOfRun = {
  /** The first of the run, in the order of their ids. */
  readonly first: Listing<DocumentLine>;
  /** Those that the groups name. */
  readonly ofGroups: ReadonlyMap<string, DocumentLine>;
  /** Of the documents whose text is shown. */
  readonly drafts: ReadonlyMap<string, ExcerptDraft>;
  /** Of the pages that are shown block by block, by their ids in order; and how many pages are among the first documents. */
  readonly outlines: ReadonlyMap<string, OutlineDraft>;
  readonly pages: number;
};

export async function readDocuments(folder: string, groups: readonly ChosenGroup[]): Promise<DocumentsOfRun> {
  const named = new Set(groups.flatMap(({ kept, copies }) => [kept, ...copies]));
  const withText = new Set(groups.flatMap(({ kept, copiesWithText }) => [kept, ...copiesWithText]));
  const first: DocumentLine[] = [];
  const ofGroups = new Map<string, DocumentLine>();
  const drafts = new Map<string, ExcerptDraft>();
  const outlines = new Map<string, OutlineDraft>();
  let pages = 0;
  let total = 0;
  const isWanted = (id: string) => first.length < limits.documents || named.has(id);
  for await (const { row } of readWantedRows(join(folder, 'provenance.jsonl'), provenanceRow, isWanted)) {
    total++;
    if (row === undefined) continue;
    if (first.length < limits.documents) {
      first.push(documentLine(row));
      const isPage = row.spans.some(({ structure }) => structure !== undefined);
      pages += Number(isPage);
      if (isPage && outlines.size < limits.outlines) {
        outlines.set(row.id, { ...draftOutline(row), document: documentLine(row) });
      }
    }
    if (named.has(row.id)) ofGroups.set(row.id, documentLine(row));
    if (withText.has(row.id)) drafts.set(row.id, draftExcerpt(row));
  }
  return { first: { shown: first, total }, ofGroups, drafts, outlines, pages };
}

function documentLine(row: ProvenanceRow): DocumentLine {
  const { id, source, metadata, origin, languages, status, duplicateOf, cluster, text, spans } = row;
  const removed = spans.filter(({ action }) => action === 'remove');
  const url = origin.url ?? metadata.url?.value;
  return {
    id: cutText(id),
    source: cutText(source),
    ...(metadata.title === undefined ? {} : { title: cutText(metadata.title.value) }),
    ...(metadata.date === undefined ? {} : { date: cutText(metadata.date.value) }),
    ...(url === undefined ? {} : { url: cutText(url) }),
    language: cutText(languages[0]?.language ?? 'und'),
    status,
    ...(duplicateOf === undefined ? {} : { duplicateOf: cutText(duplicateOf) }),
    ...(cluster === undefined ? {} : { cluster }),
    blocksKept: spans.length - removed.length,
    blocksRemoved: removed.length,
    bytesRead: text.bytes,
    bytesRemoved: removed.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}
