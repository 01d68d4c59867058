import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../run/environment.js';
import { defaults, plainThreshold, views } from '../run/options.js';
import { colourChoices, printProblem } from './terminal-text.js';

/**
 * The commands and their flags. What a command does is loaded when it is called; each resolves to its exit code, which
 * `done` is told.
 */
export function program(done: (exitCode: number) => void): Command {
  const root = new Command('palimpsest')
    .description('Cleans scraped corpora: finds the copies, strips the navigation, and accounts for every byte.')
    .version(version)
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: (text) => printProblem(oneLine(text)) })
    .exitOverride()
    .addHelpText('after', '\nExample:\n  palimpsest clean pages/ --out cleaned');
  addClean(root, done);
  addExplain(root, done);
  addCompare(root, done);
  addVerify(root, done);
  addRestore(root, done);
  return root;
}

type Done = (exitCode: number) => void;

function addClean(root: Command, done: Done): void {
  const clean = root.command('clean').option('--out <dir>', 'folder for the run; appears when it is complete');
  addStripping(addDeciding(clean), 'keep every line')
    .description('Clean a corpus: strip navigation, find copies, write the cleaned corpus with its provenance.')
    .argument('<input...>', 'files (.txt .md .html .jsonl), folders, glob patterns, or - for standard input')
    .addOption(
      new Option(
        '--duplicates <mode>',
        `leave copies out of the corpus, or mark them (default: ${defaults.duplicates})`,
      ).choices(['drop', 'mark']),
    )
    .option('--prefer <list>', 'sources whose copies are kept before others, the best first; may be repeated', names)
    .option(
      '--formats <list>',
      'how the corpus is written: jsonl, or jsonl,text (default: text too for files of text or HTML)',
      list,
    )
    .addOption(
      new Option('--view <name>', 'write each kept text in a readable form too, below the folder of that name').choices(
        views,
      ),
    )
    .addOption(
      new Option(
        '--signer <name>',
        `signatures by the built-in sketch or by the npm package minhash (default: ${defaults.signer})`,
      ).choices(['fss', 'minhash']),
    )
    .option('--field <name=theirs>', 'name of a record field that differs, such as text=body; may be repeated', field)
    .option('--no-dedup', 'look for no copies')
    .option('--replace', 'write over an earlier run in --out')
    .option('--dry-run', 'decide everything, write nothing')
    .option('--fail-on <list>', 'exit with 1 on: rejections, rejections=N, or rejections=N%', list)
    .option('--json', 'print the summary as one JSON object on stdout')
    .option('--quiet', 'print nothing but errors')
    .addHelpText(
      'after',
      '\nExamples:\n  palimpsest clean pages/ feed.jsonl --out cleaned\n  zcat dump.jsonl.gz | palimpsest clean - --field text=body --out cleaned --replace',
    )
    .action(async (inputs, flags) => done(await (await import('./clean-command.js')).runClean(inputs, flags)));
}

/** What decides what two texts are to one another; the same wherever texts are compared. */
function addDeciding(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--rule <name>',
        `what makes near-duplicates: a fitted model, or a Jaccard alone (default: ${defaults.rule})`,
      ).choices(['calibrated', 'plain']),
    )
    .option(
      '--threshold <number>',
      `Jaccard from which two cleaned texts are near-duplicates; takes the plain rule (its default: ${plainThreshold})`,
      number,
    )
    .option(
      '--containment <number>',
      `share of a text that another must hold to contain it (default: ${defaults.containment})`,
      number,
    );
}

/** What decides which lines are navigation; the same wherever texts are stripped. */
function addStripping(command: Command, withoutStripping: string): Command {
  return command
    .option(
      '--phrases <file>',
      'file of further lines that are navigation, by language, such as resources/interface-phrases.txt; may be repeated',
      files,
    )
    .addOption(
      new Option(
        '--favour <side>',
        `in doubt, remove navigation (precision) or keep text (recall) (default: ${defaults.favour})`,
      ).choices(['balance', 'precision', 'recall']),
    )
    .option(
      '--languages <list>',
      'languages of text that is wanted, such as en,de (default: each document’s own)',
      list,
    )
    .option('--no-strip', withoutStripping);
}

function addExplain(root: Command, done: Done): void {
  root
    .command('explain')
    .description('Show one document of a run: its kept and removed lines, and why.')
    .argument('<dir>', 'folder that clean wrote')
    .argument('<id>', 'id of the document, as in provenance.jsonl')
    .addOption(
      new Option(
        '--layout <name>',
        'kept and removed lines side by side, or one below the other with every figure (default: columns, below 90 columns list)',
      ).choices(['columns', 'list']),
    )
    .addOption(
      new Option('--color <when>', 'colours (default: auto, which is on terminals unless NO_COLOR is set)').choices(
        colourChoices,
      ),
    )
    .option('--json', 'print the explanation as one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  palimpsest explain cleaned pages/copy.txt')
    .action(async (folder, id, flags) =>
      done(await (await import('./explain-command.js')).runExplain(folder, id, flags)),
    );
}

function addCompare(root: Command, done: Done): void {
  addStripping(addDeciding(root.command('compare')), 'compare the texts as read only')
    .description('Compare two documents: similarity and containment, as read and after stripping.')
    .argument('<a>', 'file with one document, or - for standard input')
    .argument('<b>', 'file with one document')
    .addOption(
      new Option('--signer <name>', `signatures for the estimate (default: ${defaults.signer})`).choices([
        'fss',
        'minhash',
      ]),
    )
    .option('--json', 'print the comparison as one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  palimpsest compare original.txt copy.html')
    .action(async (left, right, flags) =>
      done(await (await import('./compare-command.js')).runCompare(left, right, flags)),
    );
}

function addVerify(root: Command, done: Done): void {
  root
    .command('verify')
    .description('Check a finished run: digests, missing and extra files, tiling, restorability, counts.')
    .argument('<dir>', 'folder that clean wrote')
    .option('--json', 'print the result as one JSON object on stdout')
    .option('--quiet', 'print nothing but problems')
    .addHelpText('after', '\nExample:\n  palimpsest verify cleaned')
    .action(async (folder, flags) => done(await (await import('./verify-command.js')).runVerify(folder, flags)));
}

function addRestore(root: Command, done: Done): void {
  root
    .command('restore')
    .description('Rebuild the text of every document of a run, byte for byte as it was read.')
    .argument('<dir>', 'folder that clean wrote')
    .requiredOption('--to <dir>', 'new or empty folder for the texts')
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', '\nExample:\n  palimpsest restore cleaned --to restored')
    .action(async (folder, flags) => done(await (await import('./restore-command.js')).runRestore(folder, flags)));
}

/** An error of the flags' parser: without its label, its hint on the same line. */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');
}

function number(text: string): number {
  const value = Number(text);
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(text)) throw new InvalidArgumentError('Give a number, such as 0.5.');
  return value;
}

function list(text: string): string[] {
  return text.split(',').map((entry) => entry.trim());
}

function names(text: string, before: readonly string[] = []): string[] {
  return [...before, ...list(text)];
}

function files(name: string, before: readonly string[] = []): string[] {
  return [...before, name];
}

function field(text: string, before: Record<string, string> = {}): Record<string, string> {
  const equals = text.indexOf('=');
  if (equals < 1 || equals === text.length - 1) throw new InvalidArgumentError('Give name=theirs, such as text=body.');
  return { ...before, [text.slice(0, equals)]: text.slice(equals + 1) };
}
