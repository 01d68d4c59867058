import { sha256Of } from '../formats/checksums.js';
import type { Manifest } from '../formats/manifest.js';
import type { HashRing } from '../kernel/hash-ring.js';
import type { Rejection } from '../model/rejection.js';
import type { Reading } from '../read/read.js';
import { type Corpus, CorpusBuilder } from '../store/corpus.js';
import type { Spool } from '../store/spool.js';
import { type SpooledHead, spooledHead } from '../store/spooled-document.js';
import type { MapStages } from './map-stages.js';
import type { RunContext } from './run-context.js';

/** Raised whenever the same bytes may be read as another document. */
const readVersion = 2;

export type SpooledCorpus = {
  readonly corpus: Corpus;
  readonly rejections: readonly Rejection[];
  readonly inputs: Manifest['inputs'];
  /** The shingles of every kept text, by row of the spool, where they could all be held. */
  readonly shingles: HashRing | undefined;
};

/**
 * Takes each document through the map stages and spools it, one at a time; then the barrier, and every document has
 * its number. `refused` are inputs that were rejected before they were opened. Shingles are put into `ring` as long as it holds
 * them all.
 */
export async function spoolDocuments(
  readings: AsyncIterable<Reading>,
  refused: readonly Rejection[],
  run: RunContext & {
    readonly stages: MapStages;
    readonly spool: Spool<SpooledHead>;
    readonly ring: HashRing | undefined;
  },
): Promise<SpooledCorpus> {
  const { stages, spool, counters, progress, checkpoint } = run;
  const builder = new CorpusBuilder();
  let { ring } = run;
  const rejections = [...refused];
  const inputs: Manifest['inputs'] = [];
  progress.start('read', null);
  counters.rejected('read', readVersion, refused.length);
  let taken = 0;
  for await (const reading of readings) {
    await checkpoint();
    if (reading.kind === 'file') {
      const { path, bytes, sha256, records } = reading;
      inputs.push({ path, bytes, sha256, records });
      continue;
    }
    if (reading.kind === 'rejection') {
      rejections.push(reading.rejection);
      counters.rejected('read', readVersion);
    } else {
      counters.passed('read', readVersion);
      const signed = await stages.apply(reading.document);
      stages.count(counters);
      const multipleRecords = reading.document.input.mediaType === 'application/jsonl';
      const text = reading.document.utf8 ?? Buffer.from(reading.document.text);
      const textSha256 = sha256Of(text);
      const keptSha256 = signed.kept.length === text.length ? textSha256 : sha256Of(signed.kept);
      const row = spool.append(spooledHead(signed, text, textSha256), text);
      builder.add(signed, { row, keptSha256, multipleRecords });
      ring?.put(row, signed.shingles.hashBytes());
      if (ring?.holdsAll === false) ring = undefined;
    }
    progress.advance('read', ++taken);
  }
  spool.flush();
  progress.finish('read');
  return { corpus: builder.number(spool), rejections, inputs, shingles: ring };
}
