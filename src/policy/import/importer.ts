/**
 * The shape of one importer: a kind of file of another scanner that becomes a policy. Each is one file in `importers/`.
 */

import type { Draft, Where } from './draft.ts';

/** Evidence that a file has a format: its name, or its content; null without evidence. */
export type Recognition = 'name' | 'content' | null;

interface Kind {
  /** Name of the format in reports, and of the file. */
  readonly name: string;
  /** Name of such a file for people: `.gitleaks.toml`, `a baseline of kingfisher`. */
  readonly summary: string;
  /** Name of the scanner; `docs/migrating/<scanner>.md` is its guide. */
  readonly scanner: string;
  /** Settings or lines of the file, each with what it becomes here, in Markdown: the table of the guide. */
  readonly equivalents: readonly (readonly [theirs: string, ours: string])[];
  /** Paths in a repository, from its top; absent if its place is not fixed. */
  readonly usualPaths?: readonly string[];
}

/** Reads plain text, such as a list of lines. */
export interface TextImporter extends Kind {
  readonly language: 'text';
  recognises(name: string, text: string): Recognition;
  read(text: string, name: string, where: Where): Draft;
}

/** Reads what a file of TOML, or of JSON or YAML (`data`), holds. */
export interface DataImporter extends Kind {
  readonly language: 'toml' | 'data';
  /** Keys at the top of such a file, at least one of which it has. */
  readonly topKeys?: readonly string[];
  recognises(name: string, data: unknown): Recognition;
  /** Returns why a file that it recognises cannot be read; null if it can. A half-known file may allow less or more. */
  refuses?(data: unknown, where: Where): string | null;
  /** `data` is something that `recognises` said yes to. */
  read(data: unknown, name: string, where: Where): Draft;
}

/** Pure; throws nothing. What cannot be carried over is a note of the draft. */
export type Importer = TextImporter | DataImporter;
