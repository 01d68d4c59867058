import { ResultType, Sniffer } from 'encoding-sniffer/sniffer';
import { isDecodable } from './decoder.js';

/** Bytes of a page in which a declaration is sought; the HTML standard suggests 1024, and pages put more before it. */
const prescannedBytes = 4096;

/**
 * The encoding that a page declares, as a label in lower case: in `transport` (the charset of its HTTP header, where a
 * record of a crawl keeps one), else in a meta element, else in its XML declaration, found as the HTML standard's prescan does.
 * A UTF-16 that ASCII bytes declare means UTF-8, and x-user-defined means windows-1252. Undefined where there is none, or
 * none that can be decoded.
 */
export function declaredEncoding(page: Uint8Array, transport?: string): string | undefined {
  const sniffer = new Sniffer({
    maxBytes: prescannedBytes,
    ...(transport !== undefined && { transportLayerEncodingLabel: transport }),
  });
  sniffer.write(page.subarray(0, prescannedBytes));
  const { PASSED, META_TAG, XML_ENCODING } = ResultType;
  if (![PASSED, META_TAG, XML_ENCODING].includes(sniffer.resultType)) return undefined;
  const label = sniffer.encoding.toLowerCase();
  return isDecodable(label) ? label : undefined;
}
