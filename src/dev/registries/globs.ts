/** Globs of places: as a regular expression for the path test, and as paths that they claim. Pure. */

/** Source of an expression over a whole path. Throws an `Error` that names what the glob language does not know. */
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

/** Paths that the glob claims: one for each alternative of its braces. */
export function samplesOf(glob: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (braces !== null)
    return braces[1]!
      .split(',')
      .flatMap((part) => samplesOf(glob.slice(0, braces.index) + part + glob.slice(braces.index + braces[0].length)));
  const plain = glob.replaceAll('**/', 'some/').replaceAll('**', 'some.file').replaceAll('*', 'some');
  return [plain];
}
