import { createRequire } from 'node:module';

/** Longer texts are left as they are: they describe nothing. */
const longestText = 1000;

/** Loaded by the first text that needs it: few pages have one, and it takes longer to load than many pages to read. */
let cheerio: typeof import('cheerio/slim') | undefined;

/**
 * The text with its character references decoded (`&amp;`, `&#8217;`). JSON-LD stands in a script, where they mean nothing, but
 * many publishers put them there.
 */
export function withoutReferences(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longestText || !/&(?:#x?[\da-f]+|[a-z]\w+);/i.test(text)) return text;
  cheerio ??= createRequire(import.meta.url)('cheerio/slim') as typeof import('cheerio/slim');
  return cheerio.load(text.replaceAll('<', '&lt;')).text();
}
