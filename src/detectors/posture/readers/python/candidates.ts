/** Paths of the files that a Python program may mean by a module's name. */

/**
 * Returns the paths that may be meant where the file `from` imports `module`, such as `.base`, or names a file, such as
 * `file:config.py`.
 */
export function candidates(from: string, module: string): string[] {
  const folder = from.split('/').slice(0, -1);
  if (module.startsWith('file:')) return filesNear(folder, module.slice('file:'.length));
  const dots = /^\.*/.exec(module)![0].length;
  const names = module
    .slice(dots)
    .split('.')
    .filter((name) => name !== '');
  const bases =
    dots > 0
      ? [folder.slice(0, folder.length - (dots - 1))]
      : folder.map((_, at) => folder.slice(0, folder.length - at)).concat([[]]);
  return bases.flatMap((base) => [
    `${[...base, ...names].join('/')}.py`,
    `${[...base, ...names, '__init__.py'].join('/')}`,
  ]);
}

/** Returns the paths where a file may be: beside the program, above it, or in Flask's folder for instances. */
function filesNear(folder: readonly string[], name: string): string[] {
  const above = folder.slice(0, -1);
  return [folder, [...folder, 'instance'], above, [...above, 'instance']].map((one) => [...one, name].join('/'));
}
