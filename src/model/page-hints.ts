/** What the names that page authors give say of an element, a bit each. */
export const pageHints = [
  ...[
    'content',
    'article',
    'body',
    'navigation',
    'footer',
    'side',
    'comment',
    'related',
    'share',
    'advertising',
    'meta',
  ],
  ...[
    'caption',
    'subscribe',
    'cookie',
    'tags',
    'head',
    'list',
    'lead',
    'title',
    'teaser',
    'forum',
    'product',
    'author',
  ],
  ...['legal', 'hidden', 'widget', 'documentation', 'quotation', 'player', 'search', 'answer'],
] as const;
export type PageHint = (typeof pageHints)[number];
