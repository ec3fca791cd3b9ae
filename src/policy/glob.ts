/** Path patterns as people write them: `*` within a folder, `**` across folders, `?` one character. */

export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const expressions = globs.map(toExpression);
  return (path) => expressions.some((expression) => expression.test(path));
}

/**
 * A glob without a slash means the name in any folder; a slash before it, in the root only; a slash behind it, all
 * below it.
 */
function toExpression(glob: string): RegExp {
  let text = glob.replace(/^\.?\//, '');
  if (text.endsWith('/')) text += '**';
  if (!text.includes('/') && text === glob) text = `**/${text}`;
  const source = text.replace(/\*\*\/|\*\*|[*?]|[.+^${}()|[\]\\]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return `\\${part}`;
  });
  return new RegExp(`^${source}$`, 's');
}
