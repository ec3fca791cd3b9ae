/**
 * Reads credentials that are given to programs on their command line: `curl -u user:password`, `mysql -ppassword`,
 * `docker login -p password`. Which program takes what is data: see `tables/programs.ts`.
 */

import { addTo } from '../../../model/groups.ts';
import { expression } from '../../../model/expressions/expression.ts';
import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';
import { judgeGiven } from './given.ts';
import { lineStart } from './place.ts';
import { PROGRAMS, type Form, type Program } from './tables/programs.ts';
import { restOf, shellWords, type ShellWord } from './shell-words.ts';

const BY_WORD = new Map<string, Program[]>();
for (const program of PROGRAMS)
  for (const word of program.words) {
    addTo(BY_WORD, `${word} `, program);
    // A command as a list: `["mysqladmin", "-psecret"]`.
    if (program.place === undefined) for (const quote of [`"`, `'`]) addTo(BY_WORD, `${word}${quote},`, program);
  }

/** Names of programs, each with the space or the quote and comma after it. */
export const PROGRAM_KEYWORDS: readonly string[] = [...BY_WORD.keys()];

/** Reports whether a program may begin here: after nothing, a path, a quote, a separator or a space. */
export function mayBeProgram(bytes: Buffer, { from }: { readonly from: number }): boolean {
  const byte = bytes[from - 1];
  if (byte === undefined || byte <= 32) return true;
  // / \ " ' ` ( ; | & [ : = $
  return [47, 92, 34, 39, 96, 40, 59, 124, 38, 91, 58].includes(byte);
}

/** Returns the credentials on the command line of the program around an anchor. */
export function readCommandPassword(text: string, from: number, to: number, traits: FileTraits): readonly Candidate[] {
  const programs = BY_WORD.get(text.slice(from, to).toLowerCase());
  if (!programs) return [];
  const words = shellWords(text, to);
  if (words.length === 0) return [];
  // A command within prose goes on in words.
  const isCode =
    traits.kind === 'shell' || traits.kind === 'code' || traits.kind === 'data' || traits.kind === 'markup';
  return programs.flatMap((program) => {
    if (program.with && !words.slice(0, 3).some(({ text: word }) => program.with!.test(word))) return [];
    if (program.having && !words.some(({ text: word }) => program.having!.test(word))) return [];
    return credentialWords(program, words, isCode).flatMap((word) => candidateOf(word, program, from) ?? []);
  });
}

/** Returns the words of a command line in which the program expects a credential. */
function credentialWords(program: Program, words: readonly ShellWord[], isCode: boolean): readonly ShellWord[] {
  const found: ShellWord[] = [];
  for (const [i, word] of words.entries()) {
    const following = words[i + 1];
    if (program.next?.includes(word.text) && following) found.push(following);
    const prefix = program.attached?.find((option) => word.text.startsWith(option) && word.text.length > option.length);
    if (prefix !== undefined && !program.next?.includes(word.text)) found.push(restOf(word, prefix.length));
  }
  if (program.place === undefined || (!isCode && program.form !== '/')) return found;
  const plain = words.filter(({ text }) => !/^-|^\/[a-z]{1,16}(?::|$)/i.test(text));
  if (program.count !== undefined && plain.length !== program.count) return found;
  if (program.place === 'rest') found.push(...plain.slice(2).filter(({ text }) => !/^[\w.-]{1,60}=/.test(text)));
  else found.push(...plain.slice(program.place).slice(0, 1));
  return found;
}

/** Returns the credential in a word; null if its value is not one. */
function candidateOf(word: ShellWord, program: Program, contextFrom: number): Candidate | null {
  const role = program.role ?? 'password';
  const part = partOf(word, program.form ?? 'plain');
  return part
    ? judgeGiven({
        rule: role === 'password' ? 'command-line-password' : 'generic-token',
        role,
        from: part.from,
        to: part.to,
        text: part.text,
        quoted: word.quoted,
        contextFrom,
        ...(part.user === undefined ? {} : { user: part.user }),
        ...(program.onlyRandom ? { onlyRandom: true } : {}),
      })
    : null;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly user?: string;
}

/** Returns the credential within a word. */
function partOf(word: ShellWord, form: Form): Part | null {
  const { text, from, to } = word;
  if (form === 'plain') return /^-/.test(text) ? null : word;
  if (form === 'pass:') return text.startsWith('pass:') ? { from: from + 5, to, text: text.slice(5) } : null;
  const start = form === '/' ? text.indexOf('=') + 1 : 0; // userid=…
  if (form === '=') {
    const crumb = /=([^;\s]+)/d.exec(text)?.indices?.[1];
    return crumb ? { from: from + crumb[0], to: from + crumb[1], text: text.slice(...crumb) } : null;
  }
  const at = text.indexOf(form, start);
  if (at <= start) return null;
  const user = text.slice(start, at);
  if (/[\s"'$<{]/.test(user)) return null;
  if (form === ':' && at === text.length - 1) return { from, to: to - 1, text: user }; // a token in the user's place
  const end = form === '/' ? text.indexOf('@', at) : text.length;
  if (end < 0) return null;
  return { from: from + at + 1, to: from + end, text: text.slice(at + 1, end), user };
}

/** Finds input of a command from a pipe: `echo … | docker login --password-stdin`. */
const PIPED = expression('d')`
  (?:echo|printf)\s{1,4}(?:-n\s{1,4})?(?:['"]%s(?:\\n)?['"]\s{1,4})?(["']?)
  ([^\s"'|]{3,200})\1\s{0,4}\|\s{0,4}(?:\S{1,40}\s{1,4}){0,6}$
`;

export const PIPED_KEYWORDS = [
  '--password-stdin',
  'chpasswd',
  'sudo -s',
  'passwd --stdin',
  'kinit ',
  '--with-token',
  '--passphrase-fd 0',
  'secret create ',
  'pass insert -e',
  'secrets versions add',
  'wrangler secret put',
  '--passwd-on-stdin',
];

/** Returns the password that is piped to the program around an anchor: `echo … | chpasswd`. */
export function readPiped(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  const hit = PIPED.exec(text.slice(lineStart(text, from), from));
  const span = hit?.indices?.[2];
  if (!hit || !span) return [];
  const shift = lineStart(text, from);
  const isPair = text.slice(from, to).toLowerCase() === 'chpasswd';
  const colon = isPair ? hit[2]!.indexOf(':') : -1;
  if (isPair && colon < 1) return [];
  const found = judgeGiven({
    rule: 'command-line-password',
    role: 'password',
    from: shift + span[0] + colon + 1,
    to: shift + span[1],
    text: hit[2]!.slice(colon + 1),
    quoted: hit[1] !== '',
    contextFrom: shift + hit.index,
  });
  return found ? [found] : [];
}

const SECURE_STRING = /(?:\s{1,4}-(?:String|AsPlainText|Force)){0,3}\s{1,4}(["'])([^"'\n]{3,200})\1/diy;

/** Returns the password of PowerShell's `ConvertTo-SecureString "…" -AsPlainText`. */
export function readSecureString(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  SECURE_STRING.lastIndex = to;
  const hit = SECURE_STRING.exec(text);
  const span = hit?.indices?.[2];
  if (!hit || !span) return [];
  const found = judgeGiven({
    rule: 'command-line-password',
    role: 'password',
    from: span[0],
    to: span[1],
    text: hit[2]!,
    quoted: true,
    contextFrom: from,
  });
  return found ? [found] : [];
}
