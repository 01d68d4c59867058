/** Who may import what; the folders of src/ and why are in docs/ARCHITECTURE.md. */
const only = (name, comment, folder, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((path) => `^src/${path}(/|\\.)`) },
});

/** Packages without I/O, global state or start-up cost that a pure stage may use. */
const purePackages = ['natural', 'tldts'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unknown-imports',
      comment: 'Every import resolves, and every package is in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(natural|minhash)' },
    },
    {
      name: 'model-imports-nothing',
      comment: 'Types are the bottom of everything.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    only(
      'kernel-knows-only-the-model',
      'Hashing, bits and text routines: numbers and text in, numbers out.',
      'kernel',
      ['model'],
    ),
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    only('stages-are-pure', 'A stage is a function of its input and options.', 'stages', ['model', 'kernel']),
    {
      name: 'stages-do-no-io',
      comment: 'Models, files and the clock are handed in by run/.',
      severity: 'error',
      from: { path: '^src/stages/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'stages-use-pure-packages',
      severity: 'error',
      from: { path: '^src/stages/' },
      to: { path: 'node_modules/', pathNot: purePackages.map((name) => `node_modules/${name}/`) },
    },
    {
      name: 'stages-stay-apart',
      comment: 'What passes between stages is a type in model/flow.ts.',
      severity: 'error',
      from: { path: '^src/stages/([^/]+)/' },
      to: { path: '^src/stages/', pathNot: '^src/stages/$1/' },
    },
    only('formats-know-only-the-model', 'The files of a run, as schemas.', 'formats', ['model', 'kernel']),
    only('read-stays-at-the-edge', 'Inputs become documents; nothing here knows a run.', 'read', ['model', 'kernel']),
    only('store-holds-what-stages-made', 'Spooled documents and their index.', 'store', ['model', 'kernel', 'formats']),
    only('write-only-writes', 'Finished documents become files.', 'write', ['model', 'kernel', 'formats', 'store']),
    only('report-reads-only-files', 'Any old run can be rendered again.', 'report', ['model', 'kernel', 'formats']),
    only('inspect-reads-only-files', 'verify, restore and explain know a run by its files alone.', 'inspect', [
      'model',
      'kernel',
      'formats',
    ]),
    {
      name: 'run-does-not-know-the-command-line',
      severity: 'error',
      from: { path: '^src/run/' },
      to: { path: '^src/(cli/|inspect/|index|clean|compare)' },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'natural-by-deep-path-only',
      comment: 'Its root loads database clients and reads .env.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/natural/(lib/natural/)?index.js$' },
    },
    {
      name: 'no-dev-packages-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
