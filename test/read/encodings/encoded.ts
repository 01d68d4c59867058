import { Buffer } from 'node:buffer';

const tables = new Map<string, ReadonlyMap<string, Buffer>>();

/** A text in a legacy encoding, by a table made from what each byte and each pair of bytes decodes to in the engine. */
export function encoded(text: string, encoding: string): Buffer {
  let table = tables.get(encoding);
  if (table === undefined) {
    table = tableOf(encoding);
    tables.set(encoding, table);
  }
  return Buffer.concat(
    [...text].map((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${JSON.stringify(character)}.`);
      return bytes;
    }),
  );
}

/** The engine of Node 20 takes windows-1252 for ISO-8859-1. */
const signsOf1252: readonly (readonly [character: string, byte: number])[] = [
  ['€', 0x80],
  ['…', 0x85],
  ['Š', 0x8a],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
  ['š', 0x9a],
  ['œ', 0x9c],
];

function tableOf(encoding: string): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const table = new Map<string, Buffer>();
  const add = (bytes: Buffer): void => {
    const text = decoder.decode(bytes);
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(Buffer.from([byte]));
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) add(Buffer.from([lead, trail]));
  }
  if (encoding === 'windows-1252')
    for (const [character, byte] of signsOf1252) table.set(character, Buffer.from([byte]));
  return table;
}
