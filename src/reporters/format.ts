/**
 * The shape of one output format. Each is one file in `formats/`; `--format` and the tests of all formats follow from
 * it.
 */

import type { Report } from '../model/report.ts';

/** Settings of a rendering beside the report. */
export interface Page {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Also notes, accepted findings and what was skipped. */
  readonly verbose: boolean;
  /** Every finding as an entry of its own, where a format would group and count them. */
  readonly allFindings: boolean;
  readonly toolVersion: string;
  /** Repository, commit and day, for reports that are read elsewhere. */
  readonly subject?: string;
  /** The page with one section per rule, whose anchor is the rule's id. */
  readonly rulesPage: string;
}

export interface OutputFormat {
  /** Word after `--format`, and the name of the file. */
  readonly name: string;
  /** Extension of a file name, without the dot. */
  readonly extension: string;
  /** One line: who reads it. */
  readonly summary: string;
  /** Set in the one format that is used if no format is named. */
  readonly isDefault?: true;
  /** Set where it shows `Page.subject`. */
  readonly namesSubject?: true;
  /** Set where it shows `Reach.removal`. */
  readonly showsRemovals?: true;
  /** Pure; shows no secret. */
  render(report: Report, page: Page): string;
}
