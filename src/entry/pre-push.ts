/** The pre-push hook of a clone: what the remote lacks, before it leaves. */

import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { UsageError } from '../model/errors.ts';
import { parsePrePush, pushOfFramework, rangeOfPrePush } from '../sources/pre-push.ts';
import { readInput } from './input.ts';

/** `remote` is the hook's first argument. */
export async function targetOfPrePush(remote: string | undefined, source: ObjectSource): Promise<ScanTarget> {
  const framework = await pushOfFramework(process.env, source);
  if (framework !== null) return await rangeOfPrePush(framework.updates, framework.remote, source);
  if (remote === undefined)
    throw new UsageError('bad-arguments', 'Push to where? No remote was named.', {
      next: 'As a hook: tidegate pre-push "$@"; put there by: tidegate install pre-push',
    });
  return await rangeOfPrePush(parsePrePush((await readInput()).toString('utf8')), remote, source);
}
