import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileChunks } from '../../src/read/file-chunks.js';
import { temporaryFolder } from './temporary-folder.js';

async function contentsOf(path: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const chunk of fileChunks(path)) pieces.push(Buffer.from(chunk));
  return Buffer.concat(pieces);
}

test.each([0, 1, 256 * 1024, 1_000_001])('a file of %i bytes is read whole', async (size) => {
  const content = randomBytes(size);
  const folder = await temporaryFolder({ 'feed.jsonl': content });
  expect((await contentsOf(join(folder, 'feed.jsonl'))).equals(content)).toBe(true);
});

test('a file that is not there fails when it is read', async () => {
  await expect(contentsOf(join(await temporaryFolder({}), 'absent.jsonl'))).rejects.toThrow('ENOENT');
});
