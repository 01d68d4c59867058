import type { Attributes } from './attributes.js';

/** What somebody other than a page's author wrote: a comment below an article, or a post of a forum. */
export type Contribution = 'comment' | 'post';

/** What is known of contributions where an element stands; made from its parent's in constant time. */
export type Contributions = {
  /** Whose the text is, if it is a contribution's. */
  readonly kind: Contribution | undefined;
  /** The lists of questions that the elements around belong to, which readers neither ask nor answer; and threads of forums. */
  readonly isFaq: boolean;
  readonly isThread: boolean;
};

export const noContribution: Contributions = { kind: undefined, isFaq: false, isThread: false };

/**
 * What an element says of contributions, `around` itself where it says nothing: by its type in schema.org's vocabulary, by its role, by its id and classes. The innermost element
 * that says anything counts. Names of forum software are known where no other software gives them: `post` alone is
 * an article's in most blogs.
 *
 * @param named what its classes or its id call it
 */
export function contributionsOf(
  name: string,
  attributes: Attributes,
  around: Contributions,
  named: Contribution | undefined,
): Contributions {
  const { id, class: classes, role, itemtype } = attributes;
  if ((id ?? classes ?? role ?? itemtype) === undefined || wholePage.has(name)) return around;
  const types = itemtype === undefined ? noTypes : typesOf(itemtype);
  const isFaq = around.isFaq || types.includes('faqpage');
  const isThread = around.isThread || types.includes('discussionforumposting');
  const kind = kindOf(attributes, types, isFaq, isThread, named);
  if (kind === undefined && isFaq === around.isFaq && isThread === around.isThread) return around;
  return { kind: kind ?? around.kind, isFaq, isThread };
}

/** Elements that hold more than a contribution, whatever their classes say of the contributions in them. */
const wholePage: ReadonlySet<string> = new Set(['html', 'body', 'main']);

const noTypes: readonly string[] = [];

/** Last parts of the addresses that name an item's types. */
function typesOf(itemtype: string): readonly string[] {
  return itemtype
    .slice(0, longestName)
    .toLowerCase()
    .split(/\s+/)
    .map((address) => address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1));
}

function kindOf(
  { id, class: classes, role }: Attributes,
  types: readonly string[],
  isFaq: boolean,
  isThread: boolean,
  named: Contribution | undefined,
): Contribution | undefined {
  const isPhpbb = id !== undefined && /^p\d{1,12}$/.test(id) && /(?:^|\s)post(?:\s|$)/.test(classes ?? '');
  if (isPhpbb || types.includes('discussionforumposting')) return 'post';
  if (!isFaq && (types.includes('question') || types.includes('answer'))) return 'post';
  if (named !== undefined) return named;
  const isComment =
    types.includes('comment') || types.includes('usercomments') || role?.trim().toLowerCase() === 'comment';
  // What answers the first post of a thread is typed as a comment on it.
  return isComment ? (isThread ? 'post' : 'comment') : undefined;
}

/** Characters of a value that are looked at: longer ones are made by machines. */
const longestName = 200;

const mayName = /comment|koment|kommentar|coment[aá]rio|post|msg|bbp|message|answercell/i;

/** What an id or classes call an element. */
export function contributionNamed(value: string): Contribution | undefined {
  if (!mayName.test(value)) return undefined;
  const names = value.slice(0, longestName).toLowerCase().trim().split(/\s+/);
  if (names.some((name) => postNames.has(name) || numberedPost.test(name))) return 'post';
  return names.some(namesComment) ? 'comment' : undefined;
}

/** Ids and classes that forum software gives its posts (vBulletin, MyBB, XenForo, Discourse, bbPress, FluxBB, Khoros, Stack Exchange). */
const postNames: ReadonlySet<string> = new Set([
  ...['postbit', 'postbitlegacy', 'postbitim', 'post_body', 'message--post', 'crawler-post', 'topic-post'],
  ...['bbp-reply-content', 'bbp-topic-content', 'postmsg', 'blockpost', 'lia-message-body', 'cpost'],
  ...['js-post-body', 'postcell', 'answercell', 'forum-post', 'forum_post', 'forumpost'],
]);

/** Those of vBulletin and SMF that hold a post's number. */
const numberedPost = /^(?:post_message|msg)_\d+$/;

const commentWords: ReadonlySet<string> = new Set([
  ...[
    'comment',
    'commenttext',
    'commentbody',
    'commentcontent',
    'kommentar',
    'comentario',
    'comentário',
    'commentaire',
  ],
  ...['commento', 'komentarz', 'koment'],
]);

/** What else a name may say that still names one comment, or its text, and nothing about comments. */
const besideComment: ReadonlySet<string> = new Set([
  ...['body', 'content', 'text', 'message', 'copy', 'inner', 'item', 'entry', 'single', 'wrap', 'wrapper', 'container'],
  ...['div', 'li', 'p', 'block', 'b', 'c', 'js', 'user', 'main', 'html', 'thread', 'node'],
]);

function namesComment(name: string): boolean {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const isComment = (word: string) => commentWords.has(word);
  return words.some(isComment) && words.every((word) => isComment(word) || besideComment.has(word));
}
