import { twoDecimals } from '../report/figures.js';
import { columnWidth } from './column-width.js';
import { contributionName, type ExplainedLine, modelScoreOf, shortReason } from './short-reason.js';
import { type Colours, terminalText } from './terminal-text.js';
import { padded, wrappedText } from './wrapped-text.js';

/** Rows that one line of the document may take; a paragraph is known by its beginning. */
const mostRows = 3;

const between = ' │ ';

/**
 * The lines of a document in reading order: on the left what was kept, on the right what was removed, and between them
 * why, with the probability of being body where a model gave one. No row is wider than `width`, from 60 columns on.
 */
export function explainColumns(lines: readonly ExplainedLine[], width: number, colours: Colours): string[] {
  const columns = columnsFor(width, lines);
  const { bold } = colours;
  const names = row('kept', padded('why', columns.why), 'removed', columns, { ...colours, green: bold, red: bold });
  return [names, ...lines.flatMap((line) => rowsOf(line, columns, colours))];
}

/** Widths; of the column between the sides, `score` columns belong to the probability. */
type Columns = { readonly side: number; readonly why: number; readonly score: number };

function columnsFor(width: number, lines: readonly ExplainedLine[]): Columns {
  const score = lines.some((line) => modelScoreOf(line) !== undefined) ? 'p=.00 '.length : 0;
  const why = 'foreign: Cyrillic script'.length + score;
  const side = Math.max(Math.floor((width - why - 2 * between.length) / 2), 10);
  return { side, why, score };
}

function rowsOf(line: ExplainedLine, columns: Columns, colours: Colours): string[] {
  const { side, why, score } = columns;
  const longest = 4 * mostRows * side;
  const shown = wrappedText(terminalText(line.text.trim() || '¶', longest), side, mostRows);
  const contribution = contributionName(line.kind);
  const says = contribution === undefined ? shortReason(line) : `${contribution}: ${shortReason(line)}`;
  const reason = wrappedText(terminalText(says), why - score, mostRows);
  const probability = modelScoreOf(line)?.probability;
  return Array.from({ length: Math.max(shown.length, reason.length) }, (_, at) => {
    const figure = at === 0 && probability !== undefined ? shaded(probability, score, colours) : ' '.repeat(score);
    const middle = figure + padded(reason[at] ?? '', why - score);
    const text = shown[at] ?? '';
    return line.action === 'keep' ? row(text, middle, '', columns, colours) : row('', middle, text, columns, colours);
  });
}

/** `p=.97`, `p>.99`: bold where the model was in doubt, dim where it was sure. */
function shaded(probability: number, width: number, { bold, dim }: Colours): string {
  const [, sign, digits] = /^([<>]?)0?(.+)$/.exec(twoDecimals(probability)) as RegExpExecArray;
  const figure = `p${sign || '='}${digits.slice(0, 3)}`;
  return (probability > 0.1 && probability < 0.9 ? bold : dim)(padded(figure, width));
}

function row(kept: string, middle: string, removed: string, { side }: Columns, { green, red, dim }: Colours): string {
  const left = kept === '' ? ' '.repeat(side) : green(kept) + padded('', side - columnWidth(kept));
  return `${left}${dim(between)}${middle}${dim(removed === '' ? between.trimEnd() : between)}${removed === '' ? '' : red(removed)}`;
}
