/** Sends a check run: its first annotations with it, the others after. */

import type { GitHubApi } from './api.ts';
import type { CheckRun } from './check-run.ts';

/** Sends the check run. Throws `ApiError`. One that was sent twice does no harm: GitHub shows the newest of a name. */
export async function postCheckRun(api: GitHubApi, { output, portions, ...run }: CheckRun): Promise<void> {
  const [first = [], ...others] = portions;
  const { id } = (await api.request(
    'POST /repos/{owner}/{repo}/check-runs',
    { ...run, status: 'completed', output: { ...output, annotations: first } },
    true,
  )) as { id: number };
  for (const annotations of others) {
    // An update appends, so a repeated one would mark lines twice; better some too many than some too few.
    await api.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      check_run_id: id,
      output: { title: output.title, summary: output.summary, annotations },
    });
  }
}
