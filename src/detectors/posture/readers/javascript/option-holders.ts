/** Facts of the options that a call, a variable or a configuration file sets, by the table of options. */

import type { Fact } from '../../judge/scene.ts';
import type { Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import type { ScriptFile } from './script-file.ts';

/** Returns the names by which a function is known: as written, and `package#name` if it is imported. */
export function namesOf(file: ScriptFile, name: string): readonly string[] {
  const imported = file.imports.of(name);
  return imported === null ? [name] : [name, `${imported.from}#${imported.name}`];
}

/** Returns the facts that the rows of these names make of maps among the values. */
export function factsOfOptions(
  file: ScriptFile,
  names: readonly string[],
  values: readonly Value[],
  origin: Origin,
): Fact[] {
  const [first] = values;
  const maps = values.filter((value) => value.kind === 'map');
  const options = maps.length > 0 ? maps : first === undefined ? [] : [first];
  return options.flatMap((one) => file.options.factsOf({ names, options: one, origin }, file.at));
}

/** Returns how to read the constants of a file. */
export function resolver(file: ScriptFile): (name: string) => Value | null {
  return (name) => {
    const declared = file.values.declaration(name);
    return declared === null ? null : file.values.of(declared);
  };
}
