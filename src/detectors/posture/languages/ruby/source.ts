/** Ruby source with comments, the insides of texts and here-documents blanked, length for length. */

/**
 * What is left is code alone: names, marks, and the quotes of texts. Never fails: a text without an end runs to the end
 * of its line.
 */
export function codeOnly(source: string): string {
  const out: string[] = [];
  let here: string[] = [];
  for (const line of source.split('\n')) {
    if (here.length > 0) {
      if (line.trim() === here[0]) here = here.slice(1);
      out.push(' '.repeat(line.length));
      continue;
    }
    const clean = lineOnly(line);
    here = [...clean.matchAll(/<<[~-]?(['"]?)([A-Z]\w*)\1/g)].map((match) => match[2]!);
    out.push(clean);
  }
  return out.join('\n');
}

function lineOnly(line: string): string {
  let clean = '';
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (quote !== '') {
      if (char === '\\') {
        clean += '  '.slice(0, Math.min(2, line.length - at));
        at++;
      } else if (char === quote) {
        clean += char;
        quote = '';
      } else clean += ' ';
    } else if (char === '#' && (at === 0 || /[\s;]/.test(line[at - 1]!))) {
      return clean + ' '.repeat(line.length - at);
    } else {
      if (char === '"' || char === "'" || char === '`') quote = char;
      clean += char;
    }
  }
  return clean;
}
