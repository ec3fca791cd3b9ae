/**
 * The reason that a coding agent reads when tidegate stops what it was about to do. Short: it costs the agent's
 * context.
 */

import type { Finding } from '../model/finding.ts';
import { visible } from './safe-text.ts';
import { plural } from '../model/strings.ts';
import { countOf, headlineOf, sentence, whereIs } from './words.ts';

/** More findings are counted only: the agent comes back with the rest. */
const FINDINGS_SHOWN = 8;

/**
 * Returns the reason as one paragraph. `what`: the action that was stopped, `write to config/app.ts`. `blocking`: at
 * least one finding.
 */
export function renderAgentDenial(what: string, blocking: readonly Finding[]): string {
  const shown = blocking.slice(0, FINDINGS_SHOWN).map((finding) => `- ${visible(describeFinding(finding))}`);
  const left = blocking.length - shown.length;
  return [
    visible(`tidegate stopped this ${what}: ${countOf(blocking)}.`),
    ...shown,
    ...(left > 0 ? [`- and ${plural(left, 'more finding')}`] : []),
    adviceOn(blocking),
  ].join('\n');
}

function describeFinding(finding: Finding): string {
  const where = finding.path === '' ? '' : `${whereIs(finding)}: `;
  const head = `${where}${sentence(headlineOf(finding))} ${sentence(finding.why)}`;
  if (finding.kind === 'posture')
    return finding.restore === null ? `${head} ${sentence(finding.fix)}` : `${head} Keep this: ${finding.restore}`;
  return finding.keep === null ? head : `${head} Instead: ${finding.keep.line} (${finding.keep.where})`;
}

/** Returns what the agent should do instead, and who may accept the finding. */
function adviceOn(blocking: readonly Finding[]): string {
  const leaks = blocking.some(({ kind }) => kind === 'secret');
  const todo = leaks
    ? 'Leave the value out: name the environment variable or the secret store that holds it.'
    : 'Keep the setting as strong as it was.';
  return `${todo} If it is right as it is, ask the user, who can accept it with a reason in .github/tidegate.yml.`;
}
