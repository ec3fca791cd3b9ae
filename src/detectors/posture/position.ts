/** Positions: offsets in a source text, and lines of a file. */

import type { Text } from '../../model/text.ts';

/** A piece of a source text, as offsets in UTF-16 units; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Lines of a file, counted from 1. The path is another file's where an include brought the lines in. */
export interface Origin {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
}

/** Converts offsets of one text into line numbers. */
export class Lines {
  readonly #starts: number[] = [0];

  /** `before`: count of lines of the file before the text, where the text is a part of it. */
  constructor(
    readonly text: string,
    readonly before = 0,
  ) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Returns the line of an offset, from 1. */
  at(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return this.before + low + 1;
  }

  origin(path: string, from: number, to: number): Origin {
    return { path, line: this.at(from), endLine: this.at(Math.max(from, to - 1)) };
  }
}

/** Returns a file's text, decoded as UTF-8, without a byte order mark. */
export function textOf(text: Text): string {
  const whole = text.bytes.toString('utf8');
  return whole.startsWith('\ufeff') ? whole.slice(1) : whole;
}
