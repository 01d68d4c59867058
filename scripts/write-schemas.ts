import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { manifest } from '../src/formats/manifest.js';
import { clusterRow, corpusRow, pairRow, provenanceRow, rejectedRow, removedRow } from '../src/formats/rows.js';

/**
 * Writes schemas/*.schema.json and the field tables of docs/formats.md from the zod schemas in src/formats. With
 * `--check` it writes nothing and exits with 1 where a file is not what it would write.
 */
const schemas = {
  'corpus.jsonl': corpusRow,
  'provenance.jsonl': provenanceRow,
  'removed.jsonl': removedRow,
  'pairs.jsonl': pairRow,
  'clusters.jsonl': clusterRow,
  'rejected.jsonl': rejectedRow,
  'manifest.json': manifest,
};

const begin = '<!-- fields: begin -->';
const end = '<!-- fields: end -->';

type JsonSchema = {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  additionalProperties?: JsonSchema | boolean;
};

function jsonSchema(file: string, schema: z.ZodType): JsonSchema {
  const generated = z.toJSONSchema(schema, { target: 'draft-2020-12' }) as JsonSchema;
  return { ...generated, title: `palimpsest ${file}` } as JsonSchema;
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(' ');
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) {
    const types = new Set(
      variants.map((variant) => (variant.properties?.code === undefined ? typeOf(variant) : 'object by `code`')),
    );
    return [...types].join(' or ');
  }
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  return String(schema.type ?? 'any');
}

function fieldRows(schema: JsonSchema, prefix = ''): string[] {
  const rows: string[] = [];
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const optional = schema.required?.includes(name) === true ? '' : '?';
    const says = (field.description ?? field.items?.description ?? '').replaceAll('|', '\\|');
    rows.push(`| \`${prefix}${name}${optional}\` | ${typeOf(field).replaceAll('|', '\\|')} | ${says} |`);
    const object = objectIn(field);
    if (object !== undefined) rows.push(...fieldRows(object, `${prefix}${name}.`));
    if (field.type === 'array' && field.items?.type === 'object')
      rows.push(...fieldRows(field.items, `${prefix}${name}[].`));
  }
  return rows;
}

/** The object that a field is, where it is not null. */
function objectIn(field: JsonSchema): JsonSchema | undefined {
  const objects = (field.anyOf ?? [field]).filter(({ type }) => type === 'object');
  return objects.length === 1 ? objects[0] : undefined;
}

/** The evidence union, a row a code. */
function evidenceRows(schema: JsonSchema): string[] {
  const evidence = schema.properties?.spans?.items?.properties?.evidence?.items;
  return (evidence?.oneOf ?? evidence?.anyOf ?? []).map((variant) => {
    const { code, ...figures } = variant.properties ?? {};
    const names = Object.keys(figures).map((name) => `\`${name}\``);
    return `| \`${code?.const}\` | ${names.join(', ')} | ${variant.description ?? ''} |`;
  });
}

function fieldTables(): string {
  const sections = Object.entries(schemas).map(([file, schema]) => {
    const json = jsonSchema(file, schema);
    const rows = ['| field | type | what it says |', '| --- | --- | --- |', ...fieldRows(json)];
    return `### ${file}\n\n${json.description ?? ''}\n\n${rows.join('\n')}`;
  });
  const evidence = [
    '| code | figures | what it says |',
    '| --- | --- | --- |',
    ...evidenceRows(jsonSchema('', provenanceRow)),
  ];
  return `${sections.join('\n\n')}\n\n### Evidence\n\n${evidence.join('\n')}`;
}

/** Path and content of every generated file. */
function generatedFiles(): [string, string][] {
  const files = Object.entries(schemas).map(([file, schema]): [string, string] => [
    `schemas/${file.replace(/\.jsonl?$/, '')}.schema.json`,
    `${JSON.stringify(jsonSchema(file, schema), null, 2)}\n`,
  ]);
  const page = readFileSync('docs/formats.md', 'utf8');
  const head = page.slice(0, page.indexOf(begin) + begin.length);
  const tail = page.slice(page.indexOf(end));
  return [...files, ['docs/formats.md', `${head}\n\n${fieldTables()}\n\n${tail}`]];
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const stale = generatedFiles().filter(([path, content]) => contentOf(path) !== content);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path}: not what src/formats says; run npm run schemas`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync('schemas', { recursive: true });
  for (const [path, content] of stale) writeFileSync(path, content);
  console.log(`${stale.length} files written`);
}
