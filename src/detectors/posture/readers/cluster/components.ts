/**
 * Components of Kubernetes that run in pods of their own: their flags.
 * https://kubernetes.io/docs/reference/command-line-tools-reference/
 */

import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { known, type Value } from '../../languages/value.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { resourceFacts, type ResourceReader } from '../settings/resource-facts.ts';

const COMPONENT = /(?:^|[/\s])(kube-apiserver|kube-controller-manager|kube-scheduler|kubelet|etcd)$/;

/** Facts of the flags, where the container's command is a component; none otherwise. */
export function componentFacts(container: DocumentNode, table: ResourceTable): Fact[] {
  const words = ['command', 'args'].flatMap((key) => wordsOf(container, key));
  const component = words.slice(0, 6).flatMap(({ text }) => COMPONENT.exec(text)?.[1] ?? [])[0];
  const rows = component === undefined ? [] : (table.get(component) ?? []);
  return rows.length === 0 ? [] : resourceFacts(rows, new Flags(flagsOf(words), container));
}

interface Word {
  readonly text: string;
  readonly node: DocumentNode;
}

/** Returns the items of a list; a script is split at its spaces. */
function wordsOf(container: DocumentNode, key: string): Word[] {
  return container.items(key).flatMap((node) =>
    (node.text() ?? '')
      .split(/\s+/)
      .filter((text) => text !== '' && text !== '\\')
      .map((text) => ({ text, node })),
  );
}

/** `--flag=value`, `--flag value`, or `--flag` for true. The last one counts. */
function flagsOf(words: readonly Word[]): ReadonlyMap<string, Found> {
  const flags = new Map<string, Found>();
  words.forEach(({ text, node }, at) => {
    const [, name, written] = /^--?([a-z][\w-]*)(?:=(.*))?$/.exec(text) ?? [];
    if (name === undefined) return;
    const next = words[at + 1]?.text;
    const isAlone = written === undefined && (next === undefined || next.startsWith('-'));
    const value = isAlone ? 'true' : (written ?? next!);
    flags.set(name, { value: valueOf(value.replace(/^(["'])(.*)\1$/, '$2'), node.value), origin: node.stretch() });
  });
  return flags;
}

function valueOf(text: string, { at }: Value): Value {
  const items = text.split(',');
  return items.length === 1
    ? known(text, at)
    : { kind: 'list', items: items.map((item) => known(item, at)), open: false, at };
}

class Flags implements ResourceReader {
  constructor(
    readonly flags: ReadonlyMap<string, Found>,
    readonly container: DocumentNode,
  ) {}

  get opening() {
    return this.container.opening;
  }

  find(flag: string): Found | undefined {
    return this.flags.get(flag);
  }

  all(): readonly ResourceReader[] {
    return [];
  }
}
