/**
 * The elements that are open while a page is read, and which of them another tag ends: those of HTML's tree construction
 * that change where text stands (implied end tags, scopes). Each question is answered in constant time, so that no page takes
 * longer than its tags: of each name, and of each kind of wall, the innermost open place is known.
 *
 * After the HTML standard, sections 13.2.4.2 (the stack of open elements) and 13.2.6.4.7 ("in body").
 */
export class OpenElements {
  private readonly names: string[] = [];
  /** Places of the open elements of a name, the innermost last. */
  private readonly places = new Map<string, number[]>();
  /** The same by kind of wall. */
  private readonly walls: Readonly<Record<Wall, number[]>> = {
    ...{ scope: [], button: [], list: [], listEnd: [], definition: [], table: [], block: [], select: [], ruby: [] },
  };
  /** Elements that were ended while others are open within them: they end with the one around. */
  private readonly ended = new Set<number>();
  /** Whether a form's start tag was read and no end tag since, be the form open or not ("form element pointer"). */
  private isInForm = false;

  /** Elements that are open; their places are 0 to `depth − 1`. */
  get depth(): number {
    return this.names.length;
  }

  push(name: string): void {
    const place = this.names.length;
    this.names.push(name);
    const places = this.places.get(name);
    if (places === undefined) this.places.set(name, [place]);
    else places.push(place);
    for (const wall of wallsOf.get(name) ?? noWalls) this.walls[wall].push(place);
    if (name === 'form' && !this.isInTemplate()) this.isInForm = true;
  }

  /** Takes the innermost element away; there must be one. */
  pop(): string {
    const name = this.names.pop() as string;
    this.places.get(name)?.pop();
    for (const wall of wallsOf.get(name) ?? noWalls) this.walls[wall].pop();
    this.ended.delete(this.names.length);
    return name;
  }

  /** Whether the start tag means nothing: that of a form within a form, or of a table's part outside of all tables. */
  isPassedOver(name: string): boolean {
    if (tableParts.has(name)) return this.walls.table.length === 0;
    return name === 'form' && this.isInForm && !this.isInTemplate();
  }

  /** Whether the element ends where it begins: a form between the parts of a table. */
  isEmptyHere(name: string): boolean {
    return name === 'form' && betweenCells.has(this.names[this.depth - 1]);
  }

  /** The place down to which a start tag ends elements, itself included; `depth` where it ends none. */
  endedByStart(name: string): number {
    let place = this.depth;
    for (const { targets, wall } of endedByStart.get(name) ?? noRules) {
      const outermostEnded = this.innermostOf(targets);
      if (outermostEnded > last(this.walls[wall])) place = Math.min(place, outermostEnded);
    }
    const around = this.names[place - 1];
    if (around === 'head' && !inHead.has(name)) place--;
    else if (headings.has(name) && headings.has(around)) place--;
    return place;
  }

  /**
   * The place down to which an end tag ends elements, itself included; `depth` where it ends none now. A phrase with block-level
   * elements open within it ends when these do.
   */
  endedByEnd(name: string): number {
    const place = headings.has(name) ? this.innermostOf(headingNames) : last(this.places.get(name));
    if (name === 'form' && !this.isInTemplate()) this.isInForm = false;
    if (place === -1 || place < last(this.walls[wallOfEnd.get(name) ?? 'scope'])) return this.depth;
    if (name === 'form') return this.endedByFormEnd(place);
    if (phrases.has(name) && place < last(this.walls.block)) {
      this.ended.add(place);
      return this.depth;
    }
    return place;
  }

  /** Whether the innermost element was ended before. */
  isInnermostEnded(): boolean {
    return this.ended.size > 0 && this.ended.has(this.depth - 1);
  }

  /** A form's end tag ends what is open in it only where that needs no end tag; else the form ends with it. */
  private endedByFormEnd(form: number): number {
    let place = this.depth;
    while (place - 1 > form && endedWithoutTag.has(this.names[place - 1])) place--;
    if (place - 1 === form) return form;
    this.ended.add(form);
    return place;
  }

  private isInTemplate(): boolean {
    return last(this.places.get('template')) !== -1;
  }

  private innermostOf(names: readonly string[]): number {
    let innermost = -1;
    for (const name of names) innermost = Math.max(innermost, last(this.places.get(name)));
    return innermost;
  }
}

function last(places: readonly number[] | undefined): number {
  return places === undefined || places.length === 0 ? -1 : places[places.length - 1];
}

/** What an element keeps the tags within it from ending ("has an element in scope"). */
type Wall = 'scope' | 'button' | 'list' | 'listEnd' | 'definition' | 'table' | 'block' | 'select' | 'ruby';

const noWalls: readonly Wall[] = [];

/** What an item of a list, and one of a list of definitions, does not reach beyond. */
const items: readonly Wall[] = ['list', 'definition'];

/** Walls of every kind but those of tables, which only a table within keeps from being ended. */
const scopes: readonly Wall[] = ['scope', 'button', 'listEnd', ...items, 'block'];

const wallsOf: ReadonlyMap<string, readonly Wall[]> = new Map<string, readonly Wall[]>([
  ...['td', 'th', 'caption', 'object', 'applet', 'marquee'].map((name) => named(name, scopes)),
  ...['table', 'template'].map((name) => named<readonly Wall[]>(name, [...scopes, 'table'])),
  ['button', ['button', ...items]],
  ...['ul', 'ol'].map((name) => named<readonly Wall[]>(name, ['listEnd', ...items, 'block'])),
  ...['menu', 'dir'].map((name) => named<readonly Wall[]>(name, [...items, 'block'])),
  ['li', ['definition', 'block']],
  ...['dd', 'dt'].map((name) => named<readonly Wall[]>(name, ['list', 'block'])),
  ...['select', 'datalist', 'optgroup'].map((name) => named<readonly Wall[]>(name, ['select'])),
  ...['ruby', 'rtc'].map((name) => named<readonly Wall[]>(name, ['ruby'])),
  // Elements that items do not reach beyond, but for these three.
  ...['div', 'p', 'address'].map((name) => named<readonly Wall[]>(name, ['block'])),
  ...[
    ...['section', 'article', 'main', 'aside', 'nav', 'header', 'footer', 'figure', 'figcaption', 'form', 'fieldset'],
    ...['blockquote', 'center', 'details', 'summary', 'dl', 'hgroup', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ].map((name) => named<readonly Wall[]>(name, [...items, 'block'])),
]);

function named<Value>(name: string, value: Value): [string, Value] {
  return [name, value];
}

const inHead: ReadonlySet<string> = new Set([
  ...['title', 'meta', 'link', 'base', 'basefont', 'bgsound', 'script', 'style', 'noscript', 'template', 'noframes'],
]);

/** Elements that nothing but a table has, and those in which it has nothing but such. */
const tableParts: ReadonlySet<string> = new Set([
  ...['caption', 'col', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);
const betweenCells: ReadonlySet<string> = new Set(['table', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr']);

/** "Implied end tags". */
const endedWithoutTag: ReadonlySet<string> = new Set([
  ...['dd', 'dt', 'li', 'optgroup', 'option', 'p', 'rb', 'rp', 'rt', 'rtc'],
]);

/** An end tag of any level ends a heading of any other. */
const headingNames = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const headings: ReadonlySet<string | undefined> = new Set(headingNames);

/** Elements of phrases within a line. */
const phrases: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
  ],
  ...[
    'label',
    'mark',
    'nobr',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
  ],
]);

/** What an end tag cannot reach beyond, where it is not `scope`. */
const wallOfEnd: ReadonlyMap<string, Wall> = new Map<string, Wall>([
  ['p', 'button'],
  ['li', 'listEnd'],
  // A part of a table is ended from within any of its cells; so is a wall itself.
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'].map((name) =>
    named<Wall>(name, 'table'),
  ),
]);

/** Elements that a start tag ends, as far as no wall stands between. */
type Rule = { readonly targets: readonly string[]; readonly wall: Wall };

const noRules: readonly Rule[] = [];

const paragraph: Rule = { targets: ['p'], wall: 'button' };

const endedByStart: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  ...[
    ...['address', 'article', 'aside', 'blockquote', 'center', 'details', 'dialog', 'dir', 'div', 'dl', 'fieldset'],
    ...['figcaption', 'figure', 'footer', 'header', 'hgroup', 'main', 'menu', 'nav', 'ol', 'p', 'search', 'section'],
    ...[
      'summary',
      'ul',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'pre',
      'listing',
      'form',
      'plaintext',
      'table',
      'hr',
      'xmp',
    ],
  ].map((name) => named(name, [paragraph])),
  ['li', [{ targets: ['li'], wall: 'list' }, paragraph]],
  ...['dd', 'dt'].map((name) => named(name, [{ targets: ['dd', 'dt'], wall: 'definition' } as const, paragraph])),
  ['tr', [{ targets: ['tr', 'caption', 'colgroup'], wall: 'table' }]],
  ...['td', 'th'].map((name) => named(name, [{ targets: ['td', 'th'], wall: 'table' } as const])),
  ...['thead', 'tbody', 'tfoot'].map((name) =>
    named<readonly Rule[]>(name, [
      { targets: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], wall: 'table' },
      { targets: ['tr'], wall: 'table' },
    ]),
  ),
  // A list of choices ends where a field of a form begins.
  ...['input', 'textarea', 'keygen', 'select'].map((name) =>
    named<readonly Rule[]>(name, [{ targets: ['select'], wall: 'scope' }]),
  ),
  ...['option', 'optgroup'].map((name) => named(name, [{ targets: ['option', name], wall: 'select' } as const])),
  ['button', [{ targets: ['button'], wall: 'scope' }]],
  ...['rt', 'rp', 'rb', 'rtc'].map((name) => named(name, [{ targets: ['rt', 'rp', 'rb'], wall: 'ruby' } as const])),
  ['a', [{ targets: ['a'], wall: 'block' }]],
]);
