import { expect, test } from 'vitest';
import { attributionOf } from '../../../../src/stages/strip/credits/attributions.js';

const named = (line: string) => {
  const { title, publisher } = attributionOf(line) ?? {};
  return [title?.value, publisher?.value];
};

test.each([
  ['The post A bridge too many appeared first on Lake Courier.', 'A bridge too many', 'Lake Courier'],
  ['The article A bridge too many first appeared on Lake Courier', 'A bridge too many', 'Lake Courier'],
  ['Der Beitrag Eine Brücke zu viel erschien zuerst auf Seebote.', 'Eine Brücke zu viel', 'Seebote'],
  ['L’article Un pont de trop est apparu en premier sur Le Lac.', 'Un pont de trop', 'Le Lac'],
  ['La entrada Un puente de más se publicó primero en El Lago.', 'Un puente de más', 'El Lago'],
  ['Сообщение Лишний мост появились сначала на Озёрный вестник.', 'Лишний мост', 'Озёрный вестник'],
  ['Artykuł O jeden most za dużo pochodzi z serwisu Kurier.', 'O jeden most za dużo', 'Kurier'],
  ['L’articolo Un ponte di troppo proviene da Il Lago.', 'Un ponte di troppo', 'Il Lago'],
  ['O post Uma ponte a mais apareceu primeiro em O Lago.', 'Uma ponte a mais', 'O Lago'],
  ['Het bericht Een brug te veel verscheen eerst op Meerbode.', 'Een brug te veel', 'Meerbode'],
  ['Inlägget En bro för mycket dök först upp på Sjöposten.', 'En bro för mycket', 'Sjöposten'],
  ['Příspěvek O most navíc pochází z Jezerní noviny', 'O most navíc', 'Jezerní noviny'],
  ['Articolul Un pod în plus apare prima dată în Ziarul Lacului.', 'Un pod în plus', 'Ziarul Lacului'],
  ['Bir köprü fazla yazısı ilk önce Göl Postası üzerinde ortaya çıktı.', 'Bir köprü fazla', 'Göl Postası'],
  ['Το άρθρο Μια γέφυρα παραπάνω εμφανίστηκε πρώτα στο Λίμνη.', 'Μια γέφυρα παραπάνω', 'Λίμνη'],
  ['Запис Зайвий міст спершу з’явився на Озерний вісник.', 'Зайвий міст', 'Озерний вісник'],
  ['投稿 余分な橋 は 湖畔新聞 に最初に表示されました。', '余分な橋', '湖畔新聞'],
  ['多余的桥最先出现在湖边日报。', '多余的桥', '湖边日报'],
])('“%s” names title and publisher', (line, title, publisher) => {
  expect(named(line)).toEqual([title, publisher]);
});

test.each([
  ['This article was originally published on Lake Courier.', 'Lake Courier'],
  ['This article was originally published in the Lake Courier on 3 May 2024.', 'the Lake Courier'],
  ['This story first appeared in Lake Courier.', 'Lake Courier'],
  ['Originally published by Lake Courier', 'Lake Courier'],
  ['Republished from Lake Courier under a licence.', 'Lake Courier'],
  ['Republished with permission of Lake Courier', 'Lake Courier'],
  ['A version of this article appeared in Lake Courier.', 'Lake Courier'],
  ['Перепечатка с сайта Озёрный вестник', 'Озёрный вестник'],
  ['Оригинал статьи: Озёрный вестник', 'Озёрный вестник'],
  ['Zuerst erschienen in Seebote', 'Seebote'],
  ['Dieser Artikel erschien zuerst auf Seebote.', 'Seebote'],
  ['Publié initialement sur Le Lac', 'Le Lac'],
  ['Publicado originalmente en El Lago', 'El Lago'],
  ['Este artículo fue publicado originalmente en El Lago.', 'El Lago'],
  ['Questo articolo è stato originariamente pubblicato su Il Lago.', 'Il Lago'],
  ['Вперше опубліковано на сайті Озерний вісник', 'Озерний вісник'],
  ['转载自湖边日报', '湖边日报'],
  ['原文：湖边日报', '湖边日报'],
])('“%s” names the publisher', (line, publisher) => {
  expect(named(line)).toEqual([undefined, publisher]);
});

test('a title that the sentence quotes is taken', () => {
  expect(named('This article, “A bridge too many”, was originally published in Lake Courier.')).toEqual([
    'A bridge too many',
    'Lake Courier',
  ]);
});

test('title and publisher are found where they stand', () => {
  const line = 'The post A bridge too many appeared first on Lake Courier.';
  const { title, publisher } = attributionOf(line) ?? {};
  expect([line.slice(title?.start, title?.end), line.slice(publisher?.start, publisher?.end)]).toEqual([
    'A bridge too many',
    'Lake Courier',
  ]);
});

test('a title that says “appeared first on” itself is taken whole', () => {
  expect(named('The post Who appeared first on stage appeared first on Lake Courier.')[0]).toBe(
    'Who appeared first on stage',
  );
});

test.each([
  'He said that the post appeared first on the wall of the mill.',
  'Originally published in 1954, the novel made the lake famous.',
  'Originally published by Quill and Sons in 1954, the novel about the bridge became famous at once.',
  'The map was first published in Tolvaig by a cousin of the mayor.',
  'Статья была большая, и редактор впервые за год читал её дважды.',
  'Original paintings hang in the town hall.',
  'The story of the bridge first appeared in a song.',
])('“%s” is a sentence of the article', (line) => {
  expect(attributionOf(line)).toBeUndefined();
});
