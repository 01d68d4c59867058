import { createHash } from 'node:crypto';
import { html, Markup } from './html.js';
import type { ReportContent } from './report-content.js';
import { contents } from './sections/contents.js';
import { documentsSection } from './sections/documents.js';
import { groupsSection } from './sections/groups.js';
import { header } from './sections/header.js';
import { pagesSection } from './sections/pages.js';
import { readingGuide } from './sections/reading-guide.js';
import { rejectedSection } from './sections/rejected.js';
import { relatedPairsSection } from './sections/related-pairs.js';
import { removedSection } from './sections/removed.js';
import { style } from './style.js';

/**
 * The whole page: one file that needs no script and asks nothing of any server. Its policy allows the one stylesheet,
 * by digest, and nothing else, so even markup that came through would stay inert. Equal content gives equal bytes.
 */
export function page(content: ReportContent): string {
  const { source } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Palimpsest: run report</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
${header(content)}
${contents(content)}
${groupsSection(content)}
${removedSection(content)}
${pagesSection(content)}
${relatedPairsSection(content)}
${documentsSection(content)}
${rejectedSection(content)}
${readingGuide()}
</main>
</body>
</html>`;
  return `${source}\n`;
}

const styleDigest = createHash('sha256').update(style).digest('base64');

const policy = new Markup(`default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'`);
