import { join } from 'node:path';
import { readRows } from '../formats/read-rows.js';
import { type ClusterRow, clusterRow } from '../formats/rows.js';
import { compareCodePoints } from '../kernel/order.js';
import { FirstRows, type Listing } from './first-rows.js';
import { limits } from './limits.js';
import type { GroupCloseness, KeptReasonRow } from './report-content.js';

/** A group that the page shows, before anything is known of its documents. */
export type ChosenGroup = {
  readonly id: string;
  readonly kept: string;
  /** Copies that are listed. */
  readonly copies: readonly string[];
  /** Of these, the ones whose text is shown. */
  readonly copiesWithText: readonly string[];
  readonly reasons: ReadonlyMap<string, KeptReasonRow>;
  readonly memberCount: number;
} & GroupCloseness;

/** The groups with the most members, those of equal size by id. */
export async function readCopyGroups(folder: string): Promise<Listing<ChosenGroup>> {
  const largest = new FirstRows<ChosenGroup>(
    limits.groups,
    (left, right) => right.memberCount - left.memberCount || compareCodePoints(left.id, right.id),
  );
  for await (const { row } of readRows(join(folder, 'clusters.jsonl'), clusterRow)) largest.offer(chosen(row));
  return largest.listing();
}

function chosen({ id, kept, members, cohesion, meanJaccard, texts, verifiedShare, reasons }: ClusterRow): ChosenGroup {
  const copies = members.filter((member) => member !== kept).slice(0, limits.membersOfGroup - 1);
  const listed = new Set(copies);
  return {
    id,
    kept,
    copies,
    copiesWithText: copies.slice(0, limits.textsOfGroup),
    reasons: new Map(reasons.flatMap((reason) => (listed.has(reason.over) ? [[reason.over, reason]] : []))),
    memberCount: members.length,
    cohesion,
    meanJaccard,
    texts,
    verifiedShare,
  };
}
