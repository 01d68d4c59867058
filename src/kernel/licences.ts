/**
 * Licences by the short names of SPDX (https://spdx.org/licenses). Known are the addresses and names of Creative Commons,
 * and the addresses of a few others that pages link to.
 */

/** Longest text that is looked at. */
const longestLicence = 300;

/** Addresses by what their SPDX identifier begins with or is. */
const addresses: readonly { readonly pattern: RegExp; readonly name: (match: RegExpExecArray) => string }[] = [
  {
    pattern:
      /creativecommons\.org\/licen[sc]es\/(by(?:-nc)?(?:-nd|-sa)?|sampling\+?|nc-sa|sa)\/(\d\.\d)(?:\/([a-z]{2}(?:-[a-z]{2})?|igo|scotland)(?=[/?#]|$))?/i,
    name: ([, parts, version, region]) => creativeCommons(parts, version, region),
  },
  { pattern: /creativecommons\.org\/publicdomain\/zero\/(\d\.\d)/i, name: ([, version]) => `CC0-${version}` },
  { pattern: /creativecommons\.org\/publicdomain\/mark\/(\d\.\d)/i, name: ([, version]) => `CC-PDM-${version}` },
  {
    pattern: /gnu\.org\/(?:copyleft|licenses)\/(?:old-licenses\/)?fdl-(\d\.\d)/i,
    name: ([, version]) => `GFDL-${version}`,
  },
  { pattern: /opensource\.org\/licen[sc]es\/mit\b/i, name: () => 'MIT' },
  { pattern: /apache\.org\/licen[sc]es\/license-(\d\.\d)/i, name: ([, version]) => `Apache-${version}` },
  {
    pattern: /nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/(\d)/i,
    name: ([, version]) => `OGL-UK-${version}.0`,
  },
  {
    pattern:
      /spdx\.org\/licenses\/((?:CC|MIT|Apache|GFDL|GPL|LGPL|AGPL|BSD|MPL|ODbL|OGL|PDDL|ODC)[\w.+-]{0,40}?)(?:\.html)?$/i,
    name: ([, identifier]) => identifier,
  },
];

/**
 * The short name of the licence that an address or a name stands for: `CC-BY-SA-4.0`, `CC-BY-3.0-DE`, `CC0-1.0`;
 * undefined where it is none that is known. A Creative Commons licence without a version has none in its name.
 */
export function licenceName(written: string): string | undefined {
  if (written.length > longestLicence) return undefined;
  const text = written.replace(/[\u2010-\u2015_]/g, '-');
  for (const { pattern, name } of addresses) {
    const match = pattern.exec(text);
    if (match !== null) return name(match);
  }
  return shortName(text) ?? longName(text);
}

/** What a Creative Commons licence asks besides naming the author, in any order, as it is written short and long. */
const conditions = {
  NC: /^(?:nc|non-? ?commercial)(?![a-z])/i,
  ND: /^(?:nd|no-? ?deriv(?:ative)?s?(?: works)?)(?![a-z])/i,
  SA: /^(?:sa|share-? ?alike)(?![a-z])/i,
} as const;

/** A condition that is said further behind, not where they belong: what is read without them would permit too much. */
const saidElsewhere = /\b(?:nc|nd|sa|non-? ?commercial|no-? ?deriv|share-? ?alike)/i;

/** "CC BY-SA 4.0", "CC-BY-NC", "CC0 1.0". */
function shortName(text: string): string | undefined {
  const zero = /\bCC[ -]?0(?:[ -]?(\d\.\d))?(?![\w.])/i.exec(text);
  const by = /\bCC[ -]{1,3}BY(?![a-z])/.exec(text) ?? /\bcc-by(?=-|\b[^a-z]*\d\.\d)/i.exec(text);
  if (zero !== null) return by === null ? `CC0-${zero[1] ?? '1.0'}` : undefined;
  return by === null ? undefined : withConditions(text.slice(by.index + by[0].length));
}

/** "Creative Commons Attribution-ShareAlike 4.0 International". */
function longName(text: string): string | undefined {
  const by = /creative commons attribution(?![a-z])/i.exec(text);
  return by === null ? undefined : withConditions(text.slice(by.index + by[0].length));
}

/** The name by what follows "BY": conditions, then a version; undefined where more is said than can be read. */
function withConditions(following: string): string | undefined {
  const found = new Set<keyof typeof conditions>();
  let rest = following;
  for (;;) {
    const next = rest.replace(/^[\s,/-]{0,3}/, '');
    const condition = (['NC', 'ND', 'SA'] as const).find((name) => conditions[name].test(next));
    if (condition === undefined) break;
    found.add(condition);
    rest = next.replace(conditions[condition], '');
  }
  if (saidElsewhere.test(rest) || (found.has('ND') && found.has('SA'))) return undefined;
  const version = /^(?:[\s,-]{0,3}licen[sc]e)?[\s,-]{0,3}v?\.? ?(\d\.\d)/i.exec(rest)?.[1];
  return creativeCommons(['BY', ...(['NC', 'ND', 'SA'] as const).filter((name) => found.has(name))].join('-'), version);
}

function creativeCommons(parts: string, version?: string, region?: string): string {
  return ['CC', parts, version, region]
    .filter((part) => part !== undefined)
    .join('-')
    .toUpperCase();
}
