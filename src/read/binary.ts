import { Buffer } from 'node:buffer';

/** The first bytes of formats that scrapes hold under a text file's name. */
const signatures: readonly { readonly format: string; readonly bytes: Buffer }[] = [
  { format: 'a PNG image', bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
  { format: 'a JPEG image', bytes: Buffer.from('\xff\xd8\xff', 'latin1') },
  { format: 'a GIF image', bytes: Buffer.from('GIF8', 'latin1') },
  { format: 'a PDF document', bytes: Buffer.from('%PDF-', 'latin1') },
  { format: 'a ZIP archive (or an office document)', bytes: Buffer.from('PK\x03\x04', 'latin1') },
  { format: 'an old office document', bytes: Buffer.from('\xd0\xcf\x11\xe0', 'latin1') },
  { format: 'gzip-compressed', bytes: Buffer.from('\x1f\x8b', 'latin1') },
  { format: 'Zstandard-compressed', bytes: Buffer.from('\x28\xb5\x2f\xfd', 'latin1') },
  { format: 'bzip2-compressed', bytes: Buffer.from('BZh', 'latin1') },
  { format: 'xz-compressed', bytes: Buffer.from('\xfd7zXZ\x00', 'latin1') },
  { format: 'an executable', bytes: Buffer.from('\x7fELF', 'latin1') },
  { format: 'a Parquet file', bytes: Buffer.from('PAR1', 'latin1') },
];

const sniffedBytes = 8192;
const largestShareOfControls = 0.1;

/**
 * Why bytes that are not well-formed UTF-8 are no text at all, or undefined where they may be text in another
 * encoding. Never to be asked about well-formed UTF-8: that is text whatever it starts with and whatever control
 * characters it holds.
 */
export function binaryTrait(bytes: Uint8Array): string | undefined {
  for (const { format, bytes: signature } of signatures) {
    if (signature.equals(bytes.subarray(0, signature.length))) return `it begins like ${format}`;
  }
  const sniffed = bytes.subarray(0, sniffedBytes);
  const zero = sniffed.indexOf(0);
  if (zero !== -1) return `it holds a zero byte at offset ${zero}`;
  let controls = 0;
  for (const byte of sniffed) if (isControl(byte)) controls++;
  return controls > sniffed.length * largestShareOfControls ? 'much of it is control characters' : undefined;
}

/** A control character that plain text does not use: not a tab, line end, form feed or escape. */
function isControl(byte: number): boolean {
  if (byte >= 0x20) return byte === 0x7f;
  return byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;
}
