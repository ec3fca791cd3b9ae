/**
 * Reads what the runner hands to an action: its inputs, its variables and the event. Nothing else reads the
 * environment.
 */

import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getInput } from '@actions/core';
import { CHANNELS, type Channel } from '../../model/change.ts';
import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { isOid } from '../../model/oid.ts';
import type { ApiOptions } from '../../reporters/github/api.ts';
import { readRegularText } from '../../repository/regular-file.ts';
import type { PolicyFiles } from '../../scan/world.ts';
import { textAt, type WorkflowEvent } from '../../sources/payload.ts';

const FAIL_ON = ['block', 'warn', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface ActionInputs {
  /** The folder of the checkout. */
  readonly folder: string;
  /** Bring missing history from the remote? */
  readonly fetch: boolean;
  readonly token: string | null;
  readonly serverUrl: string;
  /** Address from which the repository can be fetched; null if the runner does not name it. */
  readonly address: string | null;
  /** A folder that the runner empties. */
  readonly temporary: string;
  /** Access to the API; null without a token or a repository. */
  readonly api: Omit<ApiOptions, 'patience'> | null;
  /** Channels for feedback on GitHub, as far as the token may write. */
  readonly channels: ReadonlySet<Channel>;
  /** From which verdict on the job fails. */
  readonly failOn: FailOn;
  readonly policyFiles: PolicyFiles;
  /** Commits to scan in place of those of the event; empty: those of the event. */
  readonly range: string;
  readonly sarifFile: string;
  readonly jsonFile: string;
  /** Show notes and suppressed findings in the log: on when a run is repeated with debug logging. */
  readonly verbose: boolean;
}

/** Reads all inputs. Throws `UsageError('bad-arguments')` for one that is not valid. */
export function readInputs(env: NodeJS.ProcessEnv = process.env): ActionInputs {
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
  const temporary = env['RUNNER_TEMP'] || tmpdir();
  const serverUrl = (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '');
  const sarif = getInput('sarif-file') || getInput('sarif');
  const [settings, baseline] = [readPath('config'), readPath('baseline')];
  const token = getInput('token') || null;
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  return {
    folder: resolve(workspace, getInput('path') || '.'),
    fetch: readSwitch('fetch', true),
    serverUrl,
    // Only owner/name makes an address.
    address: /^[\w-][\w.-]*\/[\w.-]+$/.test(env['GITHUB_REPOSITORY'] ?? '')
      ? `${serverUrl}/${env['GITHUB_REPOSITORY']}`
      : null,
    temporary,
    token,
    api: token === null || !/^[^/]+\/[^/]+$/.test(repository) ? null : { token, repository, ...apiOf(serverUrl, env) },
    channels: readChannels(),
    failOn: readFailOn(),
    policyFiles: { ...(settings === '' ? {} : { settings }), ...(baseline === '' ? {} : { baseline }) },
    range: getInput('range'),
    sarifFile: sarif === '' ? join(temporary, 'tidegate.sarif') : resolve(workspace, sarif),
    jsonFile: join(temporary, 'tidegate.json'),
    verbose: env['RUNNER_DEBUG'] === '1',
  };
}

/**
 * Returns the API addresses that the runner gives, otherwise the usual ones of the server: a token is sent to no other
 * server.
 */
function apiOf(serverUrl: string, env: NodeJS.ProcessEnv): { apiUrl: string; graphqlUrl: string } {
  const [rest, graphql] =
    serverUrl === 'https://github.com'
      ? ['https://api.github.com', 'https://api.github.com/graphql']
      : [`${serverUrl}/api/v3`, `${serverUrl}/api/graphql`];
  return { apiUrl: env['GITHUB_API_URL'] || rest, graphqlUrl: env['GITHUB_GRAPHQL_URL'] || graphql };
}

/** Reads `feedback`: the channels to post to; all if it is empty. */
function readChannels(): ReadonlySet<Channel> {
  const text = getInput('feedback');
  if (text === '') return new Set(CHANNELS);
  const channels = new Set<Channel>();
  for (const word of text.split(/[\s,]+/).filter((word) => word !== '' && word !== 'none')) {
    const channel = CHANNELS.find((known) => known === word);
    if (channel === undefined)
      throw new UsageError('bad-arguments', `The input feedback knows no "${word}".`, {
        next: `In the workflow, name some of ${CHANNELS.join(', ')}, or none.`,
      });
    channels.add(channel);
  }
  return channels;
}

/** Reads `fail-on`; `block` if it is empty. */
function readFailOn(): FailOn {
  const text = getInput('fail-on').toLowerCase();
  if (text === '') return 'block';
  const found = FAIL_ON.find((one) => one === text);
  if (found !== undefined) return found;
  throw new UsageError('bad-arguments', `The input fail-on is not known: "${text}".${didYouMean(text, FAIL_ON)}`, {
    next: `In the workflow, write one of: ${FAIL_ON.join(', ')}.`,
  });
}

/** Reads a path within the repository, whose file is read from the base of the change and not from the checkout. */
function readPath(name: string): string {
  const path = getInput(name).replace(/^(?:\.\/)+/, '');
  if (!path.startsWith('/') && !path.split('/').includes('..')) return path;
  throw new UsageError('bad-arguments', `The input ${name} must be a path within the repository.`, {
    next: `In the workflow, write for example: with: { ${name}: .github/tidegate.yml }.`,
  });
}

/** Reads `true` or `false`; `standard` if the input is empty. */
function readSwitch(name: string, standard: boolean): boolean {
  const text = getInput(name).toLowerCase();
  if (text === '') return standard;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new UsageError('bad-arguments', `The input ${name} is neither true nor false.`, {
    next: `In the workflow, write: with: { ${name}: ${standard} }.`,
  });
}

/** Reads the event that started the workflow. Throws `UsageError('bad-event')` outside one. */
export function readEvent(env: NodeJS.ProcessEnv = process.env): WorkflowEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const sha = env['GITHUB_SHA'] ?? '';
  if (name === '' || !isOid(sha)) {
    throw new UsageError(
      'bad-event',
      `${name === '' ? 'GITHUB_EVENT_NAME' : 'GITHUB_SHA'} is not set: this is not a run of a workflow.`,
      {
        next: 'On a command line use: node dist/cli.js diff <base>..<head>.',
      },
    );
  }
  const payload = readPayload(env['GITHUB_EVENT_PATH'] ?? '', name);
  return {
    name,
    payload,
    sha,
    ref: env['GITHUB_REF'] ?? '',
    inputs: { base: textAt(payload, 'inputs.base') ?? '', head: textAt(payload, 'inputs.head') ?? '' },
  };
}

/** Reads the event's JSON, `{}` for an empty file. Its errors do not quote the payload. */
function readPayload(path: string, name: string): unknown {
  let text: string;
  try {
    text = readRegularText(path);
  } catch (cause) {
    throw new UsageError('bad-event', `The payload of this ${name} event cannot be read from GITHUB_EVENT_PATH.`, {
      next: 'Leave GITHUB_EVENT_PATH as the runner sets it.',
      cause,
    });
  }
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words would quote the payload.
    throw new UsageError('bad-event', `The payload of this ${name} event is no JSON.`, {
      next: 'Leave GITHUB_EVENT_PATH as the runner sets it.',
    });
  }
}
