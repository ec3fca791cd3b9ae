/**
 * Reads passwords given to programs by short options: `curl -u user:password`, `mysql -ppassword`, `sshpass -p
 * password`.
 */

import type { Candidate } from '../credential.ts';
import type { Signal } from '../confidence.ts';
import { looksRandom } from '../entropy.ts';
import type { FileTraits } from '../file-kind.ts';
import { isWordlike, judgeText } from '../plausible.ts';

const OPTIONS: Readonly<Record<string, RegExp>> = {
  'curl ': /\s(?:-u|--user|-U|--proxy-user)[\s=]{0,3}(["']?)[^\s:"'$]{1,80}:([^\s"'`\\]{3,200})\1/d,
  mysql: /\s-p()([^\s"'`\\<>|;]{3,100})/d,
  sshpass: /\s-p\s?(["']?)([^\s"'`\\]{3,100})\1/d,
  'convertto-securestring': /^(?:\s{1,4}-String)?\s{1,4}(["'])([^"'\n]{3,200})\1/di,
};

export function readCommandPassword(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  const pattern = OPTIONS[text.slice(from, to).toLowerCase()];
  if (!pattern) return [];
  const newline = text.indexOf('\n', to);
  let line = text.slice(to, Math.min(newline === -1 ? text.length : newline, to + 400));
  if (line.endsWith('\\') && newline !== -1) line += text.slice(newline, to + 400).split(/\n\n|[^\\]\n/)[0] ?? '';
  const hit = pattern.exec(` ${line}`.slice(pattern.source.startsWith('^') ? 1 : 0));
  const span = hit?.indices?.[2];
  if (!hit || !span) return [];
  const shift = to - (pattern.source.startsWith('^') ? 0 : 1);
  const value = hit[2]!;
  if (judgeText(value, true).kind === 'dismissed' || /^(?:pass(?:word|wd)?|pwd|secret|token)$/i.test(value)) return [];
  const signals: Signal[] = ['namePassword', 'nameQualified'];
  if (looksRandom(value).random) signals.push(value.length >= 16 ? 'randomLong' : 'randomShort');
  else if (isWordlike(value)) signals.push('words');
  else signals.push(/\d/.test(value) ? 'lettersAndDigits' : 'oddLetters');
  return [{ rule: 'command-line-password', from: shift + span[0], to: shift + span[1], contextFrom: from, signals }];
}
