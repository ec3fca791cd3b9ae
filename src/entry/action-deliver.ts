/** Hands a report to the runner: masks, files, annotations, log, summary, outputs. Speaks to no network. */

import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setOutput, setSecret, warning } from '@actions/core';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { renderAnnotations } from '../reporters/annotations.ts';
import { renderJobSummary } from '../reporters/job-summary.ts';
import { renderJson } from '../reporters/json.ts';
import { renderSarif } from '../reporters/sarif.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import type { ActionInputs } from './action-inputs.ts';
import { VERSION } from './version.ts';

/** Columns of the log page; it has no terminal to ask. */
const LOG_WIDTH = 120;

/** Files come before outputs that name them, and masks before everything. What cannot be delivered is told, and leaves the verdict as it is. */
export async function deliverReport(report: Report, inputs: ActionInputs, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (env['GITHUB_ACTIONS'] === 'true') maskSecrets(report.findings);
  const sarif = await tryTo('write the SARIF file', () => writeWhole(inputs.sarifFile, renderSarif(report, { toolVersion: VERSION })));
  const json = await tryTo('write the JSON file', () => writeWhole(inputs.jsonFile, renderJson(report)));
  for (const line of renderAnnotations(report)) process.stdout.write(`${line}\n`);
  process.stdout.write(renderTerminal(report, { width: LOG_WIDTH, colour: false, verbose: inputs.verbose }));
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary) await tryTo('write the job summary', () => appendFile(summary, `${renderJobSummary(report)}\n`));
  await tryToSetOutputs({
    verdict: report.verdict.kind,
    findings: report.findings.length,
    blocking: report.findings.filter((finding) => finding.blocks).length,
    'sarif-file': sarif ? inputs.sarifFile : '',
    'json-file': json ? inputs.jsonFile : '',
  });
}

export async function tryToSetOutputs(outputs: Readonly<Record<string, string | number>>): Promise<void> {
  await tryTo('set its outputs', async () => {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  });
}

/** Lines of a secret that are shorter would blot words out of every log line; what is this short gives nothing away. */
const SHORTEST_LINE = 6;

/**
 * Tells the runner to blot secrets out of all that later steps print, too. The runner swallows these lines; where none does
 * (no GITHUB_ACTIONS) they would show what they are to hide.
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

/** By way of a new file beside it: whoever wrote the checkout may have put a link to somewhere else in this place. */
async function writeWhole(path: string, text: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(fresh, text, { flag: 'wx' });
  await rename(fresh, path);
}

async function tryTo(what: string, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    warning(`tidegate could not ${what} (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). The verdict stands.`);
    return false;
  }
}
