import { join } from 'node:path';
import type { Manifest } from '../formats/manifest.js';
import { readRows } from '../formats/read-rows.js';
import { clusterRow, pairRow } from '../formats/rows.js';
import { compareCodePoints } from '../kernel/order.js';

/** Every dropped document must have a verified pair with the kept one that says they are copies. */
export async function verifyCopies(folder: string, { summary }: Manifest, problems: string[]): Promise<void> {
  const copies = new Set<string>();
  let pairs = 0;
  for await (const { row, line } of readRows(join(folder, 'pairs.jsonl'), pairRow)) {
    pairs++;
    if (compareCodePoints(row.left, row.right) >= 0) problems.push(`pairs.jsonl:${line}: left is not before right`);
    if (row.relation === 'identical' || row.relation === 'nearDuplicate') copies.add(pairKey(row.left, row.right));
  }
  let clusters = 0;
  for await (const { row, line } of readRows(join(folder, 'clusters.jsonl'), clusterRow)) {
    clusters++;
    const report = (says: string) => problems.push(`clusters.jsonl:${line}: ${JSON.stringify(row.id)}: ${says}`);
    if (!row.members.includes(row.kept)) report('the kept document is not a member');
    if (row.members[0] !== row.id) report('the id is not that of its first member');
    for (const member of row.members) {
      if (member !== row.kept && !copies.has(pairKey(member, row.kept))) {
        report(`no verified pair makes ${JSON.stringify(member)} a copy of the kept document`);
      }
    }
  }
  if (pairs !== summary.verifiedPairs)
    problems.push(`manifest.json: counts ${summary.verifiedPairs} pairs, but there are ${pairs}`);
  if (clusters !== summary.clusters)
    problems.push(`manifest.json: counts ${summary.clusters} clusters, but there are ${clusters}`);
}

function pairKey(one: string, other: string): string {
  return JSON.stringify(compareCodePoints(one, other) < 0 ? [one, other] : [other, one]);
}
