import type { Summary } from '../formats/manifest.js';
import { compareCodePoints } from '../kernel/order.js';
import type { Relation } from '../model/pair.js';
import type { FinishedDocument } from './document-rows.js';

/** Adds up what a person wants to know of a run. */
export class Tally {
  private readonly statuses = { kept: 0, duplicate: 0, empty: 0, emptied: 0 };
  private readonly reasons = new Map<string, { blocks: number; bytes: number }>();
  private readonly encodings = new Map<string, number>();
  private mojibake = 0;
  private bytesRead = 0;
  private bytesKept = 0;
  private bytesRemoved = 0;
  private bytesDuplicate = 0;
  private blocks = 0;
  private blocksRemoved = 0;

  add({ document, status }: FinishedDocument, inCorpus: boolean): void {
    this.statuses[status]++;
    const { encoding } = document.input;
    this.encodings.set(encoding, (this.encodings.get(encoding) ?? 0) + 1);
    if (document.mojibake !== undefined) this.mojibake++;
    this.bytesRead += document.text.length;
    for (const { start, end, action, evidence } of document.spans) {
      this.blocks++;
      if (action === 'remove') {
        this.blocksRemoved++;
        this.bytesRemoved += end - start;
        const reason = this.reasons.get(evidence[0].code) ?? { blocks: 0, bytes: 0 };
        reason.blocks++;
        reason.bytes += end - start;
        this.reasons.set(evidence[0].code, reason);
      } else if (inCorpus) this.bytesKept += end - start;
      else this.bytesDuplicate += end - start;
    }
  }

  summary(rest: {
    rejected: number;
    clusters: number;
    candidatePairs: number;
    pairsByRelation: Record<Relation, number>;
    views?: number;
  }): Summary {
    const { kept, duplicate, empty, emptied } = this.statuses;
    return {
      documents: kept + duplicate + empty + emptied,
      rejected: rest.rejected,
      kept,
      duplicates: duplicate,
      empty,
      emptied,
      clusters: rest.clusters,
      candidatePairs: rest.candidatePairs,
      verifiedPairs: Object.values(rest.pairsByRelation).reduce((sum, count) => sum + count, 0),
      pairsByRelation: rest.pairsByRelation,
      encodings: Object.fromEntries([...this.encodings].sort(([a], [b]) => compareCodePoints(a, b))),
      mojibake: this.mojibake,
      ...(rest.views === undefined ? {} : { views: rest.views }),
      bytesRead: this.bytesRead,
      bytesKept: this.bytesKept,
      bytesRemoved: this.bytesRemoved,
      bytesDuplicate: this.bytesDuplicate,
      blocks: this.blocks,
      blocksRemoved: this.blocksRemoved,
      removedByReason: [...this.reasons]
        .map(([code, { blocks, bytes }]) => ({ code, blocks, bytes }))
        .sort((a, b) => b.blocks - a.blocks || (a.code < b.code ? -1 : 1)),
    };
  }
}
