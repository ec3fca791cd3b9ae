/** `tidegate audit verify <log>…`: was anything in an audit log edited, dropped, put in or put elsewhere? */

import { plural } from '../../model/strings.ts';
import { UsageError } from '../../model/errors.ts';
import type { Key, Link } from '../../reporters/audit/chain.ts';
import { keyIn, readHead } from '../../reporters/audit/log.ts';
import { checkEnd, checkLines, checkStart, type Problem } from '../../reporters/audit/verify.ts';
import { visible } from '../../reporters/safe-text.ts';
import { readNamedFile } from '../named-file.ts';
import { defineCommand } from '../command.ts';
import { write } from '../streams/standard.ts';
import { text, FILES } from '../options.ts';

const MOST_SHOWN = 20;

interface Part {
  readonly file: string;
  readonly bytes: Buffer;
  readonly first: number;
}

export const command = defineCommand({
  name: 'audit',
  group: 'Reports and records',
  summary: 'Check that an audit log was not edited, cut or reordered.',
  arguments: [
    {
      shown: 'verify',
      summary: 'Check that no record was changed',
      least: 1,
      most: 1,
      completes: { words: ['verify'] },
    },
    {
      shown: '<log>…',
      summary: 'The log, and the files it was rotated into',
      least: 1,
      most: Infinity,
      completes: FILES,
    },
  ],
  options: [text('key', '<file>', 'The key that seals the log, where the server has one (audit.key).', FILES)],
  examples: [
    { line: 'audit verify /var/log/tidegate/audit.jsonl', does: 'one log' },
    { line: 'audit verify audit.jsonl.1 audit.jsonl', does: 'with the file it was rotated into' },
    { line: 'audit verify --key /etc/tidegate/key audit.jsonl', does: 'a log that is sealed with a key' },
  ],
  exitCodes: {
    0: 'no record was edited, removed or moved',
    1: 'the log was tampered with or damaged',
    2: 'wrong use',
    3: 'it is not known whether records are missing at the end',
  },
  run: async ({ words, options }) => verify(words, options.key),
});

/** Checks the files of one log, in order; writes the result and returns the exit code. */
async function verify([verb, ...files]: readonly string[], keyFile: string | undefined): Promise<number> {
  if (verb !== 'verify')
    throw new UsageError('bad-arguments', `tidegate audit has no action "${verb ?? ''}".`, {
      next: 'For example: tidegate audit verify /var/log/tidegate/audit.jsonl',
    });
  const key = keyFile === undefined ? null : keyFrom(keyFile);
  const parts = (await Promise.all(files.map((file) => readPart(file, key)))).sort((a, b) => a.first - b.first);
  const problems: string[] = [];
  let last: Link | null = null;
  let records = 0;
  for (const { file, bytes } of parts) {
    const checked = checkLines(bytes, last, key);
    refuseStrange(file, checked.strange, key);
    problems.push(...checked.problems.map((problem) => placed(file, problem)));
    records += checked.records;
    last = checked.last ?? last;
  }
  if (last === null)
    throw new UsageError('no-such-file', 'The log contains no records.', { next: 'Name a log that a hook wrote.' });
  const end = parts.at(-1)!.file;
  const head = readHead(end, key);
  const cut = head === null ? null : checkEnd(last, head);
  if (cut !== null) problems.push(placed(end, cut));
  const start = head === null ? null : checkStart(parts.at(-1)!.first, head);
  if (start !== null) problems.push(placed(end, start));
  await write(wordsOf(problems, records, parts[0]!.first, last, head === null ? end : null));
  return problems.length > 0 ? 1 : head === null ? 3 : 0;
}

function keyFrom(file: string): Buffer {
  const next = 'Name the file that the server has under audit.key.';
  const bytes = readNamedFile(file, next);
  try {
    return keyIn(bytes);
  } catch (cause) {
    throw new UsageError('no-such-file', `The key ${file} cannot be used: it is too short.`, { next, cause });
  }
}

/** Reads one file of a log, with the number of its first record. */
async function readPart(file: string, key: Key): Promise<Part> {
  const bytes = readNamedFile(file, 'Name the log, and the files it was rotated into if they should be checked too.');
  return { file, bytes, first: checkLines(bytes, null, key).first ?? Number.POSITIVE_INFINITY };
}

/** Throws if records are sealed with another key, or with none. */
function refuseStrange(file: string, strange: boolean, key: Key): void {
  if (!strange) return;
  if (key === null)
    throw new UsageError('bad-arguments', `${file} is sealed with a key. Without the key no edit can be detected.`, {
      next: 'Name it: --key <file>',
    });
  throw new UsageError(
    'bad-arguments',
    `${file} contains records that are not sealed with a key: anyone with write access could have made them.`,
    { next: 'Check the records from before the key separately, without --key.' },
  );
}

function placed(file: string, { line, message }: Problem): string {
  return `  ${visible(file)}${line === null ? '' : `:${line}`}   ${message}\n`;
}

/** Returns the result for people: a sentence, then each problem. */
function wordsOf(
  problems: readonly string[],
  records: number,
  first: number,
  last: Link,
  headless: string | null,
): string {
  const head =
    problems.length > 0
      ? `tidegate: this log was tampered with or damaged. ${plural(records, 'record')}, ` +
        `${plural(problems.length, 'problem')}.\n`
      : `tidegate: ${plural(records, 'record')}, ${first} to ${last.n}, none edited, dropped or moved.\n`;
  const more = problems.length > MOST_SHOWN ? `  and ${problems.length - MOST_SHOWN} more\n` : '';
  const before =
    first > 1
      ? `  Records before ${first} are in files that were rotated away: name them too to check the whole chain.\n`
      : '';
  const end =
    headless === null
      ? `  Last: ${last.n} ${last.hash}\n`
      : `  ${visible(headless)}.head is missing or sealed with another key: records may be missing at the ` + `end.\n`;
  return head + problems.slice(0, MOST_SHOWN).join('') + more + before + end;
}
