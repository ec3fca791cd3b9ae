/**
 * The ways to write a credential: a path and a text in which `§` marks the place of the value. Data for ways.test.ts.
 */

export interface Way {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  /** Kind of value: see `DRAWS` in ways.test.ts. Any of them if absent. */
  readonly value?: 'hex32' | 'base64';
  /** Encodes the value as it is written here. */
  readonly written?: (value: string) => string;
  /** No file of a placeholder is of this form. */
  readonly noPlaceholder?: boolean;
}

export type Row = readonly [what: string, path: string, text: string, more?: Omit<Way, 'what' | 'path' | 'text'>];

export const ways = (rows: readonly Row[]): readonly Way[] =>
  rows.map(([what, path, text, more]) => ({ what, path, text, ...more }));

/** Ways that are named by their text. */
export const furtherWays = (rows: readonly (readonly [path: string, text: string, more?: Row[3]])[]): readonly Way[] =>
  ways(rows.map(([path, text, more = {}]) => [text, path, text, more] as const));

export const base64 = (before = ''): Pick<Way, 'written'> => ({
  written: (value) => Buffer.from(before + value).toString('base64'),
});
