import { isAccountName, isWebAddress } from '../../../kernel/author-names.js';
import type { Metadata, MetadataValue } from '../../../model/document.js';
import { callings } from './byline-words.js';
import { bylineOf } from './bylines.js';
import { openingLineOf } from './opening-lines.js';
import { isPersonName, namesIn } from './person-names.js';
import { siteOf } from './sites.js';

/** Bounds on a byline: characters, and names; the rest of a longer one is cut off. */
const longestByline = 300;
const mostNames = 32;

/** The source whose texts may be anything: it counts where it names persons, and no more beside them than a date or a calling. */
const uncertain = 'byline element';

/**
 * What a page gives as its author, as names with commas between them: without "By" and its like in other languages,
 * callings, e-mail addresses, addresses of pages and the site's own name. Undefined where nobody is left.
 */
export function givenByline(given: MetadataValue, { publisher, siteName }: Metadata): MetadataValue | undefined {
  const sites = [publisher, siteName].map((site) => site?.value.toLowerCase());
  const named = given.from === uncertain ? personsIn(given.value) : listedNames(given.value);
  const names: string[] = [];
  let units = 0;
  for (const name of named.slice(0, mostNames)) {
    if (sites.includes(name.toLowerCase()) || names.includes(name) || units + name.length > longestByline) continue;
    units += name.length + 2;
    names.push(name);
  }
  if (names.length === 0) return undefined;
  const value = names.join(', ');
  return value === given.value ? given : { ...given, value, written: given.written ?? given.value };
}

function personsIn(text: string): readonly string[] {
  const byline = openingLineOf(text)?.byline?.value.split(', ');
  return byline ?? namesIn(text, isPersonName)?.names ?? [];
}

function listedNames(text: string): readonly string[] {
  return text.split(/\s*[,;|]\s+/, mostNames).flatMap(namesOf);
}

function namesOf(part: string): readonly string[] {
  const text = part
    .replace(/[(<[]?(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,64}[)>\]]?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(text) || isWebAddress(text) || isAccountName(text) || isCalling(text)) return [];
  if (siteOf(text) !== undefined) return [];
  const byline = bylineOf(text);
  if (byline !== undefined) return byline.value.split(', ');
  const plain = text.replace(/^by:?\s+/i, '');
  return namesIn(plain, isPersonName)?.names ?? [plain];
}

/** "Staff Writer", "Редактор": a calling without a name. */
function isCalling(text: string): boolean {
  return callings.test(text) && text.split(' ').length <= 4 && !isPersonName(text) && bylineOf(text) === undefined;
}
