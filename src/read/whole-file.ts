import type { Document, InputReceipt } from '../model/document.js';
import { decode } from './decode.js';
import type { MediaType } from './formats.js';
import type { RenderOptions } from './html/renderer.js';
import { tooManyLines } from './line-limit.js';
import { renderPage } from './load-renderer.js';
import { isRefusal, type Refusal } from './refusal.js';

/** The document that a file holds, in formats where a file is one document. */
export async function documentOfFile(
  path: string,
  mediaType: MediaType,
  bytes: Uint8Array,
  sha256: string,
  rendering: RenderOptions,
): Promise<Document | Refusal> {
  const decoded = await decode(bytes, { isPage: mediaType === 'text/html' });
  if (isRefusal(decoded)) return decoded;
  const { text, replacements, ...found } = decoded;
  const input: InputReceipt = { bytes: bytes.length, sha256, ...found, mediaType };
  const origin = { path, record: 1 };
  if (mediaType !== 'text/html') return tooManyLines(text) ?? { origin, input, text, replacements, metadata: {} };
  const page = await renderPage(text, rendering);
  if (isRefusal(page)) return page;
  const { metadata, blocks, tree, marks } = page;
  const url = metadata.url?.value;
  return {
    origin: url === undefined ? origin : { ...origin, url },
    input,
    text: page.text,
    replacements,
    metadata,
    blocks,
    tree,
    ...(marks !== undefined && { marks }),
  };
}
