/** The words of the command line → what is wanted. */

import { parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';
import type { Shard } from '../model/shard.ts';

export const FORMATS = ['terminal', 'json', 'jsonl', 'sarif', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Where one rendering goes; a null file is standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}

export interface Arguments {
  readonly command: string;
  readonly words: readonly string[];
  readonly outputs: readonly Output[];
  readonly repo: string;
  readonly backend: 'git' | 'isomorphic' | undefined;
  readonly engine: 're2' | 're2js' | undefined;
  readonly all: boolean;
  /** Of a history, only this part. */
  readonly shard: Shard | undefined;
  readonly pending: boolean;
  /** A folder where what a history holds is remembered, so that the next scan reads only what is new. */
  readonly cache: string | undefined;
  readonly test: boolean;
  readonly cost: boolean;
  readonly write: boolean;
  readonly path: string;
  readonly host: string | undefined;
  readonly key: string;
  readonly verbose: boolean;
  readonly colour: boolean | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

export const COMMANDS = [
  'diff',
  'staged',
  'history',
  'files',
  'stdin',
  'pre-receive',
  'pre-push',
  'install',
  'uninstall',
  'posture',
  'merge',
  'explain',
  'rules',
  'init',
  'baseline',
  'issue',
  'import',
  'audit',
] as const;

export const HELP = `tidegate: shuts when a commit would leak a credential or weaken a production setting.

  tidegate diff <base>..<head>   the commits of head that base lacks, and the settings they change
  tidegate staged                what git commit would take
  tidegate history [--all]       every blob that HEAD (or, with --all, any ref) reaches; --shard 2/4 a part of it,
                                 --cache <dir> what is new since the last time, --pending pushes unread
  tidegate merge <report>…       the JSON reports of all shards as one
  tidegate files <path>…         files and folders as they are now
  tidegate stdin [--path <name>] one text
  tidegate pre-receive, pre-push as a git hook: reads ref updates from standard input
  tidegate install <hook> [<repo>]  pre-receive, pre-commit or pre-push, beside what is there; uninstall undoes it
  tidegate posture <commit|path> the settings in force there, each with the line it comes from
  tidegate explain <rule>        what a rule looks for, why, and what to do
  tidegate rules [--test]        the rules in force; --test proves each against its own samples, --cost <path>… times them
  tidegate init                  a policy and a workflow to start from
  tidegate baseline [--write]    accepts what is there today, so that only new findings count
  tidegate issue <report.json>…  the issue that follows what a history holds; --write keeps it
  tidegate import <file>         another scanner's configuration, as a policy
  tidegate audit verify <log>…   was a hook's audit log edited, cut or reordered? --key <file> where it has one

  --format terminal|json|jsonl|sarif|html[=<file>]   may be repeated
  --repo <dir>   --backend git|isomorphic   --engine re2|re2js   --verbose   --no-color   --version

Examples
  tidegate diff main..HEAD
  tidegate history --all --format sarif=history.sarif
  git show HEAD:app.env | tidegate stdin --path app.env

Exit: 0 pass, 1 blocked, 2 wrong use or configuration, 3 could not scan all of it.
`;

export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = read(argv);
  const [command = '', ...words] = positionals;
  return {
    command,
    words,
    outputs: (values.format ?? []).map(parseOutput),
    repo: values.repo ?? '.',
    backend: oneOf('backend', values.backend, ['git', 'isomorphic'] as const),
    engine: oneOf('engine', values.engine, ['re2', 're2js'] as const),
    all: values.all ?? false,
    shard: parseShard(values.shard),
    pending: values.pending ?? false,
    cache: values.cache,
    test: values.test ?? false,
    cost: values.cost ?? false,
    write: values.write ?? false,
    path: values.path ?? '',
    host: values.host,
    key: values.key ?? '',
    verbose: values.verbose ?? false,
    colour: values['no-color'] ? false : undefined,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', multiple: true },
        repo: { type: 'string' },
        backend: { type: 'string' },
        engine: { type: 'string' },
        path: { type: 'string' },
        host: { type: 'string' },
        key: { type: 'string' },
        all: { type: 'boolean' },
        shard: { type: 'string' },
        pending: { type: 'boolean' },
        cache: { type: 'string' },
        test: { type: 'boolean' },
        cost: { type: 'boolean' },
        write: { type: 'boolean' },
        verbose: { type: 'boolean', short: 'v' },
        'no-color': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const sentence = text.split('. ')[0]!.replace(/\.$/, '');
    throw new UsageError('bad-arguments', `${sentence}.`, { next: 'See: tidegate --help', cause });
  }
}

function parseOutput(text: string): Output {
  const equals = text.indexOf('=');
  const name = equals === -1 ? text : text.slice(0, equals);
  const file = equals === -1 ? null : text.slice(equals + 1);
  const format = oneOf('format', name, FORMATS)!;
  if (file === '')
    throw new UsageError('bad-arguments', `--format ${name}= names no file.`, {
      next: `For example: --format ${name}=report.${name}`,
    });
  return { format, file };
}

function parseShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of)
    throw new UsageError('bad-arguments', `--shard ${text} is no part of a whole.`, {
      next: 'For example: --shard 2/4, the second of four.',
    });
  return { index, of };
}

function oneOf<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value);
  if (choice === undefined)
    throw new UsageError('bad-arguments', `--${option} ${value} is not known.`, {
      next: `It is one of: ${choices.join(', ')}.`,
    });
  return choice;
}
