/**
 * Puts our hooks into the settings of a coding agent, and takes them out again. What others wrote there stays as it is.
 */

import { rmSync } from 'node:fs';
import {
  applyEdits,
  findNodeAtLocation,
  modify,
  parse,
  parseTree,
  printParseErrorCode,
  type JSONPath,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { UsageError } from '../../model/errors.ts';
import { readTextIfThere, whyUnread } from '../../repository/regular-file.ts';
import type { Agent } from '../agents/agent.ts';
import { writeOutput } from '../output-file.ts';

/** Indentation of an agent's settings, where the file is new. */
const FORMATTING = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** Adds the hooks that run `command` to `file`. False if they are there already. */
export function putAgentHooks(agent: Agent, file: string, command: string, repository: string): boolean {
  const before = readSettings(file);
  let text = before ?? '{}\n';
  // Refused before the first edit moves its lines.
  for (const event of Object.keys(agent.entries(command))) entriesAt(text, file, event);
  for (const [key, value] of Object.entries(agent.base))
    if (valueAt(text, file, [key]) === undefined) text = withValue(text, [key], value);
  for (const [event, entry] of Object.entries(agent.entries(command))) {
    const ours = oursAt(text, file, agent, event);
    if (ours.length === 1 && JSON.stringify(entriesAt(text, file, event)[ours[0]!]) === JSON.stringify(entry)) continue;
    text = withoutEntries(text, event, ours);
    text = withValue(text, ['hooks', event, entriesAt(text, file, event).length], entry);
  }
  if (text === before) return false;
  writeOutput(file, text, repository);
  return true;
}

/** Removes our hooks from `file`, and the file if nothing is left. False if it has none. */
export function removeAgentHooks(agent: Agent, file: string, repository: string): boolean {
  const before = readSettings(file);
  if (before === null) return false;
  let text = before;
  for (const event of Object.keys(asObject(valueAt(text, file, ['hooks'])))) {
    const ours = oursAt(text, file, agent, event);
    if (ours.length === 0) continue;
    text = withoutEntries(text, event, ours);
    if (entriesAt(text, file, event).length === 0) text = withValue(text, ['hooks', event], undefined);
  }
  if (text === before) return false;
  if (Object.keys(asObject(valueAt(text, file, ['hooks']))).length === 0) text = withValue(text, ['hooks'], undefined);
  const rest = Object.keys(asObject(valueAt(text, file, []))).filter((key) => !(key in agent.base));
  if (rest.length === 0) rmSync(file);
  else writeOutput(file, text, repository);
  return true;
}

function readSettings(file: string): string | null {
  try {
    return readTextIfThere(file);
  } catch (cause) {
    throw new UsageError('bad-configuration', `${file} cannot be read: ${whyUnread(cause)}.`, { cause });
  }
}

/**
 * Returns the value at a path. Throws `UsageError('bad-configuration')` if the file is not JSON: it is left as it is.
 */
function valueAt(text: string, file: string, path: JSONPath): unknown {
  const errors: ParseError[] = [];
  let value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
    const line = text.slice(0, error?.offset ?? 0).split('\n').length;
    const why = error === undefined ? 'it holds no object' : printParseErrorCode(error.error);
    throw new UsageError('bad-configuration', `${file}:${line} cannot be read as JSON: ${why}.`, {
      next: 'Correct it and run this again. Nothing was changed.',
    });
  }
  for (const [index, key] of path.entries()) {
    value = asObject(value)[key];
    const isInner = index < path.length - 1;
    if (isInner && value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw new UsageError(
        'bad-configuration',
        `${file}:${lineOf(text, path.slice(0, index + 1))}: ${key} must be an object.`,
        {
          next: 'Correct it and run this again. Nothing was changed.',
        },
      );
  }
  return value;
}

function lineOf(text: string, path: JSONPath): number {
  const { offset = 0 } = findNodeAtLocation(parseTree(text) ?? EMPTY, path) ?? {};
  return text.slice(0, offset).split('\n').length;
}

const EMPTY: Node = { type: 'null', offset: 0, length: 0 };

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Returns the hooks of an event. Throws `UsageError('bad-configuration')` if they are not a list. */
function entriesAt(text: string, file: string, event: string): readonly unknown[] {
  const entries = valueAt(text, file, ['hooks', event]);
  if (entries === undefined || Array.isArray(entries)) return entries ?? [];
  throw new UsageError(
    'bad-configuration',
    `${file}:${lineOf(text, ['hooks', event])}: hooks.${event} must be a list.`,
    {
      next: 'Correct it and run this again. Nothing was changed.',
    },
  );
}

/** Returns the indexes of the entries that run tidegate for this agent, whatever its path. */
function oursAt(text: string, file: string, { name }: Agent, event: string): readonly number[] {
  return entriesAt(text, file, event).flatMap((entry, index) =>
    JSON.stringify(entry).includes(`agent-hook ${name}"`) ? [index] : [],
  );
}

function withoutEntries(text: string, event: string, indexes: readonly number[]): string {
  return indexes.toReversed().reduce((left, index) => withValue(left, ['hooks', event, index], undefined), text);
}

function withValue(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions: FORMATTING }));
}
