/**
 * Lays text out in lines of a width. All text passes `visible` here, so no caller can forget it. Knows nothing of
 * findings.
 */

import { visible, withoutCommands } from './safe-text.ts';

export interface Paper {
  readonly width: number;
  readonly colour: boolean;
}

export type Ink = 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'plain';

export interface Piece {
  readonly text: string;
  readonly ink?: Ink;
}

const CODES: Readonly<Record<Ink, string>> = {
  red: '1;31',
  yellow: '1;33',
  cyan: '1;36',
  green: '1;32',
  dim: '2',
  plain: '',
};

/** Columns of a narrow terminal; a narrower one is written as if it had these. */
const NARROWEST = 60;

/** Returns the width and colour to lay text out with. `prefix`: text that comes before each line later. */
export function paperOf(width: number, colour: boolean, prefix = ''): Paper {
  return { width: Math.max(NARROWEST, width) - prefix.length, colour };
}

/**
 * Breaks a text into lines; the first is indented by `indent` spaces, the others by `hang`. A word wider than the paper
 * stays whole, because people copy paths, links and commands.
 */
export function paragraph(paper: Paper, text: string, indent: number, hang = indent): string[] {
  return layOut(
    paper,
    visible(text)
      .split(' ')
      .map((word) => ({ text: word })),
    ' ',
    indent,
    hang,
  );
}

/** Lays pieces out side by side, three spaces apart; those that do not fit go to the next line. */
export function row(paper: Paper, pieces: readonly Piece[], indent: number, hang: number): string[] {
  const shown = pieces.map((piece) => ({ ...piece, text: visible(piece.text) }));
  const whole = shown.every((piece) => [...piece.text].length <= paper.width - hang);
  if (whole) return layOut(paper, shown, '   ', indent, hang);
  return shown.flatMap((piece, index) => {
    const words = piece.text.split(' ').map((word) => ({ text: word, ink: piece.ink ?? 'plain' }));
    return layOut(paper, words, ' ', index === 0 ? indent : hang, hang);
  });
}

/** Lays pieces out with `gap` between them; a piece is never broken. */
function layOut(paper: Paper, pieces: readonly Piece[], gap: string, indent: number, hang: number): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let used = indent;
  let empty = true;
  for (const piece of pieces) {
    const width = [...piece.text].length;
    if (!empty && used + gap.length + width > paper.width) {
      lines.push(line);
      line = ' '.repeat(hang);
      used = hang;
      empty = true;
    }
    line += (empty ? '' : gap) + paint(paper, piece);
    used += (empty ? 0 : gap.length) + width;
    empty = false;
  }
  lines.push(line);
  return lines;
}

/** Returns a piece with the codes of its colour, if the paper has colours. */
function paint(paper: Paper, piece: Piece): string {
  const code = CODES[piece.ink ?? 'plain'];
  return paper.colour && code !== '' && piece.text !== '' ? `\x1b[${code}m${piece.text}\x1b[0m` : piece.text;
}

/** Returns a line with `words` coloured, if it begins with them. */
export function painted(paper: Paper, line: string, words: string, ink: Ink): string {
  return line.startsWith(words) ? paint(paper, { text: words, ink }) + line.slice(words.length) : line;
}

/** Returns the page as text, ending in a newline, in which no line is a command to a CI runner. */
export function printed(lines: readonly string[], prefix = ''): string {
  return lines.map((line) => `${withoutCommands((prefix + line).trimEnd())}\n`).join('');
}
