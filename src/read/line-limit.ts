import type { Refusal } from './refusal.js';

/** Lines of the longest text that is taken as one document: each line is judged, and costs about two kilobytes meanwhile. */
const maximumLines = 1_000_000;

/** Why a text has too many lines to be taken as one document, if it has. LF, CRLF and a lone CR end a line. */
export function tooManyLines(text: string): Refusal | undefined {
  if (text.length < maximumLines) return undefined;
  let lines = 1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lines++;
  }
  if (lines <= maximumLines) return undefined;
  return {
    code: 'tooLarge',
    message: `The text holds ${lines} lines, more than the ${maximumLines} that one document may have; split it.`,
  };
}
