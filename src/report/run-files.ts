import { join } from 'node:path';
import { readManifest } from '../formats/read-manifest.js';
import { readRows } from '../formats/read-rows.js';
import { type RejectedRow, rejectedRow } from '../formats/rows.js';
import { CorruptRunError } from '../model/errors.js';
import { type ChosenGroup, readCopyGroups } from './copy-groups.js';
import { cutText } from './cut-text.js';
import { type DocumentsOfRun, readDocuments } from './documents-of-run.js';
import { finishExcerpt } from './excerpt.js';
import type { ExcerptDraft } from './excerpt-draft.js';
import { checkAllFound, fillFromCorpus } from './excerpt-texts.js';
import type { Listing } from './first-rows.js';
import { limits } from './limits.js';
import { finishOutline } from './outline.js';
import { type PairsOfRun, readPairs } from './pairs-of-run.js';
import { readRemovedTexts } from './removed-texts.js';
import type { Copy, DocumentLine, Group, PageOutline, RejectedLine, ReportContent } from './report-content.js';
import { visibleText } from './visible-text.js';

/**
 * Reads what the page shows from the files of a finished run. First the groups are chosen, then each file is passed
 * through once (removed.jsonl twice where rows refer to others) and only what is shown of it is held, so memory is
 * bounded by the limits and the largest single row. Throws a CorruptRunError that names file and line.
 */
export async function readRun(folder: string): Promise<ReportContent> {
  const { version, options, optionsSha256, summary } = await readManifest(folder);
  const chosen = await readCopyGroups(folder);
  const pairs = await readPairs(folder, chosen.shown);
  const documents = await readDocuments(folder, chosen.shown);
  const drafts = draftsOf(documents);
  await fillFromCorpus(folder, drafts);
  const codes = summary.removedByReason.map(({ code }) => code);
  const removedSamples = await readRemovedTexts(folder, drafts, codes);
  checkAllFound(drafts);
  return {
    manifest: { version, options, optionsSha256, summary },
    groups: { shown: chosen.shown.map((group) => groupOf(group, pairs, documents)), total: chosen.total },
    removedSamples,
    pages: { shown: outlinesOf(documents), total: documents.pages },
    relatedPairs: pairs.related,
    documents: documents.first,
    rejected: await readRejected(folder),
  };
}

/** What is to be given its text, by document: its excerpt and its outline together. */
function draftsOf({ drafts, outlines }: DocumentsOfRun): ReadonlyMap<string, ExcerptDraft> {
  const both = new Map(drafts);
  for (const [id, outline] of outlines) {
    both.set(id, { ...outline, parts: [...(drafts.get(id)?.parts ?? []), ...outline.parts] });
  }
  return both;
}

function outlinesOf({ outlines }: DocumentsOfRun): PageOutline[] {
  return [...outlines.values()].map(({ document, parts }) => ({ document, parts: finishOutline(parts) }));
}

async function readRejected(folder: string): Promise<Listing<RejectedLine>> {
  const shown: RejectedLine[] = [];
  let total = 0;
  for await (const { row } of readRows(join(folder, 'rejected.jsonl'), rejectedRow)) {
    total++;
    if (shown.length < limits.rejected) shown.push(rejectedLine(row));
  }
  return { shown, total };
}

function rejectedLine({ origin, stage, code, message }: RejectedRow): RejectedLine {
  return { path: cutText(origin.path), record: origin.record, stage, code, message: cutText(message) };
}

function groupOf(chosen: ChosenGroup, pairs: PairsOfRun, documents: DocumentsOfRun): Group {
  const { id, kept, copies, memberCount, cohesion, meanJaccard, texts, verifiedShare } = chosen;
  return {
    id,
    kept: documentNamed(kept, documents),
    keptText: excerptOf(kept, documents),
    copies: copies.map((copy) => copyOf(copy, chosen, pairs, documents)),
    memberCount,
    cohesion,
    meanJaccard,
    texts,
    verifiedShare,
  };
}

function copyOf(id: string, group: ChosenGroup, pairs: PairsOfRun, documents: DocumentsOfRun): Copy {
  const figures = pairs.ofCopies.get(group.kept)?.get(id);
  if (figures === undefined) {
    throw new CorruptRunError('pairs.jsonl', null, `the pair of ${named(group.kept)} and ${named(id)} is not there`);
  }
  const text = group.copiesWithText.includes(id) ? excerptOf(id, documents) : undefined;
  return { ...figures, document: documentNamed(id, documents), reason: group.reasons.get(id), text };
}

function documentNamed(id: string, { ofGroups }: DocumentsOfRun): DocumentLine {
  const document = ofGroups.get(id);
  if (document !== undefined) return document;
  throw new CorruptRunError('provenance.jsonl', null, `${named(id)}, which clusters.jsonl names, is not there`);
}

function excerptOf(id: string, { drafts }: DocumentsOfRun) {
  const draft = drafts.get(id);
  return draft === undefined ? undefined : finishExcerpt(draft.parts);
}

function named(id: string): string {
  return `“${visibleText(cutText(id).text)}”`;
}
