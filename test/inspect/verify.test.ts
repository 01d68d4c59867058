import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClusterRow, CorpusRow, PairRow, ProvenanceRow, RemovedRow } from '../../src/formats/rows.js';
import { clean, UsageError, verify } from '../../src/index.js';
import { filesBelow, freshFolder, smallCorpusFolder } from '../corpus.js';
import { copyOf, editManifest, editRows, forgeChecksums, sha256Of } from './forgery.js';

const run = join(freshFolder(), 'run');

beforeAll(async () => {
  await clean([smallCorpusFolder()], { out: run });
});

test('a fresh run is whole', async () => {
  expect(await verify(run)).toEqual({ problems: [], files: 12, documents: 7 });
});

test('a run that marks its duplicates is whole', async () => {
  const marked = join(freshFolder(), 'run');
  await clean([smallCorpusFolder()], { out: marked, duplicates: 'mark', formats: ['jsonl', 'text'] });
  expect((await verify(marked)).problems).toEqual([]);
});

test('a run without stripping and deduplication is whole', async () => {
  const untouched = join(freshFolder(), 'run');
  await clean([smallCorpusFolder()], { out: untouched, strip: false, deduplicate: false });
  expect((await verify(untouched)).problems).toEqual([]);
});

test('one changed byte in any file is found, and a file is named', async () => {
  const copy = copyOf(run);
  const names = [...filesBelow(run).keys()];
  for (const [path, bytes] of filesBelow(run)) {
    if (path.endsWith('/')) continue;
    expect(bytes.length, path).toBeGreaterThan(0);
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] ^= 1;
      writeFileSync(join(copy, path), changed);
      const { problems } = await verify(copy);
      expect(problems, `${path} at ${at}`).not.toEqual([]);
      for (const problem of problems)
        expect(
          names.some((name) => problem.includes(name)),
          problem,
        ).toBe(true);
    }
    writeFileSync(join(copy, path), bytes);
  }
  expect((await verify(copy)).problems).toEqual([]);
});

test('a file cut short is found', async () => {
  const copy = copyOf(run);
  const bytes = filesBelow(copy).get('provenance.jsonl') ?? Buffer.alloc(0);
  writeFileSync(join(copy, 'provenance.jsonl'), bytes.subarray(0, bytes.length - 1));
  expect((await verify(copy)).problems).toEqual([expect.stringContaining('provenance.jsonl')]);
});

test('a file that was added is found', async () => {
  const copy = copyOf(run);
  writeFileSync(join(copy, 'text/extra.txt'), 'not of this run');
  expect((await verify(copy)).problems).toEqual([expect.stringMatching(/^text\/extra\.txt: .*not part/)]);
});

test.each(['corpus.jsonl', 'text/sluice.txt', 'report.html', 'SHA256SUMS'])(
  '%s that was removed is found',
  async (path) => {
    const copy = copyOf(run);
    rmSync(join(copy, path));
    expect((await verify(copy)).problems).toContainEqual(`${path}: the file is missing`);
  },
);

test('a required file that is missing is found where SHA256SUMS does not list it either', async () => {
  const copy = copyOf(run);
  rmSync(join(copy, 'pairs.jsonl'));
  forgeChecksums(copy);
  expect((await verify(copy)).problems).toContainEqual('pairs.jsonl: the file is missing');
});

test('a folder that is no run is refused', async () => {
  await expect(verify(freshFolder({ 'corpus.jsonl': '' }))).rejects.toThrow(UsageError);
  await expect(verify('/nowhere/at/all')).rejects.toThrow(UsageError);
});

test('a manifest of a newer schema is refused, not judged', async () => {
  const copy = copyOf(run);
  editManifest(copy, (manifest) => {
    manifest.schemaVersion += 1;
  });
  await expect(verify(copy)).rejects.toThrow(/newer/);
});

test('a manifest that is not JSON is found', async () => {
  const copy = copyOf(run);
  writeFileSync(join(copy, 'manifest.json'), 'no JSON');
  expect((await verify(copy)).problems).toEqual(['manifest.json: is not JSON']);
});

test('blanks added to the manifest are found', async () => {
  const copy = copyOf(run);
  appendFileSync(join(copy, 'manifest.json'), '\n');
  expect((await verify(copy)).problems).toEqual([expect.stringMatching(/^manifest\.json: .*seal/)]);
});

test('a problem with a name that could act on a terminal is printed without it', async () => {
  const copy = copyOf(run);
  mkdirSync(join(copy, 'a'));
  writeFileSync(join(copy, 'a/\u001b[31mred.txt'), '');
  expect((await verify(copy)).problems).toEqual([expect.not.stringContaining('\u001b')]);
});

describe('with checksums forged to fit,', () => {
  /** The problems that verify finds after a change, the digests of files being right. */
  async function problemsAfter(change: (copy: string) => void): Promise<readonly string[]> {
    const copy = copyOf(run);
    change(copy);
    forgeChecksums(copy);
    return (await verify(copy)).problems;
  }

  const rowOf = <Row extends { id: string }>(rows: readonly Row[], id: string): Row => {
    const row = rows.find((row) => row.id === id);
    if (row === undefined) throw new Error(`no row of ${id}`);
    return row;
  };

  test('nothing is found where nothing was changed', async () => {
    expect(await problemsAfter(() => undefined)).toEqual([]);
  });

  test('a span that ends elsewhere is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<ProvenanceRow>(copy, 'provenance.jsonl', (rows) => {
        rowOf(rows, 'kiln.html').spans[0].end += 1;
      }),
    );
    expect(problems).toEqual([expect.stringContaining('kiln.html')]);
  });

  test('a span that was removed and now says keep is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<ProvenanceRow>(copy, 'provenance.jsonl', (rows) => {
        rowOf(rows, 'kiln.html').spans[0].action = 'keep';
      }),
    );
    expect(problems).toEqual([expect.stringContaining('kiln.html')]);
  });

  test('a gap between spans is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<ProvenanceRow>(copy, 'provenance.jsonl', (rows) => {
        const { spans } = rowOf(rows, 'mirror/sluice.txt');
        spans[1] = { ...spans[1], start: spans[1].start + 1 };
      }),
    );
    expect(problems).toEqual([expect.stringContaining('mirror/sluice.txt')]);
  });

  test('a removed text that is another is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<RemovedRow>(copy, 'removed.jsonl', (rows) => {
        const row = rowOf(rows, 'mirror/sluice.txt');
        row.text = row.text?.replace('Главная', 'Главное');
      }),
    );
    expect(problems).toEqual([
      expect.stringMatching(/^provenance\.jsonl:\d+: "mirror\/sluice\.txt": the restored text/),
    ]);
  });

  test('a removed row that is gone is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<RemovedRow>(copy, 'removed.jsonl', (rows) => {
        rows.splice(0, 1);
      }),
    );
    expect(problems).toEqual([expect.stringMatching(/^removed\.jsonl: .*"kiln\.html"/)]);
  });

  test('a removed row too many is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<RemovedRow>(copy, 'removed.jsonl', (rows) => {
        rows.push({ id: 'zzz', start: 0, end: 1, codes: ['noText'], text: '-' });
      }),
    );
    expect(problems).toEqual([expect.stringMatching(/^removed\.jsonl:\d+: "zzz"/)]);
  });

  test('a text of the corpus that is another is found, even with a digest of its own', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<CorpusRow>(copy, 'corpus.jsonl', (rows) => {
        const row = rowOf(rows, 'pears');
        row.text = row.text.replace('wasps', 'wolfs');
        row.sha256 = sha256Of(row.text);
      }),
    );
    expect(problems).toEqual([expect.stringMatching(/"pears": the restored text is not the text that was read/)]);
  });

  test('a digest of the corpus that does not fit its text is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<CorpusRow>(copy, 'corpus.jsonl', (rows) => {
        rowOf(rows, 'pears').sha256 = sha256Of('another text');
      }),
    );
    expect(problems).toEqual([expect.stringMatching(/"pears": the text in corpus\.jsonl does not have its digest/)]);
  });

  test('a text of the corpus that is longer is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<CorpusRow>(copy, 'corpus.jsonl', (rows) => {
        rowOf(rows, 'pears').text += '!';
      }),
    );
    expect(problems).toEqual([expect.stringMatching(/^corpus\.jsonl: .*"pears"/)]);
  });

  test('a document that left the corpus is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<CorpusRow>(copy, 'corpus.jsonl', (rows) => {
        rows.splice(1, 1);
      }),
    );
    expect(problems).toEqual([expect.stringContaining('notes.md')]);
  });

  test('documents out of order are found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<ProvenanceRow>(copy, 'provenance.jsonl', (rows) => {
        rows.reverse();
      }),
    );
    expect(problems).not.toEqual([]);
  });

  test('a document that is gone without a trace is found by the count', async () => {
    const problems = await problemsAfter((copy) => {
      for (const file of ['provenance.jsonl', 'corpus.jsonl', 'removed.jsonl']) {
        editRows<{ id: string }>(copy, file, (rows) => {
          for (const [at, { id }] of [...rows.entries()].reverse()) if (id === 'kiln.html') rows.splice(at, 1);
        });
      }
    });
    expect(problems).toContainEqual(expect.stringMatching(/^manifest\.json: counts 7 documents, but there are 6/));
  });

  test('a status that does not fit where the text stands is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<ProvenanceRow>(copy, 'provenance.jsonl', (rows) => {
        rowOf(rows, 'pears').status = 'duplicate';
      }),
    );
    expect(problems).toContainEqual(
      expect.stringMatching(/"pears": its status is duplicate, but it is in corpus\.jsonl/),
    );
  });

  test('a member of a cluster that no pair makes a copy is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<ClusterRow>(copy, 'clusters.jsonl', (rows) => {
        rowOf(rows, 'pears').members.push('sluice.txt');
      }),
    );
    expect(problems).toContainEqual(expect.stringMatching(/^clusters\.jsonl:2: "pears": .*"sluice\.txt"/));
  });

  test('a pair that no longer makes its documents copies is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<PairRow>(copy, 'pairs.jsonl', (rows) => {
        rows[0].relation = 'overlap';
      }),
    );
    expect(problems).toContainEqual(expect.stringMatching(/^clusters\.jsonl:1: .*no verified pair/));
  });

  test('a pair the wrong way round is found', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<PairRow>(copy, 'pairs.jsonl', (rows) => {
        rows[0] = { ...rows[0], left: rows[0].right, right: rows[0].left };
      }),
    );
    expect(problems).toContainEqual('pairs.jsonl:1: left is not before right');
  });

  test('a cluster that is gone is found by the count', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<ClusterRow>(copy, 'clusters.jsonl', (rows) => {
        rows.pop();
      }),
    );
    expect(problems).toContainEqual(expect.stringMatching(/^manifest\.json: .*clusters/));
  });

  test('a rejection that is gone is found by the count', async () => {
    const problems = await problemsAfter((copy) => editRows(copy, 'rejected.jsonl', (rows) => rows.pop()));
    expect(problems).toContainEqual(expect.stringMatching(/^manifest\.json: .*rejected/));
  });

  test('a row with a field that does not belong is found by file and line', async () => {
    const problems = await problemsAfter((copy) =>
      editRows<CorpusRow & { note?: string }>(copy, 'corpus.jsonl', (rows) => {
        rows[2].note = 'added by hand';
      }),
    );
    expect(problems).toContainEqual(expect.stringMatching(/^corpus\.jsonl:3: /));
  });

  test('a manifest whose stages do not add up is found, though it is sealed', async () => {
    const problems = await problemsAfter((copy) =>
      editManifest(copy, ({ stages }) => {
        stages[1] = { ...stages[1], rejected: stages[1].rejected + 1 };
      }),
    );
    expect(problems).toEqual([expect.stringMatching(/^manifest\.json: stage segment/)]);
  });
});
