/** Finds credentials that a build puts into an image or an artifact: readers for `exposure.ts`. */

import type { Exposure } from './exposure-span.ts';
import { judgeName } from './exposure-name.ts';
import { isPlaceholder, isWordlike, judgeText } from '../score/plausible.ts';
import { expression } from '../../../model/expressions/expression.ts';
import { AFTER, lineBefore, fileNameOf } from './window.ts';

/** Returns the rest of an instruction with its continued lines; null if it continues out of reach. */
function instructionFrom(
  text: string,
  from: number,
  to: number,
): { readonly at: number; readonly body: string } | null {
  const before = lineBefore(text, from);
  if (before === null || before.trim() !== '') return null;
  const body = /^(?:[^\n\\]|\\\r?\n|\\.)*/.exec(text.slice(to))![0];
  return to + body.length === text.length && body.length >= AFTER ? null : { at: to, body };
}

/** Finds secrets that are written as values of `ENV` or `ARG`. */
export function readImageLiteral(text: string, from: number, to: number): readonly Exposure[] {
  const instruction = instructionFrom(text, from, to);
  if (!instruction) return [];
  const found: Exposure[] = [];
  for (const pair of instruction.body.matchAll(
    /(?<=^|\s)([A-Za-z_]\w*)(?:=|(?<=^\w+)\s+)("[^"\n]*"|'[^'\n]*'|[^\s"'\\]+)/g,
  )) {
    const [whole, name, written] = pair;
    const value = written!.replace(/^["']|["']$/g, '');
    if (
      judgeName(name!) !== 'secret' ||
      value.includes('$') ||
      isPlaceholder(value) ||
      judgeText(value, true).kind !== 'possible'
    )
      continue;
    const start = instruction.at + pair.index + whole.length - written!.length + (written !== value ? 1 : 0);
    found.push({
      from: start,
      to: start + value.length,
      confidence: isWordlike(value) ? 'low' : 'medium',
      reason: `${name} is given a literal that stays in the image`,
      name: false,
    });
  }
  return found;
}

/** Files made to contain credentials, by their last name; templates of such files are none. */
const CREDENTIAL_FILE = expression('i')`
  ^(?:\.env(?:\.(?:local|prod|production|staging|live))?|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.git-credentials
  |\.pgpass|credentials\.json|service[-_]?account[\w-]*\.json|[\w.-]*\.(?:p12|pfx|jks|keystore|kdbx|ppk)
  |[\w.-]*(?:private|server|client|tls|ssl)[\w.-]*\.key|terraform\.tfstate)$
`;

/** Finds files with credentials that `COPY` or `ADD` puts into an image. */
export function readImageCopy(text: string, from: number, to: number): readonly Exposure[] {
  const instruction = instructionFrom(text, from, to);
  if (!instruction || /--from=/.test(instruction.body)) return [];
  const sources = [...instruction.body.matchAll(/[^\s",[\]\\]+/g)]
    .filter(([word]) => !word.startsWith('--'))
    .slice(0, -1);
  return sources
    .filter(([word]) => CREDENTIAL_FILE.test(fileNameOf(word)))
    .map((source) => ({
      from: instruction.at + source.index,
      to: instruction.at + source.index + source[0].length,
      confidence: 'medium',
      reason: `${fileNameOf(source[0])} is copied into the image`,
      name: true,
    }));
}

/** Finds files with credentials among the paths that a workflow uploads. */
export function readArtifact(text: string, from: number, to: number): readonly Exposure[] {
  if (!/uses:\s*["']?[\w./-]*$/.test(lineBefore(text, from) ?? '')) return [];
  const rest = text.slice(to);
  const step = rest.slice(0, /\n\s*-\s+(?:name|uses|run|id|if)\s*:|\n {0,4}\w[\w-]*:/.exec(rest)?.index ?? rest.length);
  const path = /\n([ \t]*)path[ \t]*:[ \t]*([^\n]*)((?:\n+\1[ \t]+[^\n]*)*)/.exec(step);
  if (!path) return [];
  const at = to + path.index + path[0].length - path[3]!.length - path[2]!.length;
  return [...`${path[2]}${path[3]}`.matchAll(/[^\s"'|>,]+/g)]
    .filter(([word]) => !word.startsWith('!') && CREDENTIAL_FILE.test(fileNameOf(word)))
    .map((word) => ({
      from: at + word.index,
      to: at + word.index + word[0].length,
      confidence: 'medium',
      reason: `${fileNameOf(word[0])} is part of the artifact`,
      name: true,
    }));
}
