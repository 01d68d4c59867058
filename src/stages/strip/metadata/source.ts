import type { Document, Metadata } from '../../../model/document.js';
import { registrableDomain } from './sites.js';

/**
 * Where a document comes from: what its record says; else the registrable domain of its URL, or of the site that its
 * text names; else the publisher that it names; else the folder it lay in (`.` at the top).
 */
export function sourceOf(document: Document, metadata: Metadata): string {
  return siteOf(document, metadata) ?? metadata.publisher?.value ?? folderOf(document.origin.path);
}

/** The part of this that says where the document stands, not whom its text names. */
export function siteOf(document: Document, metadata: Metadata): string | undefined {
  const url = document.origin.url ?? metadata.url?.value;
  return document.recordSource ?? (url === undefined ? undefined : registrableDomain(url)) ?? metadata.site?.value;
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '.' : path.slice(0, slash);
}
