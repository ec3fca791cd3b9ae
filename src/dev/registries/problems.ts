/** Mistakes in the files of a registry, each as one sentence that names the file and the field. Pure. */

/** A file of a registry, as it was loaded. */
export interface Loaded {
  /** From the root of the project: `src/entry/commands/diff.ts`. */
  readonly file: string;
  /** The module, or why it cannot be loaded. */
  readonly module: Readonly<Record<string, unknown>> | Error;
}

/** Field → what is wrong with its value; null: nothing. */
export type Checks = Readonly<Record<string, (value: unknown) => string | null>>;

/**
 * Returns the objects that files export by the name `exported`; a sentence for each file without one. It is not a
 * default export: a part of the bundle would hand on the whole module instead.
 */
export function entriesOf(
  loaded: readonly Loaded[],
  exported: string,
): {
  readonly entries: readonly {
    readonly file: string;
    readonly name: string;
    readonly value: Record<string, unknown>;
  }[];
  readonly problems: readonly string[];
} {
  const entries = [];
  const problems: string[] = [];
  for (const { file, module } of loaded) {
    const value = module instanceof Error ? undefined : module[exported];
    if (module instanceof Error) problems.push(`${file}: it cannot be loaded: ${module.message.split('\n')[0]}.`);
    else if (typeof value !== 'object' || value === null)
      problems.push(`${file}: the export ${exported} is missing: export const ${exported} = { … }.`);
    else entries.push({ file, name: nameOf(file), value: value as Record<string, unknown> });
  }
  return { entries, problems };
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ts$/, '');
}

/** Returns a sentence for each field whose check finds a problem. `file`: begins the sentence. */
export function fieldProblems(file: string, value: Readonly<Record<string, unknown>>, checks: Checks): string[] {
  return Object.entries(checks).flatMap(([field, check]) => {
    const problem = check(value[field]);
    return problem === null ? [] : [`${file}: the field ${field} ${problem}.`];
  });
}

/** Returns what is wrong with a text that must not be empty, as the end of a sentence; null if nothing. */
export function textProblem(value: unknown): string | null {
  if (value === undefined) return 'is missing';
  return typeof value === 'string' && value.trim() !== '' ? null : 'must be a text that is not empty';
}

/** Returns a check that a name is that of its file. */
export function nameCheck(file: string): (value: unknown) => string | null {
  return (value) => {
    const problem = textProblem(value);
    if (problem !== null) return problem;
    return value === nameOf(file)
      ? null
      : `is "${String(value)}", and must be "${nameOf(file)}", as the file is called`;
  };
}

/** Returns a check of a sentence for people: it ends with a full stop, and has at most this many characters. */
export function sentenceCheck(most: number): (value: unknown) => string | null {
  return (value) => {
    const problem = textProblem(value);
    if (problem !== null) return problem;
    const text = String(value);
    if (!text.endsWith('.')) return 'must end in a full stop';
    return text.length > most ? `has ${text.length} characters, and at most ${most} fit on its line` : null;
  };
}

/** Returns what is wrong with a function; null if nothing. */
export function functionProblem(value: unknown): string | null {
  if (value === undefined) return 'is missing';
  return typeof value === 'function' ? null : 'must be a function';
}

/** Returns what is wrong with a list; null if nothing. */
export function listProblem(value: unknown): string | null {
  if (value === undefined) return 'is missing';
  return Array.isArray(value) ? null : 'must be a list';
}

/** Returns a sentence for each value that two files claim. */
export function twice(claims: readonly (readonly [file: string, claim: string])[], field: string): string[] {
  const owners = new Map<string, string>();
  return claims.flatMap(([file, claim]) => {
    const owner = owners.get(claim);
    if (owner === undefined) owners.set(claim, file);
    return owner === undefined ? [] : [`${file}: the field ${field} claims "${claim}", which ${owner} has already.`];
  });
}
