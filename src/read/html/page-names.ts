import { isBylineClass } from './byline-classes.js';
import { type Contribution, contributionNamed } from './contributions.js';
import { namesComments } from './regions.js';

/** What an id or the classes of an element say of it. */
export type NameSayings = {
  /** It holds the comments of a page. */
  readonly comments: boolean;
  readonly contribution: Contribution | undefined;
  /** It is a byline; of classes alone. */
  readonly byline: boolean;
};

/**
 * Ids and classes of a page. Most elements have those of others: what each says is found out once. One for a page, since it
 * remembers parts of it.
 */
export class PageNames {
  private readonly remembered = new Map<string, NameSayings>();

  of(value: string | undefined): NameSayings {
    if (value === undefined) return nothingSaid;
    let said = this.remembered.get(value);
    if (said === undefined) {
      said = { comments: namesComments(value), contribution: contributionNamed(value), byline: isBylineClass(value) };
      this.remembered.set(value, said);
    }
    return said;
  }
}

const nothingSaid: NameSayings = { comments: false, contribution: undefined, byline: false };
