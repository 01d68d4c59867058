import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rendered } from '../rendered.js';

const kindsOf = (page: string) => rendered(page).blocks.map(({ kind }) => kind);

test.each([
  '<div class="comment-body"><p>a</div>',
  '<li class="comment even depth-1" id="comment-12">a</li>',
  '<div id="div-comment-7">a</div>',
  '<div class="js-comment"><div><p>a</div></div>',
  '<div class="kommentar-text">a</div>',
  '<article role="comment">a</article>',
  '<article role="Comment">a</article>',
  '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><p>a</div>',
  '<div itemtype="http://schema.org/UserComments">a</div>',
])('text in a comment’s element is a comment: %s', (page) => {
  expect(kindsOf(page)).toEqual(['comment']);
});

test.each([
  '<div itemscope itemtype="https://schema.org/DiscussionForumPosting"><p>a</div>',
  '<div itemtype="https://schema.org/Question"><p>a</div>',
  '<div itemtype="https://schema.org/Answer"><p>a</div>',
  '<article class="message message--post js-post">a</article>',
  '<div id="p1234" class="post bg2"><div class="postbody"><div class="content">a</div></div></div>',
  '<div id="post_message_55">a</div>',
  '<div id="msg_55" class="inner">a</div>',
  '<div class="bbp-reply-content"><p>a</div>',
  '<div class="s-prose js-post-body"><p>a</div>',
  '<div class="answercell">a</div>',
])('text in a forum post’s element is a post: %s', (page) => {
  expect(kindsOf(page)).toEqual(['post']);
});

test.each([
  '<article class="post post-12 hentry" id="post-12"><p>a</article>',
  '<body class="comments-open comment"><p>a',
  '<main class="comment"><p>a',
  '<div class="comment-form"><p>a</div>',
  '<div class="no-comments"><p>a</div>',
  '<p class="comment-count">a',
  '<div class="commentary"><p>a</div>',
  '<div id="comments"><p>a</div>',
  '<div itemtype="https://schema.org/FAQPage"><div itemtype="https://schema.org/Question"><p>a</div></div>',
  '<div itemtype="https://schema.org/NewsArticle"><p>a</div>',
])('a paragraph elsewhere is a paragraph: %s', (page) => {
  expect(kindsOf(page)).toEqual(['paragraph']);
});

test('headings, lists, rows, quotations and code in a comment keep their kinds', () => {
  const page =
    '<li class="comment"><h4>a</h4><p>b<ul><li>c</ul><blockquote>d</blockquote><pre>e</pre>' +
    '<table><tr><td>f<td>g</table><p>h</li>';
  expect(kindsOf(page)).toEqual([...['heading', 'comment', 'listItem', 'quotation', 'code', 'tableRow', 'comment']]);
});

test('a comment that is an item of a list is a comment, and so are the answers to it', () => {
  const page = '<ol><li class="comment">a<ol><li class="comment"><p>b</ol></li><li>c</ol>';
  expect(kindsOf(page)).toEqual(['comment', 'comment', 'listItem']);
});

test('what answers the first post of a thread is a post, and a comment on an answer is a comment', () => {
  const page =
    '<div itemtype="https://schema.org/DiscussionForumPosting">a<div itemtype="https://schema.org/Comment">b</div></div>' +
    '<div itemtype="https://schema.org/Answer">c<div class="comment">d</div></div>';
  expect(kindsOf(page)).toEqual(['post', 'post', 'post', 'comment']);
});

test('whose a text is changes neither its layout nor what the model knows of it', () => {
  const names = fc.constantFrom('li', 'ul', 'p', 'div', 'blockquote', 'h2');
  const tag = fc.tuple(names, fc.constantFrom('comment', 'message--post', '')).map(([name, kind]) => ({ name, kind }));
  const tags = fc.array(fc.oneof(tag, fc.constant('text')), { maxLength: 20 });
  fc.assert(
    fc.property(tags, (pieces) => {
      const pageWith = (classOf: (kind: string) => string) =>
        rendered(pieces.map((one) => (typeof one === 'string' ? one : `<${one.name}${classOf(one.kind)}>`)).join(''));
      const named = pageWith((kind) => ` itemprop="${kind}" class="${kind}"`);
      const plain = pageWith(() => '');
      expect(named.text).toBe(plain.text);
      expect(named.tree.markup).toEqual(plain.tree.markup);
      expect(plain.blocks.map(({ kind }) => kind)).toEqual(plain.tree.markup);
      for (const [at, { kind }] of named.blocks.entries()) {
        const markup = plain.tree.markup[at];
        if (kind !== markup) expect(['paragraph', 'listItem']).toContain(markup);
      }
    }),
  );
});
