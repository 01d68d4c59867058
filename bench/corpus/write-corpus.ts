import { closeSync, openSync, writeSync } from 'node:fs';
import { type GeneratedDocument, generatedDocuments } from './documents.js';
import type { CorpusPlan } from './plan.js';

/** Bytes that are written at once. */
const batchBytes = 4 << 20;

/** Writes a corpus as JSONL, document by document, and returns how many bytes it has. */
export function writeCorpus(path: string, plan: CorpusPlan): number {
  const file = openSync(path, 'w');
  let batch: string[] = [];
  let units = 0;
  let bytes = 0;
  const flush = () => {
    bytes += writeWhole(file, Buffer.from(batch.join('')));
    batch = [];
    units = 0;
  };
  try {
    for (const document of generatedDocuments(plan)) {
      const line = lineOf(document);
      batch.push(line);
      units += line.length;
      if (units >= batchBytes) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return bytes;
}

function lineOf(document: GeneratedDocument): string {
  return `${JSON.stringify(document)}\n`;
}

function writeWhole(file: number, bytes: Buffer): number {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  return bytes.length;
}
