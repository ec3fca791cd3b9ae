/**
 * An event of a coding agent → the actions that it announces. Read by the fields that an event has, not by its name:
 * agents share the shapes of their tools, and a new version's unknown tool is read as the texts that it holds.
 */

import { splitPatch } from './patch.ts';
import { eventName, type Json } from './agent.ts';

/** A replacement within a file. */
export interface Edit {
  readonly old: string;
  readonly fresh: string;
  readonly isForAll: boolean;
}

export type Action =
  /** A text that leaves this machine or runs on it; `what` names it in a sentence: `prompt`, `command`. */
  | { readonly kind: 'text'; readonly what: 'prompt' | 'command' | 'tool call'; readonly text: string }
  /** A file that gets this content. */
  | { readonly kind: 'write'; readonly path: string; readonly content: string }
  | { readonly kind: 'edit'; readonly path: string; readonly edits: readonly Edit[] }
  /** Lines that a patch adds to a file. */
  | { readonly kind: 'lines'; readonly path: string; readonly text: string }
  /** A file whose content the model gets; null: as it is on disk. */
  | { readonly kind: 'read'; readonly path: string; readonly content: string | null }
  /** A commit; `isStagedFirst`: of what the command puts into the index before. */
  | { readonly kind: 'commit'; readonly isStagedFirst: boolean };

const PATHS = ['file_path', 'filePath', 'path', 'notebook_path', 'absolute_path', 'filename'];
const CONTENTS = ['content', 'contents', 'file_text', 'new_source', 'text'];
const OLD = ['old_string', 'old_str', 'oldString', 'oldText', 'old_text'];
const FRESH = ['new_string', 'new_str', 'newString', 'newText', 'new_text', 'insert_text'];
const COMMANDS = ['command', 'cmd', 'script', 'patch', 'input'];

/** Keys of the envelope: they say where and when, and are nobody's input. */
const ENVELOPE = new Set(
  (
    'session_id transcript_path cwd permission_mode hook_event_name hookEventName tool_name toolName tool_use_id ' +
    'timestamp conversation_id generation_id model cursor_version workspace_roots user_email turn_id sessionId ' +
    'attachments url'
  ).split(' '),
);

/** Returns the actions of an event; none if it announces nothing to be judged. */
export function actionsOf(event: Json): readonly Action[] {
  const actions: Action[] = [];
  const prompt = event['prompt'];
  if (typeof prompt === 'string') actions.push({ kind: 'text', what: 'prompt', text: prompt });
  const input = inputOf(event);
  const rest = { ...input };
  const path = removeFirst(rest, PATHS);
  const content = removeFirst(rest, CONTENTS);
  const edits = removeEdits(rest);
  actions.push(...commandActions(removeCommand(rest)));
  if (path !== null) actions.push(...fileActions(path, content, edits, isReading(event)));
  const texts = [path === null ? content : null, ...(path === null ? edits.map(({ fresh }) => fresh) : [])];
  const others = [...texts.filter((text) => text !== null), ...textsIn(rest)].join('\n');
  if (others !== '') actions.push({ kind: 'text', what: 'tool call', text: others });
  return actions;
}

/** Returns the arguments of the tool: an object, JSON of one, or the event itself without its envelope. */
function inputOf(event: Json): Json {
  const given = event['tool_input'] ?? event['toolArgs'] ?? event['toolInput'] ?? event['tool_args'];
  if (typeof given === 'string') return parsedObject(given) ?? { text: given };
  if (isObject(given)) return given;
  return Object.fromEntries(Object.entries(event).filter(([key]) => !ENVELOPE.has(key) && key !== 'prompt'));
}

/** Returns the object that a text is the JSON of, or null. */
export function parsedObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Removes the first text under one of the keys from `input`, and returns it; null if there is no text. */
function removeFirst(input: Record<string, unknown>, keys: readonly string[]): string | null {
  const key = keys.find((candidate) => typeof input[candidate] === 'string');
  if (key === undefined) return null;
  const text = input[key] as string;
  delete input[key];
  return text;
}

/** Removes the edits from `input`, and returns them: one, or a list. What an edit has beside stays in `input`. */
function removeEdits(input: Record<string, unknown>): readonly Edit[] {
  const list = Array.isArray(input['edits']) ? (input['edits'] as unknown[]) : [];
  const copies = list.map((edit) => (isObject(edit) ? { ...edit } : edit));
  if (list.length > 0) input['edits'] = copies;
  return [input, ...copies.filter(isObject)].flatMap((edit) => {
    const old = removeFirst(edit, OLD);
    const fresh = removeFirst(edit, FRESH);
    const isForAll = edit['replace_all'] === true || edit['replaceAll'] === true;
    return fresh === null ? [] : [{ old: old ?? '', fresh, isForAll }];
  });
}

/** Removes a command from `input`, and returns it as one text; some agents give its words. */
function removeCommand(input: Record<string, unknown>): string | null {
  const words = input['command'];
  if (!Array.isArray(words)) return removeFirst(input, COMMANDS);
  delete input['command'];
  return words.filter((word) => typeof word === 'string').join(' ');
}

/** Returns what a command does: its own text, the lines of a patch in it, and a commit. */
function commandActions(command: string | null): readonly Action[] {
  if (command === null || command === '') return [];
  const { before, added } = splitPatch(command);
  const lines = added.map(({ path, text }): Action => ({ kind: 'lines', path, text }));
  if (before.trim() === '') return lines;
  const commit = commitIn(before);
  return [{ kind: 'text', what: 'command', text: before }, ...lines, ...(commit === null ? [] : [commit])];
}

/**
 * Returns the commit that a command makes, null without one: `git commit`, also as `git -C shop commit`, anywhere in a
 * line of commands.
 */
function commitIn(command: string): Action | null {
  for (const part of command.split(/[;&|\n]/)) {
    const words = part.trim().split(/\s+/);
    const git = words.findIndex((word) => word === 'git' || word.endsWith('/git'));
    const verb = git === -1 ? -1 : words.indexOf('commit', git);
    if (verb === -1) continue;
    const takesAll = words.slice(verb).some((word) => word === '--all' || /^-[a-z]*a[a-z]*$/.test(word));
    return { kind: 'commit', isStagedFirst: takesAll || /\bgit\b[^;&|\n]{0,200}\badd\b/.test(command) };
  }
  return null;
}

/** Returns whether a file is read, edited or written as a whole. */
function fileActions(path: string, content: string | null, edits: readonly Edit[], reads: boolean): readonly Action[] {
  if (reads) return [{ kind: 'read', path, content }];
  if (edits.length > 0) return [{ kind: 'edit', path, edits }];
  return content === null ? [{ kind: 'read', path, content: null }] : [{ kind: 'write', path, content }];
}

/**
 * Reports whether an event reads a file (`beforeReadFile`, `Read`, `read_file`, `view`): its content is then what the
 * file has already.
 */
function isReading(event: Json): boolean {
  const tool = event['tool_name'] ?? event['toolName'];
  return /read|view/i.test(`${eventName(event)} ${typeof tool === 'string' ? tool : ''}`);
}

/** Returns all texts in a value, in order. */
function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null)
      for (const inner of (Object.values(next) as unknown[]).reverse()) open.push(inner);
  }
  return texts;
}
