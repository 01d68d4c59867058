import { expect, test } from 'vitest';
import { loadInterfacePhrases } from '../../../src/run/word-lists.js';
import { phraseTable } from '../../../src/stages/strip/interface-phrases.js';

const lists = loadInterfacePhrases();
const table = phraseTable(lists);
const languages = [...lists.keys()].filter((language) => language !== '*');

test('thirty languages and more have a list', () => {
  expect(languages.length).toBeGreaterThanOrEqual(30);
});

test.each(languages)('%s: the list has twenty-five phrases or more, and each is matched', (language) => {
  const phrases = lists.get(language) ?? [];
  expect(phrases.length).toBeGreaterThanOrEqual(25);
  expect(phrases.filter((phrase) => table.interfacePhrase(phrase) === undefined)).toEqual([]);
});

test('no phrase holds a sign that separates in other formats', () => {
  const all = [...lists.values()].flat();
  expect(all.filter((phrase) => /[|\t[\]#;]/u.test(phrase))).toEqual([]);
});

const phraseInSentence: [string, string, string][] = [
  ['en', 'leave a reply', 'She asked him to leave a reply on the kitchen table before noon.'],
  ['de', 'kommentar schreiben', 'Er wollte einen Kommentar schreiben, doch dann schlief er ein.'],
  ['ru', 'читайте также', 'Читайте также книги, которые вам не нравятся, советовал он.'],
  ['el', 'διαβάστε περισσότερα', 'Διαβάστε περισσότερα βιβλία, είπε ο δάσκαλος στα παιδιά.'],
  ['ar', 'اقرأ المزيد', 'قال المعلم لتلميذه اقرأ المزيد من الكتب كل يوم.'],
  ['hi', 'और पढ़ें', 'शिक्षक ने कहा कि बच्चे और पढ़ें तो अच्छा होगा।'],
  ['ka', 'დატოვეთ კომენტარი', 'მან თქვა, რომ დატოვეთ კომენტარი წიგნის ბოლოში.'],
  ['zh', '返回顶部', '他走到山下，又返回顶部去找他的帽子。'],
  ['zh', '閱讀全文', '老師要求學生在家閱讀全文並寫下心得。'],
  ['ko', '관련 기사', '그는 관련 기사를 모두 읽고 나서 편지를 썼다.'],
  ['th', 'อ่านเพิ่มเติม', 'ครูบอกให้นักเรียนอ่านเพิ่มเติมที่บ้านทุกวัน'],
];

test.each(phraseInSentence)('%s: “%s” is matched as a whole line, whatever stands around it', (language, phrase) => {
  const match = { phrase: phrase.normalize('NFKC'), language };
  for (const line of [phrase, phrase.toUpperCase(), `${phrase}:`, `» ${phrase} (12)`, `3 ${phrase} …`, `[${phrase}]`]) {
    expect(table.interfacePhrase(line)).toEqual(match);
  }
});

test.each(phraseInSentence)('%s: “%s” is not matched inside a sentence', (_, __, sentence) => {
  expect(table.interfacePhrase(sentence)).toBeUndefined();
});

test('the name of a service counts only behind a list mark', () => {
  expect(table.interfacePhrase('• Facebook')).toEqual({ phrase: 'facebook', language: 'und' });
  expect(table.interfacePhrase('Facebook')).toBeUndefined();
});

test('the first language that has a phrase is named', () => {
  const shared = phraseTable([
    ['de', ['newsletter']],
    ['fr', ['newsletter']],
  ]);
  expect(shared.interfacePhrase('Newsletter')).toEqual({ phrase: 'newsletter', language: 'de' });
});

test('a phrase is matched in decomposed characters too', () => {
  const missed = [...lists].flatMap(([language, phrases]) =>
    phrases.filter((phrase) => {
      const match = table.interfacePhrase(phrase);
      return language !== '*' && table.interfacePhrase(phrase.normalize('NFD'))?.phrase !== match?.phrase;
    }),
  );
  expect(missed).toEqual([]);
});
