/**
 * Accepts findings that a comment on the pull request asks to accept, if the policy of the base branch allows its
 * author. Comments are read before the verdict, and only if an acceptance could change it.
 */

import { warning } from '@actions/core';
import type { BypassOutcome } from '../../model/bypass.ts';
import type { Change } from '../../model/change.ts';
import type { Report } from '../../model/report.ts';
import { applyBypasses } from '../../policy/bypass.ts';
import { parseBypassCommands } from '../../policy/bypass-command.ts';
import { isApiError } from '../../reporters/github/api-error.ts';
import { readBypasses } from '../../reporters/github/read-bypasses.ts';
import type { ActionInputs } from './inputs.ts';
import { redacted } from '../redact.ts';
import { redactedBypass } from '../redact-bypass.ts';

/** Milliseconds that GitHub may take to answer: a developer waits for the run. */
const PATIENCE_MS = 20_000;

/**
 * Returns the report with the acceptances that comments request. If GitHub does not answer, warns and returns it
 * unchanged.
 */
export async function applyCommentBypasses(
  report: Report,
  change: Change,
  { api }: ActionInputs,
): Promise<{ report: Report; outcomes: readonly BypassOutcome[] }> {
  const { bypass } = report.policy;
  if (bypass === null || api === null || change.askedIn === null || !report.findings.some(({ blocks }) => blocks))
    return { report, outcomes: [] };
  const { openGitHub } = await import('../../reporters/github/api.ts');
  try {
    const { requests, refused } = await readBypasses(
      bypass,
      change.askedIn,
      parseBypassCommands,
      openGitHub({ ...api, patience: PATIENCE_MS }),
    );
    const judged = applyBypasses(report, requests, new Date().toISOString().slice(0, 10));
    return await redactedBypass({ report: judged.report, outcomes: [...judged.outcomes, ...refused] });
  } catch (error) {
    if (!isApiError(error)) throw error;
    warning(
      `tidegate could not read the comments of the pull request (${await redacted(error.message)}), ` +
        'so none of them accepts a finding.',
    );
    return { report, outcomes: [] };
  }
}
