import { keptOf, keptSpans, type SpooledDocument } from '../../store/spooled-document.js';
import { brokenLines, escaped } from './escaping.js';
import { pageView } from './page-view.js';

/**
 * What is kept of a document, in Markdown: of a page with its structure; a text that is Markdown as it is; of any other text
 * its lines, each on a line of its own, and paragraphs where blank lines stand between.
 */
export function markdownView(document: SpooledDocument): string {
  if (document.marks !== undefined) return pageView(document, document.marks);
  const kept = keptOf(document.text, keptSpans(document)).toString('utf8');
  return document.input.mediaType === 'text/markdown' ? kept : plainTextView(kept);
}

function plainTextView(text: string): string {
  const paragraphs: string[][] = [];
  let isApart = true;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const words = line.trim();
    if (words !== '' && isApart) paragraphs.push([]);
    isApart = words === '';
    if (!isApart) paragraphs[paragraphs.length - 1].push(escaped(words));
  }
  return paragraphs.map((lines) => `${brokenLines(lines).join('\n')}\n`).join('\n');
}
