/** A file whose lines other files carry, each on the line where the other file has it. */

import { HOLE_END, HOLE_START } from '../../holes.ts';

export class Sheet {
  readonly #lines: string[] = [];

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Returns the lines written so far, with template tags again in place of holes. */
  get text(): string {
    const text = Array.from(this.#lines, (line) => line ?? '').join('\n');
    return `${text.replaceAll(HOLE_START, '{{ ').replaceAll(HOLE_END, ' }}')}\n`;
  }

  /** Writes a text from a line on; a line that is taken goes to the next one. */
  write(at: number, text: string): void {
    let line = at;
    for (const one of text.replace(/\n$/, '').split('\n')) {
      while ((this.#lines[line] ?? '') !== '') line++;
      this.#lines[line] = one;
      line++;
    }
  }
}

/** Sheets by the names of their files. */
export class Sheets {
  readonly #files = new Map<string, Sheet>();

  /** Returns the sheet of a file; a slash at the beginning of its name does not count. */
  of(name: string): Sheet {
    const plain = name.replace(/^\/+/, '');
    const known = this.#files.get(plain) ?? new Sheet();
    this.#files.set(plain, known);
    return known;
  }

  /** Yields the files that have lines. */
  *texts(): Generator<readonly [name: string, text: string]> {
    for (const [name, sheet] of this.#files) if (!sheet.isEmpty) yield [name, sheet.text];
  }
}
