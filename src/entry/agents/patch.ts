/** The lines that a patch of Codex' `apply_patch` adds, and the command that it is in. */

interface AddedLines {
  readonly path: string;
  readonly text: string;
}

const START = '*** Begin Patch';
const FILES = ['*** Add File: ', '*** Update File: ', '*** Move to: '];

/**
 * Splits a command from the patch in it. `before`: the text in front of the patch; all of it without one. `added`
 * leaves out the lines that the patch removes.
 */
export function splitPatch(text: string): { readonly before: string; readonly added: readonly AddedLines[] } {
  const start = text.indexOf(START);
  if (start === -1) return { before: text, added: [] };
  const files: { path: string; lines: string[] }[] = [];
  for (const line of text.slice(start).split('\n')) {
    const file = FILES.find((prefix) => line.startsWith(prefix));
    if (file !== undefined) files.push({ path: line.slice(file.length).trim(), lines: [] });
    else if (line.startsWith('+')) files.at(-1)?.lines.push(line.slice(1));
  }
  const before = /^\s*(?:apply_patch\b)?[\s<'"A-Z]*$/.test(text.slice(0, start)) ? '' : text.slice(0, start);
  return { before, added: files.map(({ path, lines }) => ({ path, text: lines.join('\n') })) };
}
