import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { decode } from '../src/read/decode.js';
import { isRefusal } from '../src/read/refusal.js';
import { developmentData } from './page-sets.js';

/**
 * Prints how often pages of the folder in PALIMPSEST_DATA, written in legacy encodings of their languages, are read back as they were
 * without a declaration: stretches of several lengths from within each page, read through the command's own way in.
 * Characters that an encoding lacks are left out of the text.
 */
const encodingsOf: { readonly [language: string]: readonly string[] } = {
  ru: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'macukraine'],
  pl: ['windows-1250', 'iso-8859-2'],
  el: ['windows-1253', 'iso-8859-7'],
  zh: ['gb18030'],
  en: ['windows-1252'],
};

const lengths = [100, 300, 1000, 3000, 30_000];
/** The pages before these, of each language and set, were looked at while the limit of confidence was chosen. */
const firstPage = 25;
const lastPage = Number(process.argv[2] ?? 75);

type Page = { readonly lang: string; readonly lines: readonly string[] };

function pagesOf(data: string, set: string): Page[] {
  const file = join(data, 'data/text', `${set}.jsonl.gz`);
  const pages = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  const byLanguage = new Map<string, Page[]>();
  for (const page of pages.map((line): Page => JSON.parse(line))) {
    const others = byLanguage.get(page.lang);
    if (others === undefined) byLanguage.set(page.lang, [page]);
    else others.push(page);
  }
  return [...byLanguage.values()].flatMap((ofLanguage) => ofLanguage.slice(firstPage, lastPage));
}

/** A stretch of the page in an encoding, and the text that it then holds. */
function written(page: Page, length: number, encoding: string): { bytes: Buffer; text: string } {
  const whole = page.lines.join('\n');
  const start = Math.max(0, Math.floor((whole.length - length) / 3));
  const characters = [...whole.slice(start, start + length)].filter(
    (character) => iconv.decode(iconv.encode(character, encoding), encoding) === character,
  );
  const text = characters.join('');
  return { bytes: iconv.encode(text, encoding), text };
}

const data = developmentData(process.env);
if (data === undefined) {
  console.error('bench:encodings: PALIMPSEST_DATA names no folder with data/text');
  process.exit(2);
}
const pages = ['daniel', 'mixed-foreign-ennav'].flatMap((set) => pagesOf(data, set));
console.log('characters  encoding        right  refused  wrong');
for (const length of lengths) {
  const counts = new Map<string, { right: number; refused: number; wrong: number }>();
  for (const page of pages) {
    for (const encoding of encodingsOf[page.lang] ?? []) {
      const { bytes, text } = written(page, length, encoding);
      if (!/[^\0-\x7f]/.test(text)) continue;
      const found = await decode(bytes);
      const outcome = isRefusal(found) ? 'refused' : found.text === text ? 'right' : 'wrong';
      for (const name of [encoding, 'all']) {
        const count = counts.get(name) ?? { right: 0, refused: 0, wrong: 0 };
        count[outcome]++;
        counts.set(name, count);
      }
    }
  }
  for (const [name, { right, refused, wrong }] of counts) {
    const figures = [String(right).padStart(7), String(refused).padStart(8), String(wrong).padStart(6)];
    console.log(`${String(length).padStart(10)}  ${name.padEnd(14)}${figures.join(' ')}`);
  }
}
