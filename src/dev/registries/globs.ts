/** Globs of places: as a regular expression for the path test, and as paths that they claim. Pure. */

/** Returns the source of an expression over a whole path. Throws an `Error` that names what the glob language lacks. */
export function globSource(glob: string): string {
  const strange = /[[\]!?+@()|^$\\]/.exec(glob.replace(/\{[^{}]*\}/g, ''));
  if (strange !== null) throw new Error(`holds "${strange[0]}", and globs know *, ** and {a,b} alone`);
  // A name that begins with anything needs no beginning.
  if (/^\*\*\/\*(?!\*)/.test(glob)) return globSource(`**/${glob.slice(4)}`).replace('(?:^|/)', '');
  let source = '';
  for (let at = 0; at < glob.length; at++) {
    const rest = glob.slice(at);
    const braces = /^\{([^{}]*)\}/.exec(rest);
    if (rest.startsWith('**/')) {
      source += at === 0 ? '(?:^|/)' : '(?:.*/)?';
      at += 2;
    } else if (rest.startsWith('**')) {
      source += '.*';
      at += 1;
    } else if (rest.startsWith('*')) source += '[^/]*';
    else if (braces !== null) {
      const parts = braces[1]!.split(',').map((part) => globPart(part));
      source += `(?:${parts.join('|')})`;
      at += braces[0].length - 1;
    } else if (/^[{}]/.test(rest)) throw new Error('holds a brace that is not closed');
    else source += escaped(rest[0]!);
  }
  return `${glob.startsWith('**/') ? '' : '^'}${source}$`;
}

function globPart(part: string): string {
  return [...part].map((char) => (char === '*' ? '[^/]*' : escaped(char))).join('');
}

function escaped(char: string): string {
  return /[.*+?^${}()|[\]\\]/.test(char) ? `\\${char}` : char;
}

/** Returns the globs that the braces of one stand for. */
function alternativesOf(glob: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (braces === null) return [glob];
  const [before, after] = [glob.slice(0, braces.index), glob.slice(braces.index + braces[0].length)];
  return braces[1]!.split(',').flatMap((part) => alternativesOf(`${before}${part}${after}`));
}

/** Returns paths that the glob claims: one for each alternative of its braces. */
export function samplesOf(glob: string): readonly string[] {
  return alternativesOf(glob).map((one) =>
    one.replaceAll('**/', 'some/').replaceAll('**', 'some.file').replaceAll('*', 'some'),
  );
}

/**
 * Returns the extensions of the names that the glob claims, in lower case, for each alternative; '' for a name without
 * a dot, null if the glob leaves it open.
 */
export function endingsOf(glob: string): readonly (string | null)[] {
  return alternativesOf(glob).map((one) => {
    const name = one.slice(one.lastIndexOf('/') + 1).toLowerCase();
    const ending = /\.([^.*]*)$/.exec(name)?.[1];
    return ending ?? (name.includes('*') ? null : '');
  });
}
