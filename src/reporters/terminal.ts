/** The report as people read it in a terminal or a CI log: worst first, counts last. */

import type { Report } from '../model/report.ts';
import { describeGaps, describeGroup } from './description.ts';
import { countByTitle, groupByFile, headlineCount, ungrouped } from './groups.ts';
import { painted, paperOf, paragraph, printed, type Ink, type Paper } from './paper.ts';
import { sortStandings, type Standings } from './standing.ts';
import { plural } from '../model/strings.ts';
import {
  countStandings,
  coverageOf,
  keptBack,
  meaningOfIncomplete,
  sentencesOf,
  sentence,
  skippedOf,
  stillInFiles,
  verdictOf,
} from './words.ts';

export interface TerminalOptions {
  /** Columns; below 60 it is written as if there were 60. */
  readonly width: number;
  readonly colour: boolean;
  /** Also notes, suppressed findings and what was skipped. */
  readonly verbose: boolean;
  /** Goes before every line: `GL-HOOK-ERR: `. */
  readonly prefixLines?: string;
  /** Every finding as an entry of its own, however many there are. */
  readonly allFindings?: boolean;
  /** Advice on where to find the entries that a long report only counts. */
  readonly more?: string;
}

/** Entries of a report before the rest is counted: some three screens. */
const ENTRIES = 20;
const MORE = '--all-findings, or --format html=report.html';

/** Returns the report. `verbose` adds notes and suppressed findings, `allFindings` every entry. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const paper = paperOf(options.width, options.colour, options.prefixLines);
  const standings = sortStandings(report);
  const shown = [...standings.blocks, ...standings.warns];
  if (options.verbose) shown.push(...standings.notes, ...standings.suppressed);
  const groups = options.allFindings ? ungrouped(shown) : groupByFile(shown);
  const entries = options.allFindings ? groups : groups.slice(0, ENTRIES);

  const lines = headOf(paper, report, standings, options.verbose);
  if (entries.length < groups.length) lines.push(...paragraph(paper, sentence(countByTitle(shown)), 2));
  for (const group of entries) lines.push('', ...describeGroup(paper, group));
  const left = groups.slice(entries.length).reduce((sum, { others }) => sum + 1 + others.length, 0);
  if (left > 0)
    lines.push('', ...paragraph(paper, `… and ${plural(left, 'more finding')}: ${options.more ?? MORE}`, 2, 4));

  if (shown.length > 0 || report.verdict.kind === 'incomplete')
    lines.push('', ...tail(paper, report, standings, options));
  else if (options.verbose) lines.push(...scanDetails(paper, report));
  const notices = (report.coverage.notices ?? []).filter(({ isWhole }) => !isWhole || shown.length > 0);
  for (const notice of notices) lines.push(...paragraph(paper, `Note: ${sentencesOf(notice)}`, 2, 4));
  return printed(lines, options.prefixLines);
}

/** Returns the first lines: the verdict and what was found or not read. */
function headOf(paper: Paper, report: Report, standings: Standings, verbose: boolean): string[] {
  if (report.verdict.kind === 'incomplete') {
    const lines = describeGaps(paper, `tidegate: ${verdictOf(report)}.`, report.verdict.gaps);
    return [...lines, ...paragraph(paper, meaningOfIncomplete(report)!, 2)];
  }
  const shown = [...standings.blocks, ...standings.warns];
  if (shown.length > 0) {
    const counted = standings.blocks.length > 0 ? standings.blocks : shown;
    return headline(paper, report, `${headlineCount(standings.blocks, standings.warns)}${stillInFiles(counted)}.`);
  }
  const empty = report.coverage.notices?.find(({ isWhole }) => isWhole);
  if (empty !== undefined) return paragraph(paper, `tidegate: nothing to scan: ${sentencesOf(empty)}`, 0, 2);
  const kept = verbose ? '' : keptBack(standings);
  return headline(paper, report, `${coverageOf(report.coverage)}.${kept === '' ? '' : ` ${kept} (--verbose).`}`);
}

function headline(paper: Paper, report: Report, rest: string): string[] {
  const ink: Ink = report.verdict.kind === 'pass' ? 'green' : report.verdict.kind === 'warn' ? 'yellow' : 'red';
  const words = `tidegate: ${verdictOf(report)}.`;
  const [first, ...others] = paragraph(paper, `${words} ${rest}`, 0, 2);
  return [painted(paper, first!, words, ink), ...others];
}

/** Returns the last lines: counts, and details if asked for. */
function tail(paper: Paper, report: Report, standings: Standings, options: TerminalOptions): string[] {
  const kept = keptBack(standings);
  const counts = [countStandings(standings), kept === '' || options.verbose ? kept : `${kept} (--verbose)`].filter(
    (count) => count !== '',
  );
  const sums = counts.length === 0 ? '' : `${counts.join(', ')}. `;
  const lines = paragraph(paper, `${sums}Scanned ${coverageOf(report.coverage)}.`, 0);
  lines.push(...howToAccept(paper, standings));
  return options.verbose ? [...lines, ...scanDetails(paper, report)] : lines;
}

/** Rules that one line names. */
const NAMED_RULES = 5;

/** Returns how a finding is accepted where it is, with the ids of the rules that block. */
function howToAccept(paper: Paper, { blocks }: Standings): string[] {
  const rules = [...new Set(blocks.map(({ rule }) => rule))];
  if (rules.length === 0) return [];
  const named = rules.length === 1 ? rules[0]! : '<rule>';
  const lines = paragraph(
    paper,
    `Not a secret, or intentional? Add to its line: tidegate:allow ${named} -- <reason>`,
    0,
    2,
  );
  if (rules.length === 1) return lines;
  const left = rules.length - NAMED_RULES;
  const more = left > 0 ? ` and ${left} more (in --format json)` : '';
  return [...lines, ...paragraph(paper, `Rules: ${rules.slice(0, NAMED_RULES).join(', ')}${more}`, 2, 4)];
}

function scanDetails(paper: Paper, report: Report): string[] {
  const { coverage } = report;
  const details = [
    sentence(`Scanned: ${coverage.label}`),
    sentence(`Policy: ${coverage.policySource}`),
    `Rules are matched by ${coverage.engine}, git objects are read by ${coverage.backend}.`,
  ];
  if (coverage.skipped.length > 0) details.push(`Skipped: ${coverage.skipped.map(skippedOf).join('; ')}.`);
  return details.flatMap((detail) => paragraph(paper, detail, 2, 4));
}
