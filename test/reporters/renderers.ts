/** Every reporter, for what must hold of all of them. */

import type { Report } from '../../src/model/report.ts';
import { renderAcceptedPush } from '../../src/reporters/push/accepted-push.ts';
import { renderAnnotations } from '../../src/reporters/annotations.ts';
import { FORMATS } from '../../src/reporters/formats/index.ts';
import { renderBypasses } from '../../src/reporters/github/bypass-log.ts';
import { renderCheckRun } from '../../src/reporters/github/check-run.ts';
import { renderComment } from '../../src/reporters/github/comment.ts';
import { renderJobSummary } from '../../src/reporters/job-summary.ts';
import { renderRefusedPush } from '../../src/reporters/push/refused-push.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { aReport, suppressed } from './a-report.ts';
import { aChange, aPull, aRefusal } from './github/a-change.ts';

/** The output formats, from their registry. */
async function everyFormat(): Promise<Readonly<Record<string, (report: Report) => string>>> {
  const page = {
    width: 80,
    colour: false,
    verbose: true,
    allFindings: false,
    toolVersion: '0.1.0',
    rulesPage: 'https://example.org/rules',
  };
  const loaded = await Promise.all(Object.values(FORMATS).map(async ({ load }) => (await load()).format));
  return Object.fromEntries(loaded.map(({ name, render }) => [`the format ${name}`, (report) => render(report, page)]));
}

/** Returns the refusal of a usual request; one full of hostile text for a hostile report. */
function refusalIn({ coverage }: Report) {
  return isUsual(coverage.label) ? aRefusal('mallory', 'secret:aaaa1111', 'ada') : aRefusal(coverage.label);
}

function isUsual(label: string): boolean {
  return label === aReport().coverage.label;
}

/** Renderers that print no runner command. */
export const SILENT: Readonly<Record<string, (report: Report) => string>> = {
  'the terminal': (report) => renderTerminal(report, { width: 80, colour: false, verbose: true }),
  'the terminal in colour': (report) => renderTerminal(report, { width: 60, colour: true, verbose: true }),
  'the terminal with a prefix': (report) =>
    renderTerminal(report, { width: 80, colour: false, verbose: true, prefixLines: 'remote: ' }),
  'a refused push': (report) => renderRefusedPush(report, { linesAtMost: 1000 }),
  'an accepted push': (report) => renderAcceptedPush(report, [refusalIn(report)], {}),
  ...(await everyFormat()),
  'the job summary': renderJobSummary,
  'the check run': (report) =>
    Object.values(renderCheckRun(report, aChange(), { pull: aPull(), outcomes: [] }).output).join('\n'),
  'the comment': (report) => renderComment(report, { pull: aPull(), outcomes: [] }, '') ?? '',
  'the bypasses': (report) =>
    renderBypasses(
      {
        ...report,
        findings: report.findings.map((finding) =>
          suppressed(finding, {
            kind: 'bypass',
            reason: isUsual(report.coverage.label) ? 'Revoked today' : finding.why,
          }),
        ),
      },
      [refusalIn(report)],
    ),
};

export const RENDERERS: Readonly<Record<string, (report: Report) => string>> = {
  ...SILENT,
  annotations: (report) => renderAnnotations(report).join('\n'),
};
