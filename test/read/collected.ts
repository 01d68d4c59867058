import type { Document } from '../../src/model/document.js';
import type { Rejection } from '../../src/model/rejection.js';

/** Everything an asynchronous sequence yields. */
export async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

type Read = { readonly kind: string; readonly document?: Document; readonly rejection?: Rejection };

export function documentsOf(readings: readonly Read[]): Document[] {
  return readings.flatMap(({ document }) => document ?? []);
}

export function rejectionsOf(readings: readonly Read[]): Rejection[] {
  return readings.flatMap(({ rejection }) => rejection ?? []);
}

/** Bytes as a stream of pieces of the given size. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
