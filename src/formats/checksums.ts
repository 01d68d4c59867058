import { hash } from 'node:crypto';

/** The lines of SHA256SUMS, as GNU `sha256sum` writes and checks them. */
export type Checksum = { readonly path: string; readonly sha256: string };

/** A name with a backslash or line end is escaped, and the line begins with a backslash. */
export function checksumLine({ path, sha256 }: Checksum): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
}

/** Undefined where the line is not of that form. */
export function parseChecksumLine(line: string): Checksum | undefined {
  const match = /^(\\?)([0-9a-f]{64}) [ *](.+)$/s.exec(line);
  if (match === null) return undefined;
  const [, escaped, sha256, name] = match;
  const path =
    escaped === '' ? name : name.replace(/\\([\\nr])/g, (_, sign) => ({ n: '\n', r: '\r' })[sign as string] ?? '\\');
  return { path, sha256 };
}

/** SHA-256 in lower-case hexadecimal; of a string as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}
