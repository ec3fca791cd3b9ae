/** The shape of one output format. Each is one file in `formats/`; `--format` and the tests of all formats follow from it. */

import type { Report } from '../model/report.ts';

/** What a rendering may depend on beside the report. */
export interface Page {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Also notes, accepted findings and what was skipped. */
  readonly verbose: boolean;
  /** Every finding as an entry of its own, where a format would group and count them. */
  readonly allFindings: boolean;
  readonly toolVersion: string;
  /** The page with one section per rule, whose anchor is the rule's id. */
  readonly rulesPage: string;
}

export interface OutputFormat {
  /** What is typed after `--format`, and the file's name. */
  readonly name: string;
  /** Of a file's name, without the dot. */
  readonly extension: string;
  /** One line: who reads it. */
  readonly summary: string;
  /** What a report is written as where no format is named; one format says so. */
  readonly isDefault?: true;
  /** Pure; shows no secret. */
  render(report: Report, page: Page): string;
}
