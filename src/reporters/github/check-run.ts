/**
 * The report as a check run: verdict, Markdown, and an annotation for each finding, in portions that GitHub takes.
 * https://docs.github.com/rest/checks/runs#create-a-check-run
 */

import type { Change } from '../../model/change.ts';
import type { Finding } from '../../model/finding.ts';
import { exitCodeOf, type Report } from '../../model/report.ts';
import { bodyOf, MESSAGE_AT_MOST, TITLE_AT_MOST } from '../annotations.ts';
import type { Occasion } from '../job-summary.ts';
import { detailsOf, footOf, gapsOf, isBypassed, refusalsOf, tableOf } from '../markdown.ts';
import { rewriteOf } from '../rewrite.ts';
import { shortened, visible } from '../safe-text.ts';
import { sortStandings, standingOf } from '../standing.ts';
import { plural } from '../../model/strings.ts';
import { countOf, headlineOf, keptBack, verdictOf } from '../words.ts';

export interface CheckRun {
  readonly name: string;
  readonly head_sha: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly output: { readonly title: string; readonly summary: string; readonly text: string };
  /** The first goes with the run itself; GitHub appends the others. */
  readonly portions: readonly (readonly CheckAnnotation[])[];
}

export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

const CHECK_NAME = 'tidegate';
const IN_A_REQUEST = 50;
/** Ten requests. Nobody reads more, and GitHub allows 80 requests a minute that make content. */
const ANNOTATIONS_AT_MOST = 500;
/** `summary` and `text` take 65,535 characters each; counted in bytes, which are never fewer. */
const BYTES_AT_MOST = 65_000;
const ROWS_AT_MOST = 60;

/** Returns the check run in the form of the API, its annotations in portions. */
export function renderCheckRun(report: Report, change: Change, { pull, outcomes }: Occasion): CheckRun {
  const { blocks, warns, notes, suppressed } = sortStandings(report);
  const counted = [...blocks, ...warns, ...suppressed.filter(isBypassed)];
  const annotated = [...blocks, ...warns, ...notes].filter(({ path }) => path !== '');
  const shown = annotated.slice(0, ANNOTATIONS_AT_MOST);
  const left = annotated.length - shown.length;
  const foot = footOf(report, keptBack({ notes, suppressed }));
  if (left > 0)
    foot.push(
      '',
      `${plural(shown.length, 'finding')} of ${annotated.length} are marked in the files, the worst ` +
        'first; the JSON and SARIF reports contain all of them.',
    );
  const table = (rows: number): string[] => [
    ...gapsOf(report),
    ...tableOf(counted, rows),
    ...refusalsOf(outcomes),
    ...rewriteOf(report, pull),
    ...foot,
  ];
  return {
    name: CHECK_NAME,
    head_sha: change.head,
    conclusion: conclusionOf(report),
    output: {
      title: shortened(visible(titleOf(report, blocks)), TITLE_AT_MOST),
      summary: fitting(table),
      text: detailsOf([...counted, ...notes], BYTES_AT_MOST - 500, 'A check run is limited to 64 KB').join('\n'),
    },
    portions: portionsOf(shown.map(annotationOf)),
  };
}

/**
 * Chooses the conclusion: only `failure` keeps a required check shut.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/about-status-checks
 */
function conclusionOf(report: Report): CheckRun['conclusion'] {
  if (exitCodeOf(report.verdict) !== 0) return 'failure';
  return report.verdict.kind === 'pass' ? 'success' : 'neutral';
}

function titleOf(report: Report, blocks: readonly Finding[]): string {
  return blocks.length === 0 ? verdictOf(report) : `${verdictOf(report)}: ${countOf(blocks)}`;
}

/** Returns the table with as many rows as fit in the limit: very long paths take more room. */
function fitting(render: (rows: number) => string[]): string {
  for (let rows = ROWS_AT_MOST; rows > 1; rows >>= 1) {
    const text = render(rows).join('\n');
    if (Buffer.byteLength(text) <= BYTES_AT_MOST) return text;
  }
  return shortened(render(1).join('\n'), BYTES_AT_MOST / 4);
}

/** Splits annotations into portions of one request; at least one portion. */
function portionsOf(annotations: readonly CheckAnnotation[]): readonly (readonly CheckAnnotation[])[] {
  const portions: CheckAnnotation[][] = [];
  for (let at = 0; at === 0 || at < annotations.length; at += IN_A_REQUEST)
    portions.push(annotations.slice(at, at + IN_A_REQUEST));
  return portions;
}

const LEVELS = { blocks: 'failure', warns: 'warning', note: 'notice', suppressed: 'notice' } as const;

/** Returns the annotation at the place where the finding is now. */
function annotationOf(finding: Finding): CheckAnnotation {
  const { path, place } = finding.kind === 'secret' && typeof finding.atHead === 'object' ? finding.atHead : finding;
  const start = Math.max(1, place.line);
  const end = Math.max(start, place.endLine);
  // Columns are refused where an annotation spans lines.
  const columns =
    end === start && place.column >= 1 && place.endColumn > place.column
      ? { start_column: place.column, end_column: place.endColumn }
      : {};
  return {
    path: visible(path),
    start_line: start,
    end_line: end,
    ...columns,
    annotation_level: LEVELS[standingOf(finding)],
    title: shortened(visible(headlineOf(finding)), TITLE_AT_MOST),
    message: shortened(bodyOf(finding), MESSAGE_AT_MOST),
  };
}
