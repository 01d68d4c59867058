import type { Decision } from '../../../src/model/decision.js';
import type { Document } from '../../../src/model/document.js';
import type { EvidenceCode } from '../../../src/model/evidence.js';
import type { Stripped } from '../../../src/model/flow.js';
import { loadKnowledge } from '../../../src/run/knowledge.js';
import { sample } from '../../../src/stages/identify/sample.js';
import { identify, identifyFew } from '../../../src/stages/identify/stage.js';
import { segment } from '../../../src/stages/segment/stage.js';
import { whole } from '../../../src/stages/segment/whole.js';
import { strip } from '../../../src/stages/strip/stage.js';
import type { StripOptions } from '../../../src/stages/strip/strip-options.js';
import { unstripped } from '../../../src/stages/strip/unstripped.js';
import { documentOf } from '../document-of.js';

const knowledge = await loadKnowledge();
const identifyStage = identify(knowledge);
const defaults: StripOptions = { favour: 'balance', languages: [] };

/** A text as the strip stage leaves it. */
export function stripPage(text: string, said: Partial<Document> = {}, options: Partial<StripOptions> = {}): Stripped {
  return strip({ ...defaults, ...options }, knowledge).apply(
    identifyStage.apply(segment.apply(documentOf(text, said))),
  );
}

/** The same with stripping switched off. */
export function leavePage(text: string): Stripped {
  return unstripped.apply(sample(identifyFew(knowledge)).apply(whole.apply(documentOf(text))));
}

/** The lines that stay, trimmed. */
export function keptLines(text: string): string[] {
  return linesOf(stripPage(text), 'keep');
}

/** The lines that go, trimmed. */
export function removedLines(text: string): string[] {
  return linesOf(stripPage(text), 'remove');
}

function linesOf({ decisions }: Stripped, wanted: Decision['action']): string[] {
  return decisions.filter(({ action }) => action === wanted).map(({ block }) => block.text.trim());
}

/** What became of the first line that begins with `beginning`. */
export function decisionOn({ decisions }: Stripped, beginning: string): Decision {
  const found = decisions.find(({ block }) => block.text.trim().startsWith(beginning));
  if (found === undefined) throw new Error(`no line begins with ${beginning}`);
  return found;
}

/** The action on a line and the codes of the evidence, the deciding one first. */
export function verdictOn(text: string, beginning: string): [Decision['action'], ...EvidenceCode[]] {
  const { action, evidence } = decisionOn(stripPage(text), beginning);
  return [action, ...evidence.map(({ code }) => code)];
}

/** An article of five paragraphs that mention no date, no credit and no link. */
export const article = [
  'The valley lost its second bridge in as many winters, and the council spent the whole of Tuesday evening arguing about who should have seen it coming.',
  'Engineers from the provincial office had measured the piers in autumn and warned that the riverbed had sunk by almost half a metre since the last survey.',
  'Nobody acted on the warning, because the money set aside for repairs had already gone to the road that leads around the western shore of the lake.',
  'Until a new bridge stands, the school bus will take the long way over the pass, and the baker has begun to deliver bread by boat on three mornings a week.',
  'The mayor promised a decision before the snow melts, although she would not say whether the council can pay for a bridge without help from the province.',
] as const;

/** The article with `lines` put in before, inside (after the second paragraph) and behind. */
export function page(lines: {
  before?: readonly string[];
  inside?: readonly string[];
  behind?: readonly string[];
}): string {
  const { before = [], inside = [], behind = [] } = lines;
  return [...before, ...article.slice(0, 2), ...inside, ...article.slice(2), ...behind].join('\n\n');
}

/** The article on a site: navigation, teasers and a title before it, teasers and a footer behind it. */
export function sitePage(
  paragraphs: readonly string[],
  { above = [], below = [] }: { above?: readonly string[]; below?: readonly string[] } = {},
): string {
  const header = ['Home', 'News', 'Sport', 'Weather', 'Sign in'];
  const footer = ['Contact', 'Privacy policy', '© 2025 The Valley Courier'];
  return [...header, ...above, 'Subscribe', ...paragraphs, 'Read more', ...below, ...footer].join('\n');
}
