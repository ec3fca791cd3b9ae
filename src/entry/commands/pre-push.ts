import { UsageError } from '../../model/errors.ts';
import type { ScanTarget } from '../../model/range.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { parsePrePush, pushOfFramework, rangeOfPrePush } from '../../sources/pre-push.ts';
import { defineCommand, SCAN_EXIT_CODES } from '../command.ts';
import { readInput } from '../streams/input.ts';
import { deliveryOf, SCAN_OPTIONS } from '../options.ts';

export const command = defineCommand({
  name: 'pre-push',
  group: 'Hooks',
  summary: "As a clone's pre-push hook: scan what the remote lacks.",
  details: ['Reads ref updates from standard input, or from the variables of the pre-commit framework.'],
  arguments: [
    { shown: '[<remote>]', summary: 'The first argument of the hook', least: 0, most: 1 },
    { shown: '[<url>]', summary: 'The second argument of the hook; not used', least: 0, most: 1 },
  ],
  options: SCAN_OPTIONS,
  examples: [
    { line: 'install pre-push', does: 'writes the hook that calls this' },
    { line: 'pre-push "$@"', does: 'in a hook of your own' },
    { line: 'pre-push origin --verbose <updates', does: 'by hand; one `ref oid ref oid` per line' },
  ],
  exitCodes: SCAN_EXIT_CODES,
  async run(given) {
    const { scanAndDeliver } = await import('../scanning.ts');
    return await scanAndDeliver((source) => targetOf(given.words[0], source), given.options, deliveryOf(given));
  },
});

/** Returns what the push adds to the remote. `remote`: first argument of the hook. */
async function targetOf(remote: string | undefined, source: ObjectSource): Promise<ScanTarget> {
  const framework = await pushOfFramework(process.env, source);
  if (framework !== null) return await rangeOfPrePush(framework.updates, framework.remote, source);
  if (remote === undefined)
    throw new UsageError('bad-arguments', 'Push to where? No remote was named.', {
      next: 'In a hook: tidegate pre-push "$@". To write the hook: tidegate install pre-push',
    });
  return await rangeOfPrePush(parsePrePush((await readInput()).toString('utf8')), remote, source);
}
