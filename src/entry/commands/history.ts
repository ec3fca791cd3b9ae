import { UsageError } from '../../model/errors.ts';
import type { Shard } from '../../model/shard.ts';
import { defineCommand, CREDENTIAL_EXIT_CODES } from '../command.ts';
import { historyOf } from '../../sources/revision.ts';
import { CACHE, deliveryOf, flag, SCAN_OPTIONS, type Option } from '../options.ts';

const SHARD: Option<'shard', Shard | undefined> = {
  name: 'shard',
  value: '<n>/<of>',
  summary: 'Only this part of the history; `tidegate merge` joins the reports.',
  read: (typed) => (typed.length === 0 ? undefined : parseShard(typed.at(-1)!)),
};

/** Parses `2/4`, the second of four shards. Throws `UsageError('bad-arguments')`. */
function parseShard(typed: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? []).map(Number);
  if (index < 1 || index > of)
    throw new UsageError('bad-arguments', `--shard ${typed} is not a shard: it must be <n>/<of>.`, {
      next: 'For example: --shard 2/4, the second of four.',
    });
  return { index, of };
}

const MEMORY: Option<'memory', number | undefined> = {
  name: 'memory',
  value: '<size>',
  summary: 'Use no more memory than this, 256M or 1G: slower, with the same findings.',
  read: (typed) => (typed.length === 0 ? undefined : parseMemory(typed.at(-1)!)),
};

/** In bytes: the program itself and its rules use half of it. */
const LEAST_MEMORY = 128 * 1024 ** 2;

/** Parses `256M` into bytes. Throws `UsageError('bad-arguments')`. */
function parseMemory(typed: string): number {
  const [, digits, unit] = /^(\d{1,7})(M|G)(?:i?B)?$/i.exec(typed) ?? [];
  const bytes = Number(digits) * 1024 ** (unit?.toUpperCase() === 'G' ? 3 : 2);
  if (digits === undefined || bytes < LEAST_MEMORY)
    throw new UsageError('bad-arguments', `--memory ${typed} is not a size of at least 128M.`, {
      next: 'For example: --memory 512M.',
    });
  return bytes;
}

export const command = defineCommand({
  name: 'history',
  group: 'Scan',
  summary: 'Scan every version of every file that HEAD reaches.',
  details: ['For each leak the report says which branches and tags still contain it.'],
  first: 4,
  otherNames: ['detect', 'git', 'repo', 'repository'],
  arguments: [],
  options: [
    flag('all', 'Every branch and tag, not HEAD alone.'),
    SHARD,
    CACHE,
    MEMORY,
    flag('pending', 'Instead, scan pushes that a hook accepted before it had time to read them completely.'),
    ...SCAN_OPTIONS,
  ],
  examples: [
    { line: 'history --all', does: 'all branches and tags' },
    { line: 'history --all --cache ~/.cache/tidegate', does: 'again, later: only what is new is read' },
    { line: 'history --all --shard 2/4 --format json=2.json', does: 'one of four jobs; then tidegate merge' },
  ],
  exitCodes: CREDENTIAL_EXIT_CODES,
  async run(given) {
    const { all, shard, pending } = given.options;
    if (pending) return await (await import('./history/pending.ts')).scanPending(given.options, deliveryOf(given));
    const { scanAndDeliver } = await import('../scanning.ts');
    return await scanAndDeliver(
      async (source) => ({ ...(await historyOf(all, source)), ...(shard ? { shard } : {}) }),
      given.options,
      deliveryOf(given),
    );
  },
});
