/** What the members of a bucket agree on. */
export type BucketKind = 'band' | 'fingerprint';

export type OversizedBucket = { readonly kind: BucketKind; readonly size: number; readonly firstRow: number };

/** Buckets that are listed; all are counted. */
const mostListed = 5;

/**
 * Counts buckets over the cap and lists the largest. Identical signatures make the same bucket in every band, so of
 * each kind and first row only the largest is listed. The order in which buckets come does not count.
 */
export class OversizedBuckets {
  count = 0;
  private listed: readonly OversizedBucket[] = [];

  /** Largest first, bands first where sizes are equal, then by first row. */
  get largest(): readonly OversizedBucket[] {
    return this.listed;
  }

  add(bucket: OversizedBucket): void {
    this.count++;
    const same = this.listed.find(({ kind, firstRow }) => kind === bucket.kind && firstRow === bucket.firstRow);
    if (same !== undefined && same.size >= bucket.size) return;
    this.listed = [...this.listed.filter((other) => other !== same), bucket].sort(bySize).slice(0, mostListed);
  }
}

function bySize(one: OversizedBucket, other: OversizedBucket): number {
  if (one.size !== other.size) return other.size - one.size;
  if (one.kind !== other.kind) return one.kind === 'band' ? -1 : 1;
  return one.firstRow - other.firstRow;
}
