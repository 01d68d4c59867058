import { createHash } from 'node:crypto';
import type { Manifest } from './manifest.js';

/**
 * The manifest as written: indented JSON whose last field, `seal`, is the SHA-256 of the same JSON without it. The
 * manifest says when and where it was made, so it seals itself and SHA256SUMS, which does not list it, is the same
 * for equal runs.
 */
export function sealedManifest(manifest: Omit<Manifest, 'seal'>): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`;
}

/** Whether the text is exactly what `sealedManifest` would write of what it says. */
export function isSealed(text: string): boolean {
  const { seal, ...manifest } = JSON.parse(text) as Manifest;
  return seal === sealOf(manifest) && text === sealedManifest(manifest);
}

function sealOf(manifest: Omit<Manifest, 'seal'>): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}
