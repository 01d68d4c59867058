import { type FileHandle, mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { readManifest } from '../formats/read-manifest.js';
import { readRows } from '../formats/read-rows.js';
import { RelativePaths } from '../formats/relative-paths.js';
import { provenanceRow } from '../formats/rows.js';
import { CorruptRunError, OutputExistsError } from '../model/errors.js';
import { restoredDocuments } from './restored-documents.js';

export type Restoration = { readonly documents: number; readonly bytes: number };

/**
 * Writes the text of every document of a run into a new folder: a text file comes back under its own relative path
 * (without a byte order mark, in UTF-8), the text of a page with `.txt` added, the records of a JSONL file as one
 * JSONL file of `{"id","text"}` in the order of their ids. Paths that would clash are told apart by a digest.
 *
 * @throws OutputExistsError where the folder is not empty; CorruptRunError where the run is not whole
 */
export async function restore(folder: string, to: string): Promise<Restoration> {
  await readManifest(folder);
  await refuseUnlessEmpty(to);
  const target = resolve(to);
  const records = new RecordFiles();
  const paths = await restoredPaths(folder);
  let documents = 0;
  let bytes = 0;
  try {
    for await (const { provenance, text } of restoredDocuments(folder)) {
      const { input, id } = provenance;
      const path = below(target, paths.get(provenance.origin.path) as string);
      await mkdir(dirname(path), { recursive: true });
      if (input.mediaType === 'application/jsonl') await records.append(path, { id, text: text.toString('utf8') });
      else await writeFile(path, text, { flag: 'wx' });
      documents++;
      bytes += text.length;
    }
  } finally {
    await records.close();
  }
  return { documents, bytes };
}

/** Files of records, of which one is open at a time: neighbouring ids mostly come from the same file. */
class RecordFiles {
  private path: string | undefined;
  private file: FileHandle | undefined;

  async append(path: string, record: { id: string; text: string }): Promise<void> {
    if (path !== this.path) {
      await this.close();
      this.file = await open(path, 'a');
      this.path = path;
    }
    await this.file?.appendFile(`${JSON.stringify(record)}\n`);
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = undefined;
    this.path = undefined;
  }
}

/**
 * Where each input file comes back, by its path. Files of text and of records get theirs first: they are promised under
 * their own names, the texts of pages are not.
 */
async function restoredPaths(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Set<string>();
  const pages = new Set<string>();
  const records = new Set<string>();
  for await (const { row, line } of readRows(join(folder, 'provenance.jsonl'), provenanceRow)) {
    const { path } = row.origin;
    const isRecord = row.input.mediaType === 'application/jsonl';
    if ((texts.has(path) || pages.has(path)) && !(isRecord && records.has(path))) {
      throw new CorruptRunError('provenance.jsonl', line, `another document was read from ${JSON.stringify(path)} too`);
    }
    if (isRecord) records.add(path);
    (row.input.mediaType === 'text/html' ? pages : texts).add(path);
  }
  const paths = new RelativePaths();
  const allotted = new Map<string, string>();
  for (const path of texts) allotted.set(path, paths.allot(path === '-' ? 'stdin' : path, path));
  for (const path of pages) allotted.set(path, paths.allot(`${path === '-' ? 'stdin' : path}.txt`, path));
  return allotted;
}

/** A path below the target; a run that names another one is not one of ours. */
function below(target: string, path: string): string {
  const full = join(target, path);
  if (!full.startsWith(target + sep)) {
    throw new CorruptRunError('provenance.jsonl', null, `the path ${JSON.stringify(path)} leads out of the folder`);
  }
  return full;
}

async function refuseUnlessEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new OutputExistsError(folder, `--to: ${folder} is a file; name a folder`);
    throw error;
  });
  if (entries.length > 0)
    throw new OutputExistsError(folder, `--to: ${folder} is not empty; name a new or empty folder`);
}
