import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Puts the built command (dist/cli) into a few files in dist/command, a piece for what is loaded together: finding and
 * reading a module by itself takes longer than running it. Resources stand as many folders above as for dist/cli.
 */

/** Packages that become part of these files, which NOTICE says; every other one is loaded from where it is installed. */
const bundled = ['commander', 'p-limit', 'tldts', 'tldts-core', 'yocto-queue', 'zod'];

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const { metafile } = await build({
  entryPoints: { palimpsest: 'dist/cli/main.js' },
  outdir: 'dist/command',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
  // Packages that are no ES modules ask for Node's own by this name.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});

const packages = Object.keys(metafile.inputs).flatMap(
  (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
);
const unnamed = [...new Set(packages)].filter((name) => !bundled.includes(name));
if (unnamed.length > 0) throw new Error(`bundled, but named neither here nor in NOTICE: ${unnamed.join(', ')}`);
