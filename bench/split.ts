import { parse as parseDomain } from 'tldts';
import { hashUnits, mix } from '../src/kernel/hash.js';

export type Part = 'train' | 'check';

/** Share of the groups that are held out. */
const checkShare = 0.3;

/** Sets that are never trained on: the public set, and pages of which everything is reported. */
const neverTrainedOn: ReadonlySet<string> = new Set(['aeb-public']);

/**
 * What a page must share its part with: pages of one site look alike, and so do the variants of one base page. Ids of
 * the daniel corpus hold the host (`20120112_www.example.com_1f…`), all others begin with the base page's number.
 */
export function groupOf(id: string): string {
  const host = /^\d{8}_([^_]+)_/.exec(id)?.[1];
  if (host === undefined) return id.split('~')[0];
  return parseDomain(host).domain ?? host;
}

/** Which part of the development data a page belongs to: by a hash of its group, so that it never changes. */
export function partOf(set: string, id: string): Part {
  if (neverTrainedOn.has(set)) return 'check';
  return mix(hashUnits(groupOf(id), 0x811c9dc5)) / 2 ** 32 < checkShare ? 'check' : 'train';
}
