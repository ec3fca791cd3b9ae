/** Reads the import statements of Python that can bring settings. */

export interface ImportStatement {
  readonly module: string;
  /** `'*'`, or the names that are imported. */
  readonly wanted: '*' | readonly { readonly name: string; readonly alias: string }[];
}

/** Parses `from module import …`; returns null for any other import, and for one that can bring no setting. */
export function importOf(statement: string): ImportStatement | null {
  const match = /^from\s+([\w.]+)\s+import\s+(.*)$/s.exec(statement);
  if (match === null) return null;
  const [, module = '', list = ''] = match;
  if (list.trim() === '*') return { module, wanted: '*' };
  const wanted = list
    .replace(/[()#]/g, ' ')
    .split(',')
    .map((part) => {
      const [name = '', alias = name] = part.trim().split(/\s+as\s+/);
      return { name, alias };
    });
  return canBringSettings(module) && wanted.some(({ name }) => /^[A-Z][A-Z0-9_]+$/.test(name))
    ? { module, wanted }
    : null;
}

/**
 * Tests if a module may hold settings: constants come from files beside this one or from modules called settings. A
 * search for all others would cost more than it finds.
 */
function canBringSettings(module: string): boolean {
  return /^\.|settings|config|const|env|defaults/i.test(module);
}
