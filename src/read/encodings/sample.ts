import { Buffer } from 'node:buffer';

/** Bytes that are looked at from the first one that is not ASCII on, and again from the middle. */
const pieceBytes = 48 * 1024;

/** Bytes of the sample that come from each piece at most: the detector needs no more. */
const mostOfPiece = 12 * 1024;

/**
 * What of a file tells its encoding: the lines that hold bytes other than ASCII, without tags, scripts and styles, from the first such
 * byte on and from the middle of the file. At most 24 KiB. Only a file in an encoding whose ASCII bytes below 0x40 stand for
 * themselves may be cut so: all but UTF-16.
 */
export function sampleOf(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first === -1) return Buffer.alloc(0);
  const start = startOfLine(bytes, first);
  const middle = Math.max(start + pieceBytes, startOfLine(bytes, bytes.length >> 1));
  return Buffer.concat([tellingLines(bytes, start), tellingLines(bytes, middle)]);
}

/** Where the line, or at least the stretch between tags, begins that holds the byte at `at`. */
function startOfLine(bytes: Uint8Array, at: number): number {
  const lowest = Math.max(0, at - 1024);
  for (let start = at; start > lowest; start--) if (isBreak(bytes[start - 1])) return start;
  return lowest;
}

function isBreak(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x3e;
}

/** Each byte is one character meanwhile; `<`, `>` and line ends are never the second byte of a character. */
function tellingLines(bytes: Uint8Array, start: number): Buffer {
  const piece = Buffer.from(bytes.subarray(start, start + pieceBytes)).toString('latin1');
  const lines = piece
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1|$)/gi, '\n')
    .replace(/<[^<>]*>/g, '\n')
    // Without these the detector sees no declaration in what is left: what one says is judged before.
    .replace(/[<>#]/g, ' ')
    .split(/[\r\n]+/)
    .filter((line) => /[\x80-\xff]/.test(line));
  let kept = '';
  for (const line of lines) {
    const room = mostOfPiece - kept.length;
    if (room <= 0) break;
    kept += `${line.slice(0, room)}\n`;
  }
  return Buffer.from(kept, 'latin1');
}
