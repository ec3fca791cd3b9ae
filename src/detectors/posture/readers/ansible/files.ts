/**
 * Files that tasks write, as far as their text is in the task: each line stands where the task has it, so that a place
 * that knows the file reads it.
 * https://docs.ansible.com/ansible/latest/collections/ansible/builtin/lineinfile_module.html
 */

import { Text } from '../../../../model/text.ts';
import { hasHole } from '../../holes.ts';
import { DocumentNode } from '../../languages/document.ts';
import { asText, entryOf, type Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { Lines, textOf } from '../../position.ts';
import { Sheets, type Sheet } from '../settings/sheet.ts';
import { tasksOf, type Task } from './tasks.ts';
import { refuseBeyond } from '../../languages/limits.ts';

/** Values of a role's variables by name, as far as they are texts. */
export type RoleNames = ReadonlyMap<string, string>;

/** Returns the texts among the variables of a role, from its files in `defaults` and `vars`. */
export function namesOfRole(texts: readonly (Text | null)[]): RoleNames {
  const documents = texts.flatMap((text) => (text === null ? [] : (parseYaml(textOf(text))?.documents ?? [])));
  return new Map(
    documents.flatMap((value) =>
      value.kind !== 'map'
        ? []
        : value.entries.flatMap(({ key, value: inner }): [string, string][] =>
            inner.kind === 'known' && typeof inner.value === 'string' ? [[key, inner.value]] : [],
          ),
    ),
  );
}

/** Names within names of a path. */
const DEEPEST = 3;

/** Returns a path with the variables of the role that are known put in. */
function pathWith(path: string, names: RoleNames): string {
  let text = path;
  for (let depth = 0; depth < DEEPEST && hasHole(text); depth++)
    text = text.replace(/\u0001\s*(\w+)\s*\u0002/g, (whole, name: string) => names.get(name) ?? whole);
  return text;
}

/** Returns the files that tasks write: path on the machine → its text. */
export function filesOfTasks(text: Text, path: string, names: RoleNames = new Map()): ReadonlyMap<string, Text> {
  const source = textOf(text);
  const lines = new Lines(source);
  const sheets = new Sheets();
  const sheet: SheetOf = (name) => sheets.of(pathWith(name, names));
  for (const value of parseYaml(source)?.documents ?? []) {
    const root = new DocumentNode(value, lines, path, value.at.from);
    for (const task of root.value.kind === 'list' ? tasksOf(root) : []) writeTask(task, sheet, source);
    if (root.value.kind === 'map') writeSettings(root, sheet);
  }
  return new Map([...sheets.texts()].map(([name, one]) => [name, Text.of(one)]));
}

export type SheetOf = (name: string) => Sheet;

/** Writes the lines of a task on the sheet of the file that it names; nothing for other modules. */
export function writeTask(task: Task, sheet: SheetOf, source: string): void {
  const { module, args } = task;
  const dest = args.text('dest') ?? args.text('path') ?? args.text('name') ?? args.text('destfile');
  const text = (key: string) => args.text(key);
  if (/^(?:absent|removed)$/.test(text('state') ?? '')) return;
  switch (module) {
    case 'copy':
    case 'blockinfile': {
      const entry = args.entry(module === 'copy' ? 'content' : 'block') ?? args.entry('content');
      if (dest !== null && entry !== undefined && entry.value.kind === 'known')
        sheet(dest).write(lineOf(args, entry.value, source), asText(entry.value));
      return;
    }
    case 'lineinfile':
      if (dest !== null) for (const [line, one] of eachItem(task, 'line')) sheet(dest).write(line, one);
      return;
    case 'replace':
      if (dest !== null) for (const [line, one] of eachItem(task, 'replace')) sheet(dest).write(line, one);
      return;
    case 'sysctl':
      for (const [line, one] of eachItem(task, 'name', ' = ', 'value'))
        sheet('etc/sysctl.d/ansible.conf').write(line, one);
      return;
    case 'ini_file':
      if (dest !== null)
        for (const [line, one] of eachItem(task, 'option', ' = ', 'value')) {
          const section = text('section');
          if (section !== null) sheet(dest).write(Math.max(0, line - 1), `[${section}]`);
          sheet(dest).write(line, one);
        }
      return;
    case 'postgresql_set':
      for (const [line, one] of eachItem(task, 'name', ' = ', 'value')) sheet('postgresql.conf').write(line, one);
      return;
    case 'postgresql_pg_hba': {
      const words = ['contype', 'databases', 'users', 'source', 'method'].map((key) => text(key) ?? FALLBACKS[key]!);
      if (words[0] === 'local') words.splice(3, 1);
      sheet('pg_hba.conf').write(args.opening.line - 1, words.join(' '));
      return;
    }
    case 'mysql_variables':
      for (const [line, one] of eachItem(task, 'variable', ' = ', 'value')) {
        sheet('my.cnf').write(Math.max(0, line - 1), '[mysqld]');
        sheet('my.cnf').write(line, one);
      }
      return;
    case 'mysql_query':
    case 'postgresql_query':
    case 'script_query': {
      const entry = args.entry('query');
      if (entry !== undefined) sheet('query.sql').write(lineOf(args, entry.value, source), `${asText(entry.value)};`);
      return;
    }
    case 'k8s': {
      const definition = args.below('definition') ?? args.below('resource_definition');
      if (definition?.value.kind === 'map') sheet('definition.yaml').write(...blockOf(definition, source));
    }
  }
}

const FALLBACKS: Readonly<Record<string, string>> = {
  contype: 'host',
  databases: 'all',
  users: 'all',
  source: 'samehost',
  method: 'md5',
};

/** Returns the line on which the text begins: behind the key for a block. */
function lineOf(args: DocumentNode, value: Value, source: string): number {
  const line = args.lines.at(value.at.from) - 1;
  return /^[|>]/.test(source[value.at.from] ?? '') ? line + 1 : line;
}

/** Returns the first line of a map, and its lines without their indentation. */
function blockOf({ value, lines }: DocumentNode, source: string): [number, string] {
  const first = lines.at(value.at.from) - 1;
  const all = source.split('\n').slice(first, lines.at(Math.max(value.at.from, value.at.to - 1)));
  const indent = (all[0] ?? '').length - (all[0] ?? '').trimStart().length;
  return [first, all.map((line) => line.slice(indent)).join('\n')];
}

const ITEM = /\u0001\s*item(?:\.(\w+)|\[['"](\w+)['"]\])?\s*\u0002/g;
/** Characters that one task writes for all items of its loop. */
const MOST = 4_000_000;

/** Yields number and text of the line that the task writes, for each item of its loop. */
function* eachItem({ args, node }: Task, ...keys: readonly string[]): Generator<readonly [number, string]> {
  const [first = '', between = '', last] = keys;
  const own = args.entry(first);
  const text = `${args.text(first) ?? ''}${between}${last === undefined ? '' : (args.text(last) ?? '')}`;
  if (own === undefined) return;
  const loop = ['loop', 'with_items', 'with_list', 'with_dict']
    .map((key) => node.below(key))
    .find((one) => one !== undefined);
  const items = [...(loop?.items() ?? []), ...(loop?.pairs() ?? []).map(([, child]) => child)];
  refuseBeyond(items.length * text.length > MOST);
  if (items.length === 0 || !text.includes('item')) {
    const at = last === undefined ? own : (args.entry(last) ?? own);
    yield [args.lines.at(at.at.from) - 1, text];
    return;
  }
  const names = loop?.pairs().map(([key]) => key) ?? [];
  for (const [at, item] of items.entries()) {
    const filled = text.replace(ITEM, (whole, dotted?: string, quoted?: string) => {
      const key = dotted ?? quoted;
      if (key === 'key' && names.length > 0) return names[at]!;
      const value =
        key === undefined || (key === 'value' && names.length > 0) ? item.value : entryOf(item.value, key)?.value;
      return value?.kind === 'known' ? String(value.written ?? asText(value)) : whole;
    });
    yield [item.opening.line - 1, filled];
  }
}

const KERNEL = /^(?:net|kernel|fs|vm|dev|user)\.[\w.-]+$/;

/** Writes the maps of kernel settings among the variables of a role as a file. */
function writeSettings(root: DocumentNode, sheet: SheetOf): void {
  for (const [, child] of root.pairs()) {
    for (const [key, value] of child.pairs())
      if (KERNEL.test(key) && value.value.kind === 'known')
        sheet('etc/sysctl.d/variables.conf').write(value.opening.line - 1, `${key} = ${asText(value.value)}`);
    for (const item of child.items()) {
      const [name, value] = [item.text('name') ?? item.text('key'), item.text('value')];
      if (name !== null && value !== null && KERNEL.test(name))
        sheet('etc/sysctl.d/variables.conf').write(item.opening.line - 1, `${name} = ${value}`);
    }
  }
}
