/** A change that people make every day: one file, in which `{}` stands for a safe or an unsafe text. */
export interface EverydayChange {
  readonly name: string;
  readonly path: string;
  readonly text: readonly string[];
  readonly safe: string;
  readonly unsafe: string;
}

/** A change that must not be reported above a note. */
export interface QuietChange {
  readonly name: string;
  readonly path: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly bothWays?: true;
}

/** Reads changes from a text: `=== name | path`, then the file, in which `{{{safe||unsafe}}}` are both versions. */
export function changesIn(text: string): readonly EverydayChange[] {
  return versionsIn(text).map(({ name, path, before, after }) => ({
    name,
    path,
    text: ['{}'],
    safe: before,
    unsafe: after,
  }));
}

/** Reads changes that loosen nothing, written as those of `changesIn`. */
export function quietChangesIn(text: string): readonly QuietChange[] {
  return versionsIn(text).map(({ before, after, ...change }) => ({ ...change, before: [before], after: [after] }));
}

function versionsIn(text: string) {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trimEnd().split('\n');
      const [name, path] = head.split(' | ') as [string, string];
      const version = (side: 1 | 2) =>
        lines.join('\n').replace(/\{\{\{([^]*?)\|\|([^]*?)\}\}\}(?!\})/g, (...found) => found[side] as string);
      return { name, path, before: version(1), after: version(2) };
    });
}
