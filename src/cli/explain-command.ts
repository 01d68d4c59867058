import { explain } from '../inspect/explain.js';
import { exitCodes } from './exit-codes.js';
import { explanationText, type Layout } from './explanation-text.js';
import { type ColourChoice, coloursFor } from './terminal-text.js';

/** Columns of what is no terminal: a file, a pipe. */
const widthElsewhere = 120;

type ExplainFlags = { readonly json?: boolean; readonly layout?: Layout; readonly color?: ColourChoice };

export async function runExplain(folder: string, id: string, flags: ExplainFlags): Promise<number> {
  const explanation = await explain(folder, id);
  const { stdout } = process;
  stdout.write(
    flags.json === true
      ? `${JSON.stringify(explanation)}\n`
      : explanationText(explanation, stdout.columns || widthElsewhere, coloursFor(stdout, flags.color), flags.layout),
  );
  return exitCodes.done;
}
