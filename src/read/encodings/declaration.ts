import { Buffer } from 'node:buffer';
import { ResultType, Sniffer } from 'encoding-sniffer/sniffer';
import { isDecodable } from './decoder.js';

/** Bytes of a page in which a declaration is sought; the HTML standard suggests 1024, and pages put more before it. */
const prescannedBytes = 4096;

/** Labels of encodings of the standard that the sniffer passes over, which knows no decoder of theirs. */
const others: ReadonlyMap<string, string> = new Map([
  ...['iso-2022-jp', 'csiso2022jp'].map((label): [string, string] => [label, 'iso-2022-jp']),
  ...['iso-8859-8-i', 'csiso88598i', 'logical'].map((label): [string, string] => [label, 'iso-8859-8-i']),
  ...['x-mac-cyrillic', 'x-mac-ukrainian'].map((label): [string, string] => [label, 'x-mac-cyrillic']),
]);

/**
 * The encoding that a page declares, as a label in lower case: in `transport` (the charset of its HTTP header, where a
 * record of a crawl keeps one), else in a meta element, else in its XML declaration, found as the HTML standard's prescan does.
 * A UTF-16 that ASCII bytes declare means UTF-8, and x-user-defined means windows-1252. Undefined where there is none, or
 * none that can be decoded.
 */
export function declaredEncoding(page: Uint8Array, transport?: string): string | undefined {
  const ofHeader = transport === undefined ? undefined : others.get(transport.trim().toLowerCase());
  if (ofHeader !== undefined) return ofHeader;
  const sniffer = new Sniffer({
    maxBytes: prescannedBytes,
    ...(transport !== undefined && { transportLayerEncodingLabel: transport }),
  });
  sniffer.write(page.subarray(0, prescannedBytes));
  const { PASSED, META_TAG, XML_ENCODING } = ResultType;
  if (![PASSED, META_TAG, XML_ENCODING].includes(sniffer.resultType)) return otherDeclared(page);
  const label = sniffer.encoding.toLowerCase();
  return isDecodable(label) ? label : undefined;
}

/** Labels of meta elements and XML declarations, comments aside. */
const declarations = /<(?:meta\b[^>]{0,500}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?\s*([\w-]{1,40})/gi;

function otherDeclared(page: Uint8Array): string | undefined {
  const start = Buffer.from(page.subarray(0, prescannedBytes)).toString('latin1');
  for (const [, label] of start.replace(/<!--.*?-->/gs, '').matchAll(declarations)) {
    const known = others.get(label.toLowerCase());
    if (known !== undefined) return known;
  }
  return undefined;
}
