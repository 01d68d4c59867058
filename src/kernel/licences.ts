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
  { pattern: /spdx\.org\/licenses\/([\w.+-]{2,40}?)(?:\.html)?$/i, name: ([, identifier]) => identifier },
];

/**
 * The short name of the licence that an address or a name stands for: `CC-BY-SA-4.0`, `CC-BY-3.0-DE`, `CC0-1.0`;
 * undefined where it is none that is known. A Creative Commons licence without a version has none in its name.
 */
export function licenceName(text: string): string | undefined {
  if (text.length > longestLicence) return undefined;
  for (const { pattern, name } of addresses) {
    const match = pattern.exec(text);
    if (match !== null) return name(match);
  }
  return shortName(text) ?? longName(text);
}

/** "CC BY-SA 4.0", "CC-BY-NC", "CC0". */
function shortName(text: string): string | undefined {
  const zero = /\bCC[ -]?0(?:[ -]?(\d\.\d))?(?![\w.])/i.exec(text);
  if (zero !== null) return `CC0-${zero[1] ?? '1.0'}`;
  const match = /\bCC[ -](BY(?:[ -]NC)?(?:[ -](?:ND|SA))?)(?![a-z])(?:[ -]?v?\.? ?(\d\.\d))?/i.exec(text);
  return match === null ? undefined : creativeCommons(match[1], match[2]);
}

/** "Creative Commons Attribution-ShareAlike 4.0 International". */
function longName(text: string): string | undefined {
  const match =
    /creative commons attribution(?:[ -]{1,3}(non-?commercial))?(?:[ -]{1,3}(share-?alike|no-?deriv(?:ative)?s?(?: works)?))?(?: licen[sc]e)?(?: v?(\d\.\d))?/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [, commercial, sharing, version] = match;
  const last = sharing === undefined ? '' : /^s/i.test(sharing) ? '-SA' : '-ND';
  return creativeCommons(`BY${commercial === undefined ? '' : '-NC'}${last}`, version);
}

function creativeCommons(parts: string, version?: string, region?: string): string {
  return ['CC', parts.replaceAll(' ', '-'), version, region]
    .filter((part) => part !== undefined)
    .join('-')
    .toUpperCase();
}
