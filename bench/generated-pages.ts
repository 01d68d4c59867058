import { loadFunctionWords, loadInterfacePhrases } from '../src/run/word-lists.js';
import { randomNumbers } from './random-numbers.js';

/** Languages of the articles, with syllables that words of theirs are made of. */
export const syllables: Readonly<Record<string, string>> = {
  en: 'ba con der ing tion ment ter ly ness man ship port land ver ston per',
  de: 'ge ver schaft lich keit ung stadt berg haus wald schn trag ein aus lauf',
  fr: 'ment tion eur aire ble con dé ré ville mar ché pré sen ter que ille',
  pl: 'nie wać ość ski ów prze roz kie dzi czy lat mie śni wrz tor gór',
  ru: 'при ско ние ств пере вод ный лась ком пре сто ров дел на зем лет',
  uk: 'при ськ ння ств пере від ний лась ком пре сто рів діл на зем літ',
  el: 'προς κατα μεν ους της ικη λογ ματα πολ εργ θεσ ταξ κρι νομ δια φορ',
  zh: '城 市 桥 河 船 港 山 路 新 建 议 会 学 生 农 业 水 电 局 长 民 众 报 告 年 月 日 工 程 完 成',
};

const spaceless = new Set(['zh']);

/** Pages as JSONL: an article in one language amid navigation, teasers and a comment form in two others. */
export function generatedPages(pages: number): string[] {
  const random = randomNumbers('generated pages');
  const languages = Object.keys(syllables);
  const functionWords = loadFunctionWords();
  const phrases = loadInterfacePhrases();
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)];
  const word = (language: string) => {
    if (spaceless.has(language)) return pick(syllables[language].split(' '));
    const parts = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables[language].split(' ')));
    return parts.join('');
  };
  const vocabularies = new Map(
    languages.map((language) => [language, Array.from({ length: 1_500 }, () => word(language))]),
  );
  const sentence = (language: string, words: number, share: number) => {
    const own = vocabularies.get(language) as string[];
    const common = functionWords.get(language) as readonly string[];
    const chosen = Array.from({ length: words }, () => (random() < share ? pick(common.slice(0, 40)) : pick(own)));
    const text = chosen.join(spaceless.has(language) ? '' : ' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return Array.from({ length: pages }, (_, page) => {
    const [main, other, third] = [pick(languages), pick(languages), pick(languages)];
    const stop = spaceless.has(main) ? '。' : '.';
    const lines: string[] = [];
    const navigation = (count: number) => {
      for (let line = 0; line < count; line++) {
        const language = random() < 0.5 ? other : third;
        if (random() < 0.35) lines.push(pick(phrases.get(language) as readonly string[]));
        else lines.push(sentence(language, 1 + Math.floor(random() * 10), 0.15));
      }
    };
    navigation(30 + Math.floor(random() * 40));
    lines.push(sentence(main, 8, 0.25));
    for (let paragraph = 0; paragraph < 6 + Math.floor(random() * 14); paragraph++) {
      const sentences = Array.from(
        { length: 2 + Math.floor(random() * 4) },
        () => sentence(main, 9 + Math.floor(random() * 14), 0.42) + stop,
      );
      lines.push(sentences.join(spaceless.has(main) ? '' : ' '));
      if (random() < 0.15) lines.push(sentence(main, 4, 0.2));
    }
    navigation(25 + Math.floor(random() * 60));
    return JSON.stringify({ id: `page-${page}`, text: lines.join('\n') });
  });
}
