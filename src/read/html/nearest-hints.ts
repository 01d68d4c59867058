import { type PageHint, pageHints } from '../../model/page-hints.js';
import { type PageTree, pageTags } from '../../model/page-tree.js';

/** Names of a whole page say nothing of a block. */
const wholePage: ReadonlySet<string> = new Set(['html', 'body']);

/** By block: what the names of the nearest element around it that says anything say; the page's own aside. */
export class NearestHints {
  /** By element: the bits of the nearest. */
  private readonly nearest: Int32Array;
  private readonly byBits = new Map<number, readonly PageHint[]>();

  constructor(private readonly tree: PageTree) {
    const { elements, parent, hints, tag } = tree;
    this.nearest = new Int32Array(elements);
    for (let element = 0; element < elements; element++) {
      const own = wholePage.has(pageTags[tag[element]]) ? 0 : hints[element];
      this.nearest[element] = own !== 0 || parent[element] < 0 ? own : this.nearest[parent[element]];
    }
  }

  /** Undefined where no element says anything. */
  of(block: number): readonly PageHint[] | undefined {
    const bits = this.nearest[this.tree.elementOf[block]];
    if (bits === 0) return undefined;
    let names = this.byBits.get(bits);
    if (names === undefined) {
      names = pageHints.filter((_, bit) => (bits & (1 << bit)) !== 0);
      this.byBits.set(bits, names);
    }
    return names;
  }
}
