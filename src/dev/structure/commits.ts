/** Checks the subjects of new commits: in the imperative, at most 72 characters, without a full stop. */

import { execFileSync } from 'node:child_process';
import { expression } from '../../model/expressions/expression.ts';

/** Commits before this moment keep their subjects. A date also works in a shallow clone, which lacks the commits. */
const SINCE = '2026-11-30T08:40:00Z';
const LONGEST = 72;

/** Words that end like a past tense, a gerund or a third person, and are imperatives. */
const IMPERATIVES = expression('')`
  ^(?:Embed|Feed|Need|Seed|Speed|Shed|Bring|String|Pass|Process|Address|Access|Compress|Express|Focus|Press|Discuss
  |Cross|Miss|Alias|Bias|Ring)$
`;

/** `id subject: problem` for each; empty if there is not a git or no repository. */
export function badSubjects(root: string): readonly string[] {
  let log: string;
  try {
    log = execFileSync('git', ['log', '--no-merges', `--since=${SINCE}`, '--format=%h %s'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return [];
  }
  return log
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const problem = problemOf(line.slice(line.indexOf(' ') + 1));
      return problem === null ? [] : [`${line}: ${problem}`];
    });
}

/** Returns null if the subject is fine. */
export function problemOf(subject: string): string | null {
  if (/^(?:Revert "|fixup! |Merge )/.test(subject)) return null;
  if ([...subject].length > LONGEST) return `has more than ${LONGEST} characters`;
  if (subject.endsWith('.')) return 'ends in a full stop';
  const first = /^\S+/.exec(subject)?.[0] ?? '';
  if (!/^[A-Z]/.test(first)) return 'does not begin with a capital';
  if (/(?:ed|ing|[^s]s)$/.test(first) && !IMPERATIVES.test(first)) return `"${first}" is not an imperative`;
  return null;
}
