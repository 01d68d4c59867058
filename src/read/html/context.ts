import type { BlockKind } from '../../model/block.js';
import { type Attributes, noAttributes } from './attributes.js';
import { type Contributions, contributionsOf, noContribution } from './contributions.js';
import { blockLevel, isHidden, kindsByName, preformatted } from './elements.js';
import type { PageNames } from './page-names.js';
import { type Container, containerOf, headingLevel, type TableCell, tableCellOf } from './places.js';
import { isArticle, type Region, regionOf } from './regions.js';

const outermostShown = 4;
const innermostShown = 12;
const longestName = 32;

/** What stands around a piece of text. Each element has one, made from its parent's in constant time. */
export class Context {
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: Context | undefined;
  /** Elements from the outermost to this one, `html` not counted. */
  readonly depth: number;
  /** The nearest block-level element's, this one if it is one. */
  readonly block: Context;
  /** How the block is marked up. */
  readonly kind: BlockKind;
  private readonly contributions: Contributions;
  /** Whether it is an item of a list that stands within a comment or a post, not one that holds it. */
  private readonly isItemWithin: boolean;
  /** Of headings, 1 to 6. */
  readonly level: number;
  /** The nearest list, item, quotation or preformatted element, this one if it is one; and the nearest table, row or cell. */
  readonly container: Container | undefined;
  readonly cell: TableCell | undefined;
  readonly region: Region | undefined;
  readonly hidden: boolean;
  readonly withinArticle: boolean;
  /** The element that keeps white space, if one does. */
  readonly preformatted: Context | undefined;
  /** In the tree of what holds text; −1 before it has a place there. */
  number = -1;
  /** The names of the outermost elements, `/` separated. */
  private readonly outermost: string;
  private madePath: string | undefined;

  /** Of the names alone: what stands around the page, which is nothing. */
  constructor(names: PageNames, name = 'html', attributes: Attributes = noAttributes, parent?: Context) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    const isCounted = this.name !== 'html';
    this.depth = (parent?.depth ?? 0) + Number(isCounted);
    const above = parent?.outermost ?? '';
    this.outermost = isCounted && this.depth <= outermostShown ? joined(above, shortened(this.name)) : above;
    const isBlock = parent === undefined || blockLevel.has(this.name);
    this.block = isBlock ? this : parent.block;
    this.kind = kindsByName.get(this.name) ?? parent?.kind ?? 'paragraph';
    const around = parent?.contributions ?? noContribution;
    const ofId = names.of(attributes.id);
    const ofClasses = names.of(attributes.class);
    this.contributions = contributionsOf(name, attributes, around, ofClasses.contribution ?? ofId.contribution);
    this.isItemWithin = this.contributions === around && (name === 'li' || parent?.isItemWithin === true);
    this.level = this.kind === 'heading' ? (headingLevel(name) ?? parent?.level ?? 0) : 0;
    this.container = isBlock ? containerOf(name, attributes, parent?.container) : parent.container;
    this.cell = isBlock ? tableCellOf(name, attributes, parent) : parent.cell;
    this.withinArticle = parent?.withinArticle === true || isArticle(name, attributes);
    this.region = regionOf(name, attributes, parent, ofId, ofClasses) ?? parent?.region;
    this.hidden = parent?.hidden === true || isHidden(name, attributes);
    this.preformatted = preformatted.has(this.name) ? this : parent?.preformatted;
  }

  /** The kind of a block that is marked up as `kind`: paragraphs of comments and posts are of these kinds, even where each is an item of a list. */
  kindOf(kind: BlockKind): BlockKind {
    const contribution = this.contributions.kind;
    if (contribution === undefined) return kind;
    return kind === 'paragraph' || (kind === 'listItem' && !this.isItemWithin) ? contribution : kind;
  }

  /**
   * `Structure.path`. Of elements nested deeper than sixteen only the outermost four and the innermost twelve are
   * named, with `…` between them, and long names are cut: a path is made in constant time and room.
   */
  get path(): string {
    this.madePath ??= this.depth > outermostShown + innermostShown ? this.deepPath() : this.wholePath();
    return this.madePath;
  }

  /** Elements below one another share what is made for the one around them. */
  private wholePath(): string {
    const above = this.parent?.path ?? '';
    return this.name === 'html' ? above : joined(above, shortened(this.name));
  }

  private deepPath(): string {
    const inner: string[] = [];
    for (let at: Context | undefined = this; at !== undefined && inner.length < innermostShown; at = at.parent) {
      if (at.name !== 'html') inner.push(shortened(at.name));
    }
    return joined(this.outermost, `…/${inner.reverse().join('/')}`);
  }
}

function joined(path: string, rest: string): string {
  return path === '' || rest === '' ? path + rest : `${path}/${rest}`;
}

function shortened(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName).toWellFormed()}…`;
}
