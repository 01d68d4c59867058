import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../src/model/document.js';
import { renderPage } from '../src/read/html/renderer.js';
import { isRefusal } from '../src/read/refusal.js';

/** A page with the text that people, or a reviewed model, took for its content. */
export type HtmlPage = {
  readonly id: string;
  readonly url: string | undefined;
  readonly language: string | undefined;
  readonly kind: string;
  readonly html: string;
  readonly gold: string;
};

export const htmlSets = ['aeb-public', 'daniel', 'wcxb'] as const;
export type HtmlSet = (typeof htmlSets)[number];

/** The folder of the development pages, where there is one. */
export function htmlData(environment: NodeJS.ProcessEnv): string | undefined {
  const data = environment.PALIMPSEST_DATA;
  const folder = data === undefined ? undefined : join(data, 'data/html');
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}

export function readHtmlPages(folder: string, set: HtmlSet): HtmlPage[] {
  const lines = gunzipSync(readFileSync(join(folder, `${set}.jsonl.gz`)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const { id, url, lang, page_type: kind, html, gold } = JSON.parse(line);
    return { id: String(id), url, language: lang, kind: kind ?? 'article', html: html.toWellFormed(), gold };
  });
}

/** The page as it is read; undefined where it cannot be. */
export function documentOfPage({ html }: HtmlPage): Document | undefined {
  const page = renderPage(html);
  if (isRefusal(page)) return undefined;
  return {
    origin: { path: 'page.html', record: 1 },
    input: { bytes: html.length, sha256: '', encoding: 'utf-8', encodingFrom: 'wellFormed', mediaType: 'text/html' },
    replacements: 0,
    ...page,
  };
}
