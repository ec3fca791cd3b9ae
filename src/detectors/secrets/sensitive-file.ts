/**
 * Files that are a credential as a whole, by what they hold and what they are called. A name alone says nothing: people
 * call templates `.netrc` and directories `wallet`. A magic number says a lot, and still no file blocks by itself.
 */

import type { SecretMatch } from '../../model/match.ts';
import type { Confidence } from '../../model/rule.ts';
import { Secret } from '../../model/secret.ts';
import type { Text } from '../../model/text.ts';
import { exposureWords } from './exposure/exposure-words.ts';
import { credentialLines, hasCredentialLines } from './files/credential-lines.ts';
import { SPECIFICITY } from './files/specificity.ts';
import { credentialColumns } from './files/table.ts';
import { hasPrivateEntry } from './key-store.ts';
import { expression } from '../../model/expressions/expression.ts';

interface Judgement {
  readonly rule: string;
  readonly confidence: Confidence;
  readonly reason: string;
}

/** Bytes of a file that are read for its text. */
const HEAD = 1 << 20;

/** Returns all that a file holds by its path and format: each credential on its lines, or else the file as a whole. */
export function judgeFiles(path: string, text: Text): readonly SecretMatch[] {
  if (text.encoding !== 'binary') {
    const lines = [...credentialLines(path, text.bytes), ...credentialColumns(path, text.bytes)];
    if (lines.length > 0) return lines;
  }
  const file = judgeFile(path, text);
  return file ? [file] : [];
}

/** Returns all of a path that `judgeFiles` depends on; empty for nearly every path. */
export function kindOfFile(path: string): string {
  const lower = path.toLowerCase();
  if (CANDIDATE.test(lower) || hasCredentialLines(path)) return lower.split('/').slice(-3).join('/');
  return (
    /(?:\.(?:csv|tsv)|(?:^|\/)(?:login data(?: for account)?|cookies|cookies\.sqlite|key[34]\.db))$/.exec(lower)?.[0] ??
    ''
  );
}

/** Judges a file by its own bytes, which the `Text` of a binary holds in another form. Null for no match. */
export function judgeFile(path: string, text: Text): SecretMatch | null {
  if (text.encoding !== 'binary') return judgePath(path, text.bytes);
  // Most binaries are pictures: a little of them is enough, except for key stores, whose entries are walked.
  const whole = CANDIDATE.test(path.toLowerCase()) || /^[\xfe\xce]/.test(text.bytes.toString('utf8', 0, 2));
  return judgePath(path, Buffer.from(text.bytes.toString('utf8', 0, whole ? 2 * HEAD : 4096), 'latin1'));
}

/** Returns true if the match concerns a file as a whole: no scan of its text finds it. */
export function isOfFile(match: SecretMatch): boolean {
  return match.specificity === SPECIFICITY;
}

/** Returns the match for a file that is a credential as a whole; null for any other. */
export function judgePath(path: string, bytes: Buffer): SecretMatch | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const found = bytes.length < 8 ? null : (judgeMagic(name, bytes) ?? judgeByName(path.toLowerCase(), bytes));
  if (found === null) return null;
  const span = { from: 0, to: 0 };
  const shown = path.slice(path.lastIndexOf('/') + 1);
  return {
    kind: 'secret',
    rule: found.rule,
    title: exposureWords[found.rule]!.title,
    severity: found.confidence === 'low' ? 'low' : 'medium',
    confidence: found.confidence,
    sureInSamples: 'low', // people make keys and stores for tests all day
    secret: new Secret(shown, shown),
    span,
    matchSpan: span,
    structure: 'unknown',
    reasons: [found.reason],
    specificity: SPECIFICITY,
  };
}

/** Judges formats whose first bytes are enough. The first byte rules most files out. */
function judgeMagic(name: string, bytes: Buffer): Judgement | null {
  switch (bytes[0]) {
    case 0xfe:
    case 0xce: {
      const magic = bytes.readUInt32BE(0);
      if (magic !== 0xfeedfeed && magic !== 0xcececece) return null;
      // A store of certificates alone (cacerts) is public.
      return hasPrivateEntry(bytes)
        ? {
            rule: 'sensitive-key-store',
            confidence: 'medium',
            reason: 'it is a Java key store with a private or secret key',
          }
        : null;
    }
    case 0x30:
      return judgeDer(name, bytes);
    case 0x03:
      return bytes.readUInt32BE(0) === 0x03d9a29a && bytes.subarray(5, 8).equals(Buffer.from([0xfb, 0x4b, 0xb5]))
        ? { rule: 'sensitive-password-database', confidence: 'medium', reason: 'it is a KeePass database' }
        : null;
    case 0x7f:
      return isCore(bytes)
        ? { rule: 'sensitive-memory-dump', confidence: 'medium', reason: 'it is an ELF core dump' }
        : null;
    case 0x4d: // M
      return bytes.readUInt32BE(0) === 0x4d444d50 && bytes.readUInt16LE(4) === 0xa793
        ? { rule: 'sensitive-memory-dump', confidence: 'medium', reason: 'it is a Windows minidump' }
        : null;
    case 0x4a: // J
      return startsWith(bytes, 'JAVA PROFILE 1.0')
        ? { rule: 'sensitive-memory-dump', confidence: 'medium', reason: 'it is a heap dump of a Java program' }
        : null;
    case 0x50: // P
      return startsWith(bytes, 'PGDMP') && bytes.includes(0)
        ? { rule: 'sensitive-dump', confidence: 'medium', reason: 'it is a dump made by pg_dump' }
        : null;
    case 0x47: // G
      return startsWith(bytes, 'GnomeKeyring\n\r\0\n')
        ? { rule: 'sensitive-password-database', confidence: 'medium', reason: 'it is a GNOME keyring' }
        : null;
    case 0x4b: // K
      return startsWith(bytes, 'KWALLET\n\r\0\r\n')
        ? { rule: 'sensitive-password-database', confidence: 'medium', reason: 'it is a KDE wallet' }
        : null;
    case 0x53: // S
      if (startsWith(bytes, 'SSH PRIVATE KEY FILE FORMAT 1.1\n\0'))
        return { rule: 'sensitive-private-key', confidence: 'medium', reason: 'it is a private key of SSH version 1' };
      return startsWith(bytes, 'SQLite format 3\0') &&
        /^(?:login data(?: for account)?|cookies|cookies\.sqlite|key[34]\.db|logins\.db)$/.test(name)
        ? {
            rule: 'sensitive-browser-data',
            confidence: 'medium',
            reason: 'it is a database of logins or cookies, as a browser keeps it',
          }
        : null;
    default:
      return null;
  }
}

const startsWith = (bytes: Buffer, text: string): boolean => bytes.toString('latin1', 0, text.length) === text;

/** Recognises `e_type` ET_CORE. https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
function isCore(bytes: Buffer): boolean {
  return (
    bytes.length >= 20 &&
    bytes.readUInt32BE(0) === 0x7f454c46 &&
    (bytes[5] === 2 ? bytes.readUInt16BE(16) : bytes.readUInt16LE(16)) === 4
  );
}

/** Judges the content of a DER sequence in hexadecimal, as far as it identifies keys. RFC 7292, 8017, 5208, 5915. */
function judgeDer(name: string, bytes: Buffer): Judgement | null {
  const first = bytes[1]!;
  const skip = first < 0x80 || first === 0x80 ? 2 : 2 + (first & 0x7f);
  const start = bytes.toString('hex', skip, skip + 40);
  if (/^02010330.{2,12}?06092a864886f70d01070[12]/.test(start)) {
    // A trust store is made of certificates, which are public; what it holds is encrypted, so its name must say.
    const trust = /trust|cacert|(?:^|[-_.])ca(?:[-_.]|$)/.test(name);
    return { rule: 'sensitive-key-store', confidence: trust ? 'low' : 'medium', reason: 'it is a PKCS#12 store' };
  }
  if (/^02010(?:0|1)30(?:..)06(?:092a864886f70d010101|072a8648ce3d0201|032b65(?:70|71|6e|6f))/.test(start))
    return { rule: 'sensitive-private-key', confidence: 'medium', reason: 'it is a private key in PKCS#8' };
  if (/^02010002(?:40|81|82)/.test(start) && bytes.length > 200)
    return { rule: 'sensitive-private-key', confidence: 'medium', reason: 'it is an RSA private key in PKCS#1' };
  if (/^02010104(?:20|30|42)/.test(start) && bytes.includes(Buffer.from([0xa0]), skip + 37))
    return { rule: 'sensitive-private-key', confidence: 'medium', reason: 'it is a private key on an elliptic curve' };
  return null;
}

type Named = readonly [name: RegExp, judge: (bytes: Buffer, text: () => string) => Judgement | null];

const low = (rule: string, reason: string): Judgement => ({ rule, confidence: 'low', reason });
const medium = (rule: string, reason: string): Judgement => ({ rule, confidence: 'medium', reason });

/** By the whole path, in small letters. */
const NAMED: readonly Named[] = [
  [
    expression('')`
  (?:^|/)\.(?:bash|zsh|sh|ksh|ash)_history$|(?:^|/)\.(?:mysql|psql|python|node_repl|rediscli|sqlite|irb
  |mongo)_history$|(?:^|/)(?:fish_history|consolehost_history\.txt)$
`,
    (_bytes, text) =>
      (text().match(/^.*\S.*$/gm)?.length ?? 0) >= 3
        ? medium('sensitive-history', 'it contains lines that somebody typed')
        : null,
  ],
  [/\.tfstate(?:\.backup|\.\d+\.backup)?$/, judgeTerraformState],
  [/\.(?:sql|dump|bak|psql|mysql)$/, judgeDump],
  [
    /(?:^|\/)logins\.json$/,
    (_bytes, text) =>
      /"encryptedPassword"\s*:\s*"[A-Za-z0-9+/=]{16,}"/.test(text())
        ? medium('sensitive-browser-data', 'it contains logins saved by Firefox')
        : null,
  ],
  [
    /(?:^|\/)wallet[\w.-]*\.dat$/,
    (bytes) =>
      bytes.length > 16 && [0x00053162, 0x62310500].includes(bytes.readUInt32BE(12))
        ? medium('sensitive-key-store', 'it is a wallet in a Berkeley database')
        : null,
  ],
  [
    /(?:^|\/)utc--[^/]*$/,
    (_bytes, text) =>
      /"ciphertext"\s*:\s*"[0-9a-f]{32,}"/i.test(text()) && /"kdf"/.test(text())
        ? medium('sensitive-key-store', 'it is an Ethereum key store')
        : null,
  ],
  [
    /\.keytab$/,
    (bytes) =>
      bytes[0] === 5 && (bytes[1] === 2 || bytes[1] === 1)
        ? medium('sensitive-private-key', 'it is a Kerberos key table')
        : null,
  ],
  [
    /\.keychain(?:-db)?$/,
    (bytes) => (startsWith(bytes, 'kych') ? medium('sensitive-password-database', 'it is a macOS keychain') : null),
  ],
  // Tag 5, a secret key packet of version 4 or later: RFC 9580, 4.2 and 5.5.3.
  [
    /\.(?:gpg|pgp|key)$/,
    (bytes) =>
      (([0x94, 0x95].includes(bytes[0]!) && [3, 4].includes(bytes[bytes[0] === 0x94 ? 2 : 3]!)) ||
        (bytes[0] === 0xc5 && bytes[1]! >= 0x40 && [4, 6].includes(bytes[bytes[1]! < 192 ? 2 : 3]!))) &&
      bytes.includes(0)
        ? medium('sensitive-private-key', 'it begins with a secret key of OpenPGP')
        : null,
  ],
  [
    /(?:^|\/)private-keys-v1\.d\/[0-9a-f]{40}\.key$/,
    (_bytes, text) =>
      /\((?:\d+:)?(?:protected-|shadowed-)?private-key/.test(text())
        ? medium('sensitive-private-key', 'it is a key of gpg-agent')
        : null,
  ],
];

/** Does the path alone ask for a closer look? One expression, since nearly every path answers no. */
const CANDIDATE = expression('')`
  (?:history|history\.txt|\.tfstate[\w.]*|\.(?:sql|dump|bak|psql|mysql|keytab|keychain|keychain-db|gpg|pgp|key|dat)
  |logins\.json)$|(?:^|/)utc--[^/]*$
`;

function judgeByName(path: string, bytes: Buffer): Judgement | null {
  if (!CANDIDATE.test(path)) return null;
  let head: string | undefined;
  const text = (): string => (head ??= bytes.toString('latin1', 0, HEAD));
  for (const [pattern, judge] of NAMED) {
    if (pattern.test(path)) return judge(bytes, text);
  }
  return null;
}

function judgeTerraformState(_bytes: Buffer, text: () => string): Judgement | null {
  const state = text();
  if (!/"terraform_version"\s*:/.test(state)) return null;
  const marked = /"sensitive_attributes"\s*:\s*\[\s*[^\s\]]/.test(state) || /"sensitive"\s*:\s*true/.test(state);
  if (marked) return medium('sensitive-terraform-state', 'it is the state of Terraform with values marked sensitive');
  return /"resources"\s*:\s*[[{]\s*[^\s\]}]/.test(state)
    ? low('sensitive-terraform-state', 'it is the state of Terraform with resources')
    : null;
}

const TABLE =
  String.raw`[\x60"\[]?(?:\w+[\x60"\]]?\.[\x60"\[]?)?(?:\w+_)?` +
  String.raw`(?:users?|accounts?|members?|customers?|admins?|auth_user|logins?)[\x60"\]]?`;
const COPY = new RegExp(String.raw`^COPY ${TABLE} \(([^)]{1,2000})\) FROM stdin;\r?\n(?!\\\.)`, 'im');
const INSERT = new RegExp(
  String.raw`^\s*INSERT (?:IGNORE )?INTO ${TABLE}\s*(?:\(([^)]{1,2000})\)\s*)?VALUES\s*\(`,
  'gim',
);
const CREATE = new RegExp(String.raw`^\s*CREATE TABLE (?:IF NOT EXISTS )?${TABLE}\s*\(([^;]{1,4000})`, 'im');
const PASSWORD_COLUMN = /passw(?:or)?d|pwd|pass_?hash|user_pass|crypted/i;
const HASH = /\$(?:2[abxy]|argon2\w*|5|6|1|P|H|y)\$|pbkdf2_sha|[0-9a-f]{40}/i;

/** Recognises a table of people with passwords or hashes; a made-up row or two are no dump. */
function judgeDump(_bytes: Buffer, text: () => string): Judgement | null {
  const sql = text();
  const copy = COPY.exec(sql);
  if (copy && PASSWORD_COLUMN.test(copy[1]!))
    return medium('sensitive-dump', 'it copies rows into a table of users with a password column');
  const named = PASSWORD_COLUMN.test(CREATE.exec(sql)?.[1] ?? '');
  let rows = 0;
  let hashes = 0;
  for (const insert of sql.matchAll(INSERT)) {
    if (insert[1] === undefined ? !named : !PASSWORD_COLUMN.test(insert[1])) continue;
    const body = sql.slice(insert.index + insert[0].length, insert.index + insert[0].length + 4000).split(/;\s*$/m)[0]!;
    rows += 1 + (body.match(/\)\s*,\s*\(/g)?.length ?? 0);
    if (HASH.test(body)) hashes += body.match(new RegExp(HASH, 'gi'))!.length;
    if (rows > 50) break;
  }
  if (rows >= 3 && hashes >= 3) return medium('sensitive-dump', 'it inserts users with their password hashes');
  return rows >= 3 || hashes >= 1 ? low('sensitive-dump', 'it inserts users with passwords') : null;
}
