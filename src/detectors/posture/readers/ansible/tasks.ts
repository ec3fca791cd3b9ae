/**
 * Tasks of Ansible, in playbooks, roles and blocks.
 * https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html
 */

import { DocumentNode } from '../../languages/document.ts';
import { known, type Entry, type Value } from '../../languages/value.ts';

export interface Task {
  /** The last part of the module's name: `get_url` of `ansible.builtin.get_url`. */
  readonly module: string;
  readonly args: DocumentNode;
  /** The task itself, with its keywords. */
  readonly node: DocumentNode;
}

/** Keywords of tasks, which are not the name of a module. */
const KEYWORDS = new Set(
  (
    'action any_errors_fatal args async become become_exe become_flags become_method become_user changed_when ' +
    'check_mode collections connection debugger delay delegate_facts delegate_to diff environment failed_when ' +
    'ignore_errors ignore_unreachable local_action loop loop_control module_defaults name no_log notify poll port ' +
    'register remote_user retries run_once tags throttle timeout until vars when block rescue always listen'
  ).split(' '),
);
const LISTS = ['pre_tasks', 'tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'] as const;

/** Returns the tasks of a document, and none for one of another kind. */
export function tasksOf(root: DocumentNode): readonly Task[] {
  const plays = root.value.kind === 'list' ? root.items() : [root];
  return plays.flatMap((play) => tasksIn(play, root.value.kind === 'list' ? 0 : 1));
}

/** Returns the tasks in a play, a block or a list of these. */
function tasksIn(node: DocumentNode, depth: number): Task[] {
  if (node.value.kind !== 'map') return [];
  const below = LISTS.flatMap((key) => node.items(key)).flatMap((one) => tasksIn(one, depth + 2));
  const isPlay = depth === 1 || node.entry('hosts') !== undefined;
  return isPlay ? below : [...taskOf(node), ...below];
}

/** Returns the module of a task, without its collection (`ansible.builtin.copy` → `copy`), and its arguments. */
function taskOf(node: DocumentNode): Task[] {
  const found = node.pairs().find(([key]) => !KEYWORDS.has(key) && !key.startsWith('with_'));
  if (found === undefined) return [];
  const [key, args] = found;
  const value = withLists(args.value.kind === 'map' ? args.value : pairsOf(args));
  const own = new DocumentNode(value, args.lines, args.path, args.from);
  return [{ module: key.slice(key.lastIndexOf('.') + 1).toLowerCase(), args: own, node }];
}

/** Reads a text of pairs as a map: `get_url: url=… dest=… mode=0644`. */
function pairsOf({ value }: DocumentNode): Value {
  const text = value.kind === 'known' && typeof value.value === 'string' ? value.value : '';
  const entries = text.split(/\s+/).flatMap((word): Entry[] => {
    const sign = word.indexOf('=');
    const key = word.slice(0, Math.max(0, sign));
    return /^\w+$/.test(key)
      ? [{ key, value: known(word.slice(sign + 1).replace(/^["']|["']$/g, ''), value.at), at: value.at }]
      : [];
  });
  return { kind: 'map', entries, open: false, at: value.at };
}

/** Arguments that take a list as a text with commas. */
const TEXT_LISTS = new Set('role_attr_flags groups privs priv roles role tags commands capabilities'.split(' '));

/** Splits the texts of known list arguments at commas: `ports: "80,443"` is a list. */
function withLists(value: Value): Value {
  if (value.kind !== 'map') return value;
  const entries = value.entries.map((entry): Entry => {
    const { key, value: own } = entry;
    if (!TEXT_LISTS.has(key) || own.kind !== 'known' || typeof own.value !== 'string' || !own.value.includes(','))
      return entry;
    const items = own.value.split(',').map((text) => known(text.trim(), own.at));
    return { ...entry, value: { kind: 'list', items, open: false, at: own.at } };
  });
  return { ...value, entries };
}

/** Returns a name of the task for people, which also pairs it with its older self. */
export function labelOf({ module, args, node }: Task): string {
  const named = ['dest', 'path', 'name', 'bucket', 'role', 'user', 'repo', 'db', 'url']
    .map((key) => args.text(key))
    .find((text) => text !== null && text !== '');
  const label = named === undefined || module === 'lineinfile' ? node.text('name') : named;
  return `${module} ${label ?? ''}`.trim();
}
