const writtenSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Tells of a target without a base whether it is relative; nothing is written with it. */
const anyBase = 'http://relative.invalid/';

/** Longer ones are not written. */
const longestTarget = 4096;

/**
 * Makes a link's target what may be written: absolute where the page's address is known, else relative as it is; undefined for
 * what is neither http, https, mailto nor relative, and for what is no address.
 */
export class LinkTargets {
  private readonly base: URL | undefined;

  /**
   * @param page its address, if known
   * @param base what its `base` element says, if it has one
   */
  constructor(page: string | undefined, base: string | undefined) {
    const address = page === undefined ? undefined : parsed(page);
    const named = base === undefined ? undefined : parsed(base, address?.href);
    this.base = [named, address].find((url) => url?.protocol === 'http:' || url?.protocol === 'https:');
  }

  written(target: string): string | undefined {
    const url = parsed(target, this.base?.href) ?? parsed(target, anyBase);
    if (url === undefined || !writtenSchemes.has(url.protocol)) return undefined;
    const isRelative = this.base === undefined && parsed(target) === undefined;
    const written = inert(isRelative ? withoutBlanks(target) : url.href);
    return written === '' || written.length > longestTarget ? undefined : written;
  }
}

function parsed(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

/** As the URL standard reads it. */
function withoutBlanks(target: string): string {
  return target.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|[\0- ]+$/g, '');
}

/** What ends a target, a cell or a code span, or begins a tag, in percent encoding; parentheses and references escaped. */
function inert(target: string): string {
  return target
    .toWellFormed()
    .replace(/[\s\p{Cc}"<>\\^`{|}]/gu, (sign) => encodeURIComponent(sign))
    .replace(/[()]|&(?=#?[\p{L}\p{N}]+;)/gu, '\\$&');
}
