import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSigner } from '../../src/index.js';

/**
 * Pins the signatures and fingerprints of some texts for ever: stored ones must keep their meaning. A change of what a word
 * is or how it hashes changes this file, and asks for a new version of the stages `shingle` and `sign`.
 * `npm run golden:update` writes it again; nothing else does.
 */
const goldenPath = new URL('./signatures.golden.json', import.meta.url);

const texts: readonly string[] = [
  '',
  'tide',
  'Twice a day the tide lifts the ferry, and twice a day the ferryman pretends to be surprised.',
  'Дважды в день прилив поднимает паром, и дважды в день паромщик делает вид, что удивлён.',
  'Δύο φορές τη μέρα η παλίρροια σηκώνει το φέρι, ΚΑΙ Ο ΒΑΡΚΑΡΗΣ ξαφνιάζεται.',
  '潮水每天两次抬起渡轮，摆渡人每天两次装作吃惊。フェリーは昼に着く。배는 정오에 온다.',
  'เรือมาถึงตอนเที่ยง नाव दोपहर को आती है। العَبّارة تصل ظهراً והמעבורת מגיעה בצהריים',
  'ﬁne ＡＢＣ m² cafe\u0301 Å 𐐀𐐁 𠀀 İstanbul 😀 x_y',
  Array.from({ length: 400 }, (_, at) => `word${at % 37}x${at}`).join(' '),
];

test('signatures and fingerprints are those of the golden file', () => {
  const signer = createSigner();
  const signed = texts.map((text) => {
    const { slots, fingerprints, words } = signer.sign(text);
    return { text, words, slots: [...slots].join(' '), fingerprints: [...fingerprints].join(' ') };
  });
  const written = `${JSON.stringify(signed, undefined, 2)}\n`;
  if (process.env.PALIMPSEST_UPDATE_GOLDEN === '1') writeFileSync(goldenPath, written);
  expect(written).toBe(readFileSync(goldenPath, 'utf8'));
});
