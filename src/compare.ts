import { shareOfEqualSlots } from './kernel/signatures.js';
import type { Alignment } from './model/alignment.js';
import type { Document } from './model/document.js';
import { UsageError } from './model/errors.js';
import type { Signed } from './model/flow.js';
import type { Relation, RuleVerdict, Similarity } from './model/pair.js';
import { resolveInputs } from './read/inputs.js';
import { read } from './read/read.js';
import { relationLimits } from './run/decision-rule.js';
import { mapStages } from './run/map-stages.js';
import { type CleanOptions, resolveOptions } from './run/options.js';
import { loadShingler } from './run/shingler.js';
import { loadSimilarityMeter } from './run/similarity-meter.js';
import { judgementOf } from './stages/verify/relation.js';
import { writtenFigures } from './stages/verify/similarity.js';
import { align } from './texts.js';

export type ComparedSide = {
  readonly input: string;
  readonly title?: string;
  readonly source: string;
  readonly languages: readonly string[];
  /** Words as kept. */
  readonly words: number;
  readonly blocks: number;
  readonly blocksRemoved: number;
};

export type Comparison = {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  /** Share of equal signature slots of the cleaned texts. */
  readonly estimate: number;
  readonly asRead: Similarity;
  readonly cleaned: Similarity;
  readonly relation: Relation;
  readonly rule: 'calibrated' | 'plain';
  /** What the rule said: near-duplicates where the score is `needed` or more. */
  readonly verdict: RuleVerdict | null;
  /** What the cleaned texts share in the same order; spans are bytes of the cleaned texts. */
  readonly alignment: Alignment;
};

/**
 * Compares two documents as `clean` would: as read, and after stripping each.
 *
 * @param left,right a file each, or `-` for standard input, that hold one document
 * @throws UsageError where an input does not hold exactly one document that can be read
 */
export async function compare(left: string, right: string, given: CleanOptions = {}): Promise<Comparison> {
  const { result: options } = resolveOptions(given);
  if (left === '-' && right === '-')
    throw new UsageError('-: only one side can be standard input; name a file for the other');
  const documents = [await onlyDocument(left, options.fields), await onlyDocument(right, options.fields)];
  const stages = await mapStages(options);
  const signed: Signed[] = [];
  for (const document of documents) {
    const next = await stages.apply(document);
    // Its signature is a view that the next document takes.
    signed.push({ ...next, signature: next.signature.slice() });
  }
  const [one, other] = signed;
  const meter = loadSimilarityMeter();
  const shingler = loadShingler();
  const [keptOfLeft, keptOfRight] = [one, other].map(({ kept }) => Buffer.from(kept).toString('utf8'));
  const shinglesOf = (text: string) => shingler.read(text).distinct().slice();
  const cleaned = writtenFigures(meter.measure(shinglesOf(keptOfLeft), shinglesOf(keptOfRight)));
  const asRead = writtenFigures(meter.measure(shinglesOf(one.document.text), shinglesOf(other.document.text)));
  const alignment = align(keptOfLeft, keptOfRight);
  const { relation, verdict } = judgementOf(cleaned, alignment.longestReplacement, relationLimits(options));
  const identical = keptOfLeft === keptOfRight && one.words > 0;
  return {
    left: side(left, one),
    right: side(right, other),
    estimate: one.words === 0 || other.words === 0 ? 0 : shareOfEqualSlots(one.signature, other.signature),
    asRead,
    cleaned,
    relation: identical ? 'identical' : relation,
    rule: options.rule,
    verdict,
    alignment,
  };
}

function side(input: string, { decisions, documentLanguages, metadata, source, words }: Signed): ComparedSide {
  return {
    input,
    ...(metadata.title === undefined ? {} : { title: metadata.title.value }),
    source,
    languages: documentLanguages.map(({ language }) => language),
    words,
    blocks: decisions.length,
    blocksRemoved: decisions.filter(({ action }) => action === 'remove').length,
  };
}

async function onlyDocument(input: string, fields: NonNullable<CleanOptions['fields']>): Promise<Document> {
  const { files, rejections } = await resolveInputs([input]);
  const documents: Document[] = [];
  for await (const reading of read(files, { fields, concurrency: 1 })) {
    if (reading.kind === 'document') documents.push(reading.document);
    if (reading.kind === 'rejection') rejections.push(reading.rejection);
    if (documents.length > 1)
      throw new UsageError(`${input}: holds more than one document; compare takes one on each side`);
  }
  if (documents.length === 1) return documents[0];
  throw new UsageError(`${input}: ${rejections[0]?.message ?? 'holds no document'}`);
}
