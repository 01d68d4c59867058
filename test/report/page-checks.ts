import { type CheerioAPI, load } from 'cheerio/slim';

export function parsedPage(page: string): CheerioAPI {
  return load(page);
}

const voidTags = new Set(['meta', 'wbr']);

/** Tags in the order in which they stand; the page escapes every `<` of texts, so each `<` begins one of its own. */
function tagsOf(page: string): { readonly name: string; readonly closes: boolean; readonly attributes: string }[] {
  return [...page.matchAll(/<(\/?)([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi)].map((match) => ({
    closes: match[1] === '/',
    name: match[2],
    attributes: match[3],
  }));
}

/** What is wrong with the nesting of tags; empty where each is closed in its place and nothing else looks like one. */
export function nestingFaults(page: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const tags = tagsOf(page);
  const begun = page.split('<').length - 1;
  if (begun !== tags.length + 1) faults.push(`${begun} times “<”, but ${tags.length} tags and a doctype`);
  for (const { name, closes } of tags) {
    if (!closes && !voidTags.has(name)) open.push(name);
    else if (closes && open.pop() !== name) faults.push(`</${name}> out of place`);
  }
  return [...faults, ...open.map((name) => `<${name}> stays open`)];
}

/** Names of all attributes that stand in the page. */
export function attributeNames(page: string): Set<string> {
  return new Set(
    tagsOf(page).flatMap(({ attributes }) =>
      [...attributes.matchAll(/\s([a-z-]+)(?==|\s|$)/gi)].map(([, name]) => name),
    ),
  );
}

/** Names of all elements that stand in the page. */
export function elementNames(page: string): Set<string> {
  return new Set(tagsOf(page).map(({ name }) => name));
}
