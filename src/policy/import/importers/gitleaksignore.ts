/** A `.gitleaksignore`, or another list of `file:rule:line`. */

import { plural } from '../../../model/strings.ts';
import type { Draft, Known, Where } from '../draft.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'gitleaksignore',
  summary: '.gitleaksignore',
  scanner: 'gitleaks',
  equivalents: [
    ['file:rule:line', 'looked up in the files, and accepted by fingerprint'],
    ['commit:file:rule:line', 'looked up in that commit, and accepted by fingerprint'],
    ['a hash of a secret (betterleaks)', 'a note: `tidegate baseline --write` accepts what is there today'],
  ],
  language: 'text',
  recognises: (name, text) =>
    /^\.(?:gitleaks|betterleaks)ignore/.test(name) ? 'name' : isIgnoreList(text) ? 'content' : null,
  usualPaths: ['.gitleaksignore', '.betterleaksignore'],
  read: readGitleaksIgnore,
};

/** Reads `file:rule:line` and `commit:file:rule:line`; newer betterleaks files have hashes of secrets. */
function readGitleaksIgnore(text: string, _name: string, where: Where): Draft {
  const known: Known[] = [];
  let hashes = 0;
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, commit, path, rule, at] = /^(?:([0-9a-fA-F]{7,64}):)?([^:]+):([^:]+):(\d+)$/.exec(line) ?? [];
    if (/^[0-9a-f]{64}$/i.test(line)) hashes++;
    else if (path === undefined || rule === undefined) unread.push(line);
    else known.push({ path, rule, line: Number(at), ...(commit === undefined ? {} : { commit }) });
  }
  const notes = [
    ...(hashes === 0
      ? []
      : [
          `${plural(hashes, 'line')} with a plain hash of a secret left out: accept those findings ` +
            'by fingerprint instead.',
        ]),
    ...(unread.length === 0
      ? []
      : [`${plural(unread.length, 'line')} left out: not of the form file:rule:line${where(unread[0]!)}.`]),
  ];
  return { known, notes };
}

/** Reports whether every line with text is `file:rule:line`. */
function isIgnoreList(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.length > 0 && lines.every((line) => /^(?:[0-9a-f]{40}:)?[^:\s]+:[a-z0-9][\w.-]*:\d+\s*$/i.test(line));
}
