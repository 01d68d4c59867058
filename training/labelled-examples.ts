import { type Page as LabelledPage, readPages } from '../bench/labelled-pages.js';
import { groupOf, type Part, partOf } from '../bench/split.js';
import { hashUnits, mix } from '../src/kernel/hash.js';
import type { ReadingKnowledge } from '../src/run/knowledge.js';
import { identify } from '../src/stages/identify/stage.js';
import { segment } from '../src/stages/segment/stage.js';
import { lineFeatures } from '../src/stages/strip/model/line-features.js';
import { expectedLanguages, pageOf } from '../src/stages/strip/model/page.js';
import { PageWords } from '../src/stages/strip/model/vocabulary.js';

/** One labelled page as the stripper sees it: its lines' features, and which of them are scored. */
export type ExamplePage = {
  readonly set: string;
  readonly part: Part;
  readonly lang: string;
  readonly kind: string;
  readonly fold: number;
  readonly group: string;
  readonly lines: number;
  readonly length: Float32Array;
  /** Columns. */
  readonly features: Float32Array;
  /** 1 body, 0 not, 255 not scored. */
  readonly labels: Uint8Array;
  readonly foreign: Uint8Array;
  /** Made of another page's body alone. */
  readonly bodyOnly: boolean;
};

export const folds = 3;

export function examplePages(data: string, set: string, knowledge: ReadingKnowledge): ExamplePage[] {
  const identifyStage = identify(knowledge);
  const pages: ExamplePage[] = [];
  for (const page of readPages(data, set)) {
    pages.push(exampleOf(set, page, identifyStage, knowledge));
    const body = bodyOf(page);
    if (set !== 'bilingual-keep' && body !== undefined) {
      pages.push({ ...exampleOf(set, body, identifyStage, knowledge), bodyOnly: true });
    }
  }
  return pages;
}

/** The page with nothing but its body: what is clean must stay whole. */
function bodyOf(page: LabelledPage): LabelledPage | undefined {
  const rows = [...page.lines.keys()].filter((row) => page.labels[row] === 'K');
  if (rows.length < 5) return undefined;
  return { ...page, lines: rows.map((row) => page.lines[row]), labels: 'K'.repeat(rows.length), foreign: undefined };
}

function exampleOf(
  set: string,
  page: LabelledPage,
  identifyStage: ReturnType<typeof identify>,
  { functionWords, phrases }: ReadingKnowledge,
): ExamplePage {
  const rows = [...page.lines.keys()].filter((row) => page.lines[row].trim() !== '');
  const text = rows.map((row) => page.lines[row].replace(/[\r\n]/g, ' ')).join('\n');
  const identified = identifyStage.apply(
    segment.apply({
      origin: { path: 'page.txt', record: 1 },
      input: { bytes: 0, sha256: '', encoding: 'utf-8', mediaType: 'text/plain' },
      text,
      replacements: 0,
      metadata: {},
    }),
  );
  const { surfaces } = identified;
  if (surfaces.lines !== rows.length) throw new Error(`${page.id}: a line was split or joined`);
  const expected = expectedLanguages(identified.documentLanguages, []);
  return {
    set,
    part: partOf(set, page.id),
    lang: page.lang ?? '',
    kind: page.page_type ?? page.lang ?? '',
    group: groupOf(page.id),
    fold: mix(hashUnits(groupOf(page.id), 17)) % folds,
    lines: rows.length,
    length: surfaces.length,
    features: lineFeatures(
      pageOf(identified, expected, functionWords),
      new PageWords(surfaces),
      phrases.shares(surfaces),
    ),
    labels: Uint8Array.from(rows, (row) => (page.labels[row] === 'K' ? 1 : page.labels[row] === 'D' ? 0 : 255)),
    foreign: Uint8Array.from(rows, (row) => page.foreign?.[row] ?? 0),
    bodyOnly: false,
  };
}
