/** A `.semgrepignore`. https://semgrep.dev/docs/ignoring-files-folders-code */

import type { Draft, Where } from '../draft.ts';
import { readIgnoreFile } from '../ignore-file.ts';
import type { Importer } from '../importer.ts';

// It has no usual path: it was written for findings in code, so that only people who name it mean secrets, too.
export const importer: Importer = {
  name: 'semgrepignore',
  summary: '.semgrepignore',
  scanner: 'semgrep',
  equivalents: [
    ['a line', '`ignore-paths`'],
    [':include .gitignore', 'a note: git has no such files in its commits'],
  ],
  language: 'text',
  recognises: (name) => (name === '.semgrepignore' ? 'name' : null),
  read: readSemgrepIgnore,
};

/** Returns the ignored paths, and a note for each file that is included. */
function readSemgrepIgnore(text: string, _name: string, where: Where): Draft {
  const lines = text.split(/\r?\n/);
  const isInclude = (line: string): boolean => line.trim().startsWith(':include');
  const { ignoredPaths = [], notes } = readIgnoreFile(lines.filter((line) => !isInclude(line)).join('\n'));
  return {
    ignoredPaths,
    notes: [
      ...lines
        .filter(isInclude)
        .map((line) => `${line.trim()} was left out: import that file, if it is not .gitignore${where(line.trim())}.`),
      ...notes,
      ...(ignoredPaths.length === 0
        ? []
        : ['Paths that semgrep did not read are not read here either, for secrets and settings alike: narrow them.']),
    ],
  };
}
