import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLines } from '../../src/kernel/byte-lines.js';

const anyBytes = fc.array(fc.constantFrom(0x0a, 0x0a, 0x0d, 0x61, 0x62, 0xff), { maxLength: 60 });

async function readLines(chunks: readonly Uint8Array[], maximumBytes: number) {
  async function* stream() {
    yield* chunks;
  }
  const lines: { number: number; offset: number; bytes: readonly number[] | undefined }[] = [];
  for await (const { number, offset, bytes } of byteLines(stream(), maximumBytes)) {
    lines.push({ number, offset, bytes: bytes === undefined ? undefined : [...bytes] });
  }
  return lines;
}

/** The same by cutting the whole text at once. */
function expectedLines(bytes: readonly number[], maximumBytes: number) {
  const text = Buffer.from(bytes).toString('latin1');
  const pieces = text.split('\n');
  const last = pieces.pop() ?? '';
  const lines = [...pieces.map((piece) => ({ piece, line: piece.replace(/\r$/, '') }))];
  if (last !== '') lines.push({ piece: last, line: last });
  let offset = 0;
  return lines.map(({ piece, line }, at) => {
    const found = {
      number: at + 1,
      offset,
      bytes: line.length > maximumBytes ? undefined : [...Buffer.from(line, 'latin1')],
    };
    offset += piece.length + 1;
    return found;
  });
}

test('lines do not depend on where the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBytes,
      fc.array(fc.nat(8), { maxLength: 30 }),
      fc.integer({ min: 0, max: 9 }),
      async (bytes, cuts, maximum) => {
        const chunks: Uint8Array[] = [];
        let rest = Uint8Array.from(bytes);
        for (const cut of cuts) {
          chunks.push(rest.subarray(0, cut));
          rest = rest.subarray(cut);
        }
        chunks.push(rest);
        expect(await readLines(chunks, maximum)).toEqual(expectedLines(bytes, maximum));
      },
    ),
    { numRuns: 300 },
  );
});
