import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll } from 'vitest';

/** Paths below a folder, `/` separated, and what the files hold. */
export type Files = { readonly [path: string]: string | Uint8Array };

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, gone when the tests of the file that asked for it have ended. */
export function freshFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'palimpsest-test-')));
  folders.push(folder);
  addFiles(folder, files);
  return folder;
}

export function addFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file below a folder with its bytes, in the order of paths; folders are listed with a `/` and no bytes. */
export function filesBelow(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry): [string, Buffer] => {
        const absolute = join(entry.parentPath, entry.name);
        const path = relative(folder, absolute).split(sep).join('/');
        return entry.isDirectory() ? [`${path}/`, Buffer.alloc(0)] : [path, readFileSync(absolute)];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The rows of a file of a run. */
export function rowsOf<Row>(run: string, file: string): Row[] {
  return readFileSync(join(run, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

export function jsonl(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

const sluice = [
  'The sluice keeper of Hollin Marsh retires on Friday after forty-one winters of opening one gate and closing another.',
  'Nobody has applied for the post, which pays less than the ferry and begins an hour before the first low water.',
  'For most of that time Edda Varley kept her figures in pencil, in notebooks that now fill two shelves of the pump house.',
  'They show the marsh sinking by the width of a finger every year, a loss that the drainage board disputed until last spring.',
  'The board has since bought a gauge of its own, and its readings agree with hers to within the thickness of the lead.',
  'What happens to the gate after Friday is a question that the parish means to settle at a meeting in the old school.',
];

const around = [
  'Главная',
  'Новости региона',
  'Подписаться на рассылку',
  'Читайте также: как выбрать дачный участок у реки',
  'В городе открыли новый мост через железную дорогу',
  'Погода на выходные удивит жителей области',
];

const orchard =
  'Last autumn the orchard gave nine tonnes of pears, most of them to wasps, because the pickers were two weeks late. ' +
  'This year the owners have hired a brass band to play on the first morning, and the whole valley has promised to come.';

const kiln =
  'A kiln dug out of the bank behind the bakery turned out to be older than the town itself by some four hundred years. ' +
  'Its last load was still inside, thirty bowls with the same thumb mark under the rim, and not one of them was cracked.';

const feed = jsonl(
  { id: 'pears', text: orchard, source: 'valley.example', date: '2025-09-02', section: 'local', tags: ['fruit', 7] },
  { id: 'pears-again', text: orchard, source: 'mirror.example', date: '2025-09-05' },
);

/** An article, and the same article inside another site's navigation; a page; a feed with a copy; and two bad inputs. */
export const smallCorpus: Files = {
  'sluice.txt': `${sluice.join('\n')}\n`,
  'mirror/sluice.txt': [...around.slice(0, 3), ...sluice, ...around.slice(3)].join('\n\n'),
  'kiln.html':
    `<!doctype html><html lang="en"><head><title>The kiln behind the bakery</title></head><body><nav><a href="/">Home</a> ` +
    `<a href="/dig">Digs</a></nav><main><h1>The kiln behind the bakery</h1><p>${kiln}</p></main></body></html>`,
  'feed.jsonl': `${feed}{"id": "cut off", "text": "this line never\n`,
  'notes.md': '# A heading\n\nA note of two lines that nobody else has written, about boots and the drying of boots.\n',
  'void.txt': '',
  'noise.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]),
};

/** The small corpus in a fresh folder. */
export function smallCorpusFolder(): string {
  return freshFolder(smallCorpus);
}

/** A corpus that takes a few seconds to clean: records of made-up words, each its own. */
export function largeFeed(records: number): string {
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const words = Array.from({ length: 3000 }, () =>
    Array.from({ length: 2 + next(7) }, () => 'abcdefghij'[next(10)]).join(''),
  );
  const sentence = () => `${Array.from({ length: 25 }, () => words[next(words.length)]).join(' ')}.`;
  return jsonl(
    ...Array.from({ length: records }, (_, at) => ({
      id: `made-up-${at}`,
      text: [1, 2, 3, 4, 5, 6].map(sentence).join('\n'),
    })),
  );
}
