import { repairedJson } from './json-repair.js';

/** What a page's structured data says of its article. */
export type LinkedData = {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly authors?: string;
  readonly publisher?: string;
  readonly articleBody?: string;
  /** Address or name. */
  readonly licence?: string;
  readonly language?: string;
  readonly url?: string;
  /** The name of the site, as its own object has it. */
  readonly siteName?: string;
  /** Of all objects that were looked at. */
  readonly types: readonly string[];
};

type Item = { readonly [property: string]: unknown };

/** Bounds on what a page may make us look at; sound pages stay far below them. */
const maximumScripts = 32;
const maximumCharacters = 2 ** 20;
const maximumItems = 1000;
const maximumNames = 32;

/** Articles first, then pages; each in document order. Other types (people, organisations, products) are not asked. */
const typesInOrder = [/(?:Article|Posting|Report)$/, /Page$/];
const siteType = /(?:^|\/)WebSite$/;

/**
 * Reads the contents of a page's JSON-LD scripts. Looks at their top-level objects, lists of such, the objects of an
 * `@graph`, and what one of these names as its `mainEntity` or `mainEntityOfPage`, no deeper. What is nearly JSON is
 * repaired; scripts that are not even that say nothing. Each value is that of the first object that has it.
 */
export function linkedData(scripts: readonly string[]): LinkedData {
  const items = scripts.slice(0, maximumScripts).flatMap(parsed).slice(0, maximumItems);
  const withMain = [...items, ...items.flatMap(mainEntitiesOf)].slice(0, maximumItems);
  const byId = new Map(withMain.map((item) => [item['@id'], item]));
  const described = typesInOrder.flatMap((type) => withMain.filter((item) => hasType(item, type)));
  const sites = items.filter((item) => hasType(item, siteType));
  return {
    ...first('headline', described, (item) => textOf(item.headline)),
    ...first('datePublished', described, (item) => textOf(item.datePublished)),
    ...first('authors', described, (item) => namesOf(item.author, byId).join(', ')),
    ...first('articleBody', described, (item) => textOf(item.articleBody)),
    ...first('licence', described, (item) => addressOf(item.license)),
    ...first('language', described, (item) => languageOf(item.inLanguage)),
    ...first('url', described, (item) => textOf(item.url) ?? addressOf(item.mainEntityOfPage)),
    ...(first('siteName', sites, (item) => textOf(item.name)) ??
      first('siteName', described, (item) => namesOf(item.isPartOf, byId, siteType)[0])),
    types: items.flatMap(typesOf),
    ...first('publisher', described, (item) => namesOf(item.publisher, byId)[0]),
  };
}

function first<Field extends Exclude<keyof LinkedData, 'types'>>(
  field: Field,
  items: readonly Item[],
  value: (item: Item) => string | undefined,
): { readonly [name in Field]?: string } | undefined {
  for (const item of items) {
    const found = value(item);
    if (found) return { [field]: found } as { [name in Field]: string };
  }
  return undefined;
}

function parsed(script: string): Item[] {
  if (script.length > maximumCharacters) return [];
  const objects = objectsIn(script);
  const value = jsonOf(objects) ?? jsonOf(repairedJson(objects));
  return listed(value).flatMap((item) => [item, ...listed(item['@graph'])]);
}

/** Undefined for what is no JSON. */
function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function mainEntitiesOf(item: Item): Item[] {
  return [...listed(item.mainEntity), ...listed(item.mainEntityOfPage)];
}

/**
 * The objects of a script as a list, whether it holds one or a list of them, without the comment or CDATA marks that
 * old pages put around them.
 */
function objectsIn(script: string): string {
  // Some escape the whole script as though it were text.
  const text = script.includes('"') ? script : script.replaceAll('&quot;', '"');
  return `[${text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)}]`;
}

function listed(value: unknown): Item[] {
  return (Array.isArray(value) ? value.slice(0, maximumItems) : [value]).filter(isItem);
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(item: Item, type: RegExp): boolean {
  return typesOf(item).some((name) => type.test(name));
}

function typesOf(item: Item): string[] {
  const types: unknown = item['@type'];
  return (Array.isArray(types) ? types.slice(0, maximumNames) : [types]).filter((name) => typeof name === 'string');
}

function textOf(value: unknown): string | undefined {
  const [text] = Array.isArray(value) ? value : [value];
  return typeof text === 'string' ? text : undefined;
}

/** An address or a name, given as text or as an object that has one. */
function addressOf(value: unknown): string | undefined {
  const [entry] = Array.isArray(value) ? value : [value];
  return isItem(entry) ? (textOf(entry.url) ?? textOf(entry['@id']) ?? textOf(entry.name)) : textOf(entry);
}

function languageOf(value: unknown): string | undefined {
  const [entry] = Array.isArray(value) ? value : [value];
  return isItem(entry) ? (textOf(entry.alternateName) ?? textOf(entry.name)) : textOf(entry);
}

/** Names of people or organisations, given as text, as objects, as references to objects, or as a list of these. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Item>, type?: RegExp): string[] {
  const names: string[] = [];
  for (const entry of Array.isArray(value) ? value.slice(0, maximumNames) : [value]) {
    if (type !== undefined && !(isItem(entry) && hasType(entry, type))) continue;
    const name = isItem(entry) ? textOf(entry.name ?? byId.get(entry['@id'])?.name) : textOf(entry);
    if (name && !/^https?:/i.test(name) && !names.includes(name)) names.push(name);
  }
  return names;
}
