import { type Script, scripts } from '../model/language.js';

/** First code point, last code point, script: the blocks that letters of running text come from, in order. */
const ranges: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'Latin'],
  [0x61, 0x7a, 'Latin'],
  [0xc0, 0x24f, 'Latin'],
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x530, 0x58f, 'Other'],
  [0x590, 0x5ff, 'Hebrew'],
  [0x600, 0x77f, 'Arabic'],
  [0x8a0, 0x8ff, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'],
  [0x980, 0xdff, 'Other'],
  [0xe00, 0xe7f, 'Thai'],
  [0xe80, 0x10ff, 'Other'],
  [0x1100, 0x11ff, 'Hangul'],
  [0x1200, 0x1dbf, 'Other'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek'],
  [0x3040, 0x30ff, 'Kana'],
  [0x3400, 0x9fff, 'Han'],
  [0xac00, 0xd7af, 'Hangul'],
  [0xf900, 0xfaff, 'Han'],
  [0xfb50, 0xfdff, 'Arabic'],
  [0xfe70, 0xfeff, 'Arabic'],
  [0x20000, 0x3ffff, 'Han'],
];

/** Letters by script; digits, signs and spaces do not count. */
function countScripts(text: string): { counts: readonly number[]; letters: number } {
  const counts = new Array<number>(scripts.length).fill(0);
  let letters = 0;
  for (const character of text) {
    const script = scriptOfCodePoint(character.codePointAt(0) as number);
    if (script === undefined) continue;
    counts[scripts.indexOf(script)]++;
    letters++;
  }
  return { counts, letters };
}

/** The script that holds most letters, and its share of them; undefined where there is no letter. */
export function dominantScript(text: string): { script: Script; share: number } | undefined {
  const { counts, letters } = countScripts(text);
  if (letters === 0) return undefined;
  const kana = counts[scripts.indexOf('Kana')];
  const most = counts.indexOf(Math.max(...counts));
  // Japanese mixes kana into Han; a tenth of kana is more than a foreign name brings.
  if (scripts[most] === 'Han' && kana * 10 >= letters)
    return { script: 'Kana', share: (kana + counts[most]) / letters };
  return { script: scripts[most], share: counts[most] / letters };
}

export function scriptOfCodePoint(codePoint: number): Script | undefined {
  if (codePoint < 0x80) {
    const letter = codePoint | 0x20;
    return letter >= 0x61 && letter <= 0x7a ? 'Latin' : undefined;
  }
  if (codePoint === 0xd7 || codePoint === 0xf7) return undefined;
  let low = 2;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = ranges[middle];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return script;
  }
  return undefined;
}

/** Languages that a script alone proves. */
export const languageOfScript: { readonly [script in Script]?: string } = {
  Greek: 'el',
  Han: 'zh',
  Kana: 'ja',
  Hangul: 'ko',
  Hebrew: 'he',
  Thai: 'th',
};
