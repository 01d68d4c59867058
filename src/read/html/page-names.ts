import type { Attributes } from './attributes.js';
import { isBylineClass } from './byline-classes.js';
import { type Contribution, contributionNamed } from './contributions.js';
import { hintOfRole, hintsOfName } from './hints.js';
import { namesComments } from './regions.js';

/** What an id, the classes or the `itemprop` of an element say of it. */
export type NameSayings = {
  /** It holds the comments of a page. */
  readonly comments: boolean;
  readonly contribution: Contribution | undefined;
  /** It is a byline; of classes alone. */
  readonly byline: boolean;
  /** Bits of `pageHints`. */
  readonly hints: number;
};

/**
 * Ids, classes and the like of a page. Most elements have those of others: what each says is found out once. One for a page, since it
 * remembers parts of it.
 */
export class PageNames {
  private readonly remembered = new Map<string, NameSayings>();

  of(value: string | undefined): NameSayings {
    if (value === undefined) return nothingSaid;
    let said = this.remembered.get(value);
    if (said === undefined) {
      said = {
        comments: namesComments(value),
        contribution: contributionNamed(value),
        byline: isBylineClass(value),
        hints: hintsOfName(value),
      };
      this.remembered.set(value, said);
    }
    return said;
  }

  /** Bits of `pageHints` that an element's role, id, classes and `itemprop` say. */
  hintsOf({ id, class: classes, role, itemprop }: Attributes): number {
    const named = this.of(id).hints | this.of(classes).hints | this.of(itemprop).hints;
    return role === undefined ? named : named | hintOfRole(role);
  }
}

const nothingSaid: NameSayings = { comments: false, contribution: undefined, byline: false, hints: 0 };
