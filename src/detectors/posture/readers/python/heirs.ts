/** Settings that are based on other settings: modules that import a module whole, classes that extend a class. */

import type { PythonModule } from '../../languages/python/binding.ts';
import type { Fact, Source } from '../../judge/scene.ts';
import type { ControlValue } from '../../orders/index.ts';
import { textOf } from '../../position.ts';

const DEPLOYED =
  'production prod live staging stage deploy deployment deployed release heroku docker server online public remote';

const IMPORT = /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+\*/gm;

/** Returns the paths beside a settings module that projects give to what they deploy. */
function neighbours(path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const names = DEPLOYED.split(' ').flatMap((name) => [name, `settings_${name}`, `${name}_settings`]);
  return names.map((name) => `${folder}${name}.py`).filter((one) => one !== path);
}

/**
 * Returns the texts of the deployed modules that import this one whole, by path. `resolve`: files that a module's name
 * may mean.
 */
export async function importersOf(
  { path, other }: Source,
  resolve: (from: string, module: string) => readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const importers = new Map<string, string>();
  for (const one of neighbours(path)) {
    const text = await other(one);
    if (text === null) continue;
    const source = textOf(text);
    const modules = [...source.matchAll(IMPORT)].map((match) => match[1]!);
    if (modules.some((module) => resolve(one, module).includes(path))) importers.set(one, source);
  }
  return importers;
}

/** Returns the names of the classes that are based on a class, at any depth. */
export function subclassesOf({ classes }: PythonModule, name: string): readonly string[] {
  const found = new Set<string>();
  const add = (parent: string): void => {
    for (const [child, { bases }] of classes)
      if (bases.includes(parent) && !found.has(child)) {
        found.add(child);
        add(child);
      }
  };
  add(name);
  return [...found];
}

/** Adds to each fact the values that heirs of the settings give its control. */
export function withHeirs(facts: readonly Fact[], heirs: ReadonlyMap<string, readonly Fact[]>): readonly Fact[] {
  if (heirs.size === 0) return facts;
  return facts.map((fact) => {
    const values = [...heirs].flatMap(([name, all]): [string, ControlValue][] => {
      const same = all.find((one) => one.control === fact.control && one.subject === fact.subject);
      return same === undefined ? [] : [[name, same.value]];
    });
    return { ...fact, heirs: new Map(values) };
  });
}
