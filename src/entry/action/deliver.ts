/** Delivers a report to the runner (masks, files, annotations, log, summary, outputs), then posts it to GitHub. */

import { appendFile } from 'node:fs/promises';
import { debug, setOutput, setSecret, warning } from '@actions/core';
import { createScanner } from '../../detectors/secrets/index.ts';
import type { BypassOutcome } from '../../model/bypass.ts';
import type { Change } from '../../model/change.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { Text } from '../../model/text.ts';
import { renderAnnotations } from '../../reporters/annotations.ts';
import { renderBypasses } from '../../reporters/github/bypass-log.ts';
import { renderJobSummary, type Occasion } from '../../reporters/job-summary.ts';
import { renderJson } from '../../reporters/json.ts';
import { renderSarif } from '../../reporters/sarif/sarif.ts';
import { renderTerminal } from '../../reporters/terminal.ts';
import type { ActionInputs } from './inputs.ts';
import { writeOutput } from '../output-file.ts';
import { redacted } from '../redact.ts';
import { failOnNote } from './fail-on.ts';
import { RULES_PAGE, VERSION } from '../version.ts';

/** Columns of the log page; it has no terminal to ask. */
const LOG_WIDTH = 120;

/** A change with a place on GitHub, and what came of the requests to accept findings of it. */
export interface OnGitHub {
  readonly change: Change;
  readonly outcomes: readonly BypassOutcome[];
}

/**
 * Delivers the report everywhere: masks first, files before the outputs that name them, GitHub last, when the verdict
 * is out. A failed delivery is reported and does not change the verdict.
 */
export async function deliverReport(
  report: Report,
  onGitHub: OnGitHub | null,
  inputs: ActionInputs,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  if (env['GITHUB_ACTIONS'] === 'true') maskSecrets(report.findings);
  const occasion = { pull: onGitHub?.change.pull ?? null, outcomes: onGitHub?.outcomes ?? [] };
  const sarifText = renderSarif(report, { toolVersion: VERSION, rulesPage: RULES_PAGE });
  const sarif = await tryTo('write the SARIF file', async () =>
    writeOutput(inputs.sarifFile, sarifText, inputs.folder),
  );
  const json = await tryTo('write the JSON file', async () =>
    writeOutput(inputs.jsonFile, renderJson(report), inputs.folder),
  );
  process.stdout.write(
    renderTerminal(report, {
      width: LOG_WIDTH,
      colour: false,
      verbose: inputs.verbose,
      more: 'the job summary, the SARIF file and the JSON report hold them',
    }),
  );
  process.stdout.write(renderBypasses(report, occasion.outcomes));
  const note = failOnNote(report, inputs.failOn);
  if (note !== null) process.stdout.write(`${note}\n`);
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary)
    await tryTo('write the job summary', () =>
      appendFile(summary, `${renderJobSummary(report, occasion)}${note === null ? '' : `\n${note}\n`}\n`),
    );
  const blocking = report.findings.filter((finding) => finding.blocks).length;
  await tryToSetOutputs({
    verdict: report.verdict.kind,
    findings: report.findings.length,
    blocking,
    'findings-count': report.findings.length,
    'blocking-count': blocking,
    'sarif-file': sarif ? inputs.sarifFile : '',
    'json-file': json ? inputs.jsonFile : '',
  });
  const marked = onGitHub !== null && (await postToGitHubIn(report, onGitHub.change, occasion, sarifText, inputs));
  // A check run marks the lines as well; both would show each finding twice.
  if (!marked) for (const line of renderAnnotations(report)) process.stdout.write(`${line}\n`);
}

/** Milliseconds that all posts to GitHub may take together. */
const PATIENCE_MS = 60_000;

/**
 * Posts to GitHub; true if a check run marked the findings. Loads the client, which is large, only for a run with a
 * token.
 */
async function postToGitHubIn(
  report: Report,
  change: Change,
  occasion: Occasion,
  sarif: string,
  { api, channels }: ActionInputs,
): Promise<boolean> {
  if (api === null || channels.size === 0) return false;
  const [{ openGitHub }, { postToGitHub }] = await Promise.all([
    import('../../reporters/github/api.ts'),
    import('../../reporters/github/post.ts'),
  ]);
  const delivery = { channels, sarif, mayShow: await suggestionFilter(report), rulesPage: RULES_PAGE };
  const { done, closed, failed } = await postToGitHub(
    report,
    change,
    occasion,
    delivery,
    openGitHub({ ...api, patience: PATIENCE_MS }),
  );
  if (failed.length > 0)
    warning(
      `tidegate could not post to GitHub: ${await redacted(failed.join(', '))}. The verdict is unaffected; ` +
        'the log and the job summary are complete.',
    );
  // Not a problem, and of no interest to most: the token of a fork may only read.
  if (closed.length > 0) debug(`The token lacks the permission to write: ${closed.join(', ')}.`);
  return done.has('check');
}

/** Returns a test of lines for a suggestion, which is sent by mail: false if one contains a secret. */
async function suggestionFilter(report: Report): Promise<(line: string) => boolean> {
  if (!report.findings.some(({ kind }) => kind === 'posture')) return () => false;
  const scanner = await createScanner(report.policy);
  return (line) => {
    const text = Text.of(line);
    return scanner.scan(text, '', [text.whole]).length === 0;
  };
}

/** Sets the outputs of the step; warns if that fails. */
export async function tryToSetOutputs(outputs: Readonly<Record<string, string | number>>): Promise<void> {
  await tryTo('set its outputs', async () => {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  });
}

/** Lines of a secret that are shorter would blot words out of every log line; what is this short gives nothing away. */
const SHORTEST_LINE = 6;

/**
 * Makes the runner mask secrets in all that later steps print. The runner removes these lines from the log. Call it on
 * a runner only (GITHUB_ACTIONS): elsewhere they would show what they are to hide.
 */
export function maskSecrets(findings: readonly Finding[]): void {
  const masks = new Set<string>();
  for (const finding of findings) {
    if (finding.kind !== 'secret') continue;
    const text = finding.secret.reveal();
    masks.add(text);
    for (const line of text.split(/[\r\n]+/)) if (line.trim().length >= SHORTEST_LINE) masks.add(line.trim());
  }
  for (const mask of masks) if (mask.trim() !== '') setSecret(mask);
}

/** Runs `act`; if it fails, warns with `what` and the error's code, and returns false. */
async function tryTo(what: string, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    warning(`tidegate could not ${what} (${systemCodeOf(error)}). The verdict is unaffected.`);
    return false;
  }
}

/** Returns the system's code (`EEXIST`), also of an error of ours that has one as its cause. */
function systemCodeOf(error: unknown): string {
  const { cause, code } = error as NodeJS.ErrnoException;
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? code ?? 'unknown reason';
}
