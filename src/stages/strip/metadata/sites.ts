import { parse as parseDomain } from 'tldts';

/** The registrable domain of a line that is a host name and nothing else. */
export function siteOf(line: string): string | undefined {
  if (line.length > 80 || !line.includes('.') || !/^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/?$/iu.test(line))
    return undefined;
  return registrableDomain(line);
}

/** The registrable domain of a URL or host name; undefined where there is none (an address, a single label). */
export function registrableDomain(urlOrHost: string): string | undefined {
  const { domain, isIp } = parseDomain(urlOrHost, { allowPrivateDomains: true });
  return isIp || domain === null ? undefined : domain;
}
