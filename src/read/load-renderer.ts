import type { RenderedPage, RenderOptions } from './html/renderer.js';
import type { Refusal } from './refusal.js';

/** `renderPage`; the parser is loaded with the first page, and not by a run that has none. */
export async function renderPage(page: string, options: RenderOptions): Promise<RenderedPage | Refusal> {
  return (await import('./html/renderer.js')).renderPage(page, options);
}
