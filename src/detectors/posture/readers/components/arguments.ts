/** Arguments of programs as flags: `--flag=value`, `--flag value`, or `--flag` for true. */

import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { asText, known, type Value } from '../../languages/value.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { resourceFacts } from '../settings/resource-facts.ts';

export interface Word {
  readonly text: string;
  readonly node: DocumentNode;
}

/** Returns the words of a list; a script is split at its spaces. */
export function wordsOf(items: readonly DocumentNode[]): Word[] {
  return items.flatMap((node) =>
    (node.text() ?? '')
      .split(/\s+/)
      .filter((text) => text !== '' && text !== '\\')
      .map((text) => ({ text, node })),
  );
}

/** Returns the flags by name; the last one of each name counts. */
export function flagsOf(words: readonly Word[]): ReadonlyMap<string, Found> {
  const flags = new Map<string, Found>();
  words.forEach(({ text, node }, at) => {
    const [, name, written] = /^--?([a-zA-Z][\w.-]*)(?:=(.*))?$/.exec(text) ?? [];
    if (name === undefined) return;
    const next = words[at + 1]?.text;
    const isAlone = written === undefined && (next === undefined || next.startsWith('-'));
    const value = isAlone ? 'true' : (written ?? next!);
    flags.set(name, { value: valueOf(value.replace(/^(["'])(.*)\1$/, '$2'), node.value), origin: node.stretch() });
  });
  return flags;
}

/** Returns the text of a flag, or a list if it has commas. */
function valueOf(text: string, { at }: Value): Value {
  const items = text.split(',');
  return items.length === 1
    ? known(text, at)
    : { kind: 'list', items: items.map((item) => known(item, at)), open: false, at };
}

/**
 * Returns the facts of flags that mean the same in whatever program takes them; of those that are not given, nothing is
 * said.
 */
export function argumentFacts(items: readonly DocumentNode[], table: ResourceTable): Fact[] {
  const rows = table.get('Arguments') ?? [];
  if (rows.length === 0 || items.length === 0) return [];
  const flags = new Map([...flagsOf(wordsOf(items))].map(([name, found]) => [plainName(name), found]));
  const given = rows.filter(({ key }) => key.split('|').some((name) => flags.has(name)));
  return given.length === 0
    ? []
    : resourceFacts(given, { opening: items[0]!.opening, find: (flag) => flags.get(flag), all: () => [] });
}

/** Returns the facts of a program whose flags are a map. */
export function flagMapFacts(node: DocumentNode, table: ResourceTable): Fact[] {
  const rows = table.get('Arguments') ?? [];
  const flags = new Map(
    node.pairs().map(([key, child]) => [
      plainName(key.replace(/^--/, '')),
      {
        value: isPlain(child.value) ? known(asText(child.value), child.value.at) : child.value,
        origin: child.stretch(),
      },
    ]),
  );
  const given = rows.filter(({ key }) => key.split('|').some((name) => flags.has(name)));
  return resourceFacts(given, { opening: node.opening, find: (flag) => flags.get(flag), all: () => [] });
}

function isPlain(value: Value): boolean {
  return value.kind === 'known' && typeof value.value !== 'string';
}

/** Returns a flag's name in one spelling: Traefik's flags have no case, and the names of entry points in them. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/^(entrypoints)\.[\w-]+\./, '$1.');
}
