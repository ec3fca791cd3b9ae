/** Renders the commands that remove a leak from a branch that is not merged yet. Markdown. */

import type { PullRequest } from '../model/change.ts';
import type { SecretFinding } from '../model/finding.ts';
import { shortOid } from '../model/oid.ts';
import type { Report } from '../model/report.ts';
import { htmlText } from './safe-text.ts';
import { commitsOf } from './words.ts';

const COMMITS_LISTED = 20;

/** Returns the steps in a section that opens on a click; nothing without a pull request or a leak that blocks. */
export function rewriteOf(report: Report, pull: PullRequest | null): string[] {
  const leaks = report.findings.filter(
    (finding): finding is SecretFinding => finding.kind === 'secret' && finding.blocks && finding.commit !== null,
  );
  if (pull === null || pull.start === null || leaks.length === 0) return [];
  const commits = [...new Set(leaks.flatMap(commitsOf))];
  const listed =
    `${commits.slice(0, COMMITS_LISTED).map(shortOid).join(' ')}` + `${commits.length > COMMITS_LISTED ? ' …' : ''}`;
  const branch = shellWord(pull.branch);
  return [
    '<details><summary>Removed, and still red? Deleting a secret in a later commit does not remove it from ' +
      'history. How to remove it from the branch</summary>',
    '',
    '1. Revoke it first. Anyone who fetched the branch has it, and GitHub keeps the old commits readable by their id.',
    '2. Remove it from the files that still contain it, and commit.',
    '3. Squash the branch into one commit, which never contained the secret: go back to where the branch began, keep ' +
      'its files, and commit them anew:',
    '',
    ...shell(
      `git fetch origin && git switch ${branch}`,
      `git reset --soft ${pull.start}`,
      'git commit',
      `git push --force-with-lease origin ${branch}`,
    ),
    `To keep the commits separate, replace step 3: mark the commits that contain it (${listed}) with \`edit\`, ` +
      'and remove it from each:',
    '',
    ...shell(
      `git rebase -i ${pull.start}`,
      '# at each stop, edit the file, then:',
      'git commit --all --amend --no-edit && git rebase --continue',
      `git push --force-with-lease origin ${branch}`,
    ),
    '</details>',
    '',
  ];
}

/** Writes commands as HTML, since a branch's name could end a fenced block. */
function shell(...lines: readonly string[]): string[] {
  return [`<pre lang="sh">${lines.map(htmlText).join('\n')}</pre>`, ''];
}

/** Returns a name that somebody else chose, quoted for a command that people copy. */
function shellWord(name: string): string {
  return /^[A-Za-z0-9_][\w./@+-]*$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
}
