import type { RenderedPage } from './html/renderer.js';
import type { Refusal } from './refusal.js';

/** `renderPage`; the parser is loaded with the first page, and not by a run that has none. */
export async function renderPage(page: string): Promise<RenderedPage | Refusal> {
  return (await import('./html/renderer.js')).renderPage(page);
}
