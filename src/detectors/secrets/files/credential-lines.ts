/**
 * Credentials in files that programs log in with, where the path says what each line holds: no name is beside the
 * value. Formats are those of each program's manual.
 */

import type { SecretMatch } from '../../../model/match.ts';
import { Secret } from '../../../model/secret.ts';
import { confidenceOf } from '../score/confidence.ts';
import { looksRandom } from '../score/entropy.ts';
import { exposureWords } from '../exposure/exposure-words.ts';
import { judgeGiven, type Role } from '../readers/given.ts';
import { SPECIFICITY } from './specificity.ts';
import { expression } from '../../../model/expressions/expression.ts';

interface LineFormat {
  /** Matches the path in lower case. */
  readonly path: RegExp;
  /** With the groups `value` and, where the line has one, `user`. Flags `dgm`. */
  readonly line: RegExp;
  readonly holds: Role | 'hash';
  readonly reason: string;
  /** The file holds other lines too: only a value that looks random counts. */
  readonly onlyRandom?: true;
}

const LOGIN = 'it contains a login that a program uses';

const FORMATS: readonly LineFormat[] = [
  {
    path: /(?:^|\/)[._]netrc$/,
    line: /^[ \t]*(?:(?:machine[ \t]+\S+|default)\s+)(?:login[ \t]+(?<user>\S+)\s+)?password[ \t]+(?<value>\S+)/dgm,
    holds: 'password',
    reason: 'it contains a login for a machine',
  },
  {
    path: /(?:^|\/)(?:\.?pgpass|pgpass\.conf)$/,
    line: /^[^:#\n]+:(?:\d+|\*):[^:\n]+:(?<user>[^:\n]+):(?<value>[^\n\r]+)$/dgm,
    holds: 'password',
    reason: 'it contains a login for a database',
  },
  {
    path: /(?:^|\/)\.?git-credentials$/,
    line: /^https?:\/\/(?<user>[^:/\s]+):(?<value>\S+)@[^@\s]+$/dgm,
    holds: 'password',
    reason: 'it contains a login for a git server',
  },
  {
    path: /(?:^|\/)config\/(?:master|credentials\/[\w-]+)\.key$/,
    line: /^(?<value>[0-9a-f]{32}|[0-9a-f]{64})\s*$(?![\s\S]*\S)/dgm,
    holds: 'key',
    reason: 'it is the key that opens the encrypted credentials of Rails',
  },
  {
    path: /(?:^|\/)(?:sasl_passwd(?:\.\w+)?|smtp_auth)$/,
    line: /^[^\s#]+[ \t]+(?<user>[^:\s]+):(?<value>\S+)[ \t]*$/dgm,
    holds: 'password',
    reason: LOGIN,
  },
  {
    path: /(?:^|\/)passwd\.client$/,
    line: /^[^\s#:]+:(?<user>[^:\n]+):(?<value>[^\s:]+)$/dgm,
    holds: 'password',
    reason: LOGIN,
  },
  {
    path: /(?:^|\/)userlist\.txt$/,
    line: /^"(?<user>[^"\n]+)"[ \t]+"(?!md5[0-9a-f]{32}"|SCRAM-)(?<value>[^"\n]+)"/dgm,
    holds: 'password',
    reason: 'it contains logins of PgBouncer',
  },
  {
    path: /(?:^|\/)[._]curlrc$/,
    line: /^[ \t]*(?:-u|(?:--)?(?:proxy-)?user)[ \t]*[=:]?[ \t]*"?(?<user>[^:"\s]+):(?<value>[^"\s]+)/dgm,
    holds: 'password',
    reason: LOGIN,
  },
  {
    path: /(?:^|\/)svn\.simple\/[^/]+$/,
    line: /^K 8\npassword\nV \d+\n(?<value>.+)$/dgm,
    holds: 'password',
    reason: LOGIN,
  },
  {
    path: /(?:^|\/)turnserver\.conf$/,
    line: /^user=(?<user>[^:\s]+):(?!0x)(?<value>\S+)/dgm,
    holds: 'password',
    reason: LOGIN,
  },
  {
    path: expression('')`
  (?:^|/)(?:\.?(?:[\w-]*token|[\w-]*api[_-]?key|[\w-]*secret|[\w-]*password|[\w-]*passwd)(?:\.txt)?
  |[\w-]{1,60}\.(?:pass|pw|psk|secret|token))$
`,
    line: /^(?<value>[\x21-\x7e]{12,400})\s*$(?![\s\S]*\S)/dg,
    holds: 'token',
    reason: 'it contains only one value, and its name is that of a credential',
    onlyRandom: true,
  },
  {
    // A replica set's: https://www.mongodb.com/docs/manual/core/security-internal-authentication/
    path: /(?:^|\/)[\w.-]*mongo[\w.-]*key(?:[_-]?file)?$/,
    line: /^(?<value>[0-9A-Za-z+/]{64,1400}={0,2})\s*$/dg,
    holds: 'key',
    reason: 'it is the key that members of a cluster share',
    onlyRandom: true,
  },
  {
    path: /(?:^|\/)rsyncd\.secrets$|(?:^|\/)deluge\/auth$/, // rsyncd.conf(5)
    line: /^(?<user>[\w.@-]{1,64}):(?<value>[^\s:]{3,200})(?::\d{1,2})?$/dgm,
    holds: 'password',
    reason: LOGIN,
  },
  {
    path: /(?:^|\/)psk\.txt$/, // racoon.conf(5)
    line: /^[^\s#]{3,120}[ \t]+(?!0x)(?<value>\S{6,200})$/dgm,
    holds: 'password',
    reason: 'it contains a key that both ends of a tunnel share',
  },
  {
    path: /(?:^|\/)resource\.cfg$/, // Nagios
    line: /^\$USER\d{1,2}\$[ \t]*=[ \t]*(?<value>[^\s/]{8,200})$/dgm,
    holds: 'password',
    reason: LOGIN,
    onlyRandom: true,
  },
  {
    path: /(?:^|\/)(?:chap|pap)-secrets$/,
    line: /^[ \t]*"?(?<user>[^\s"#]+)"?[ \t]+\S+[ \t]+"?(?<value>[^\s"]+)"?/dgm,
    holds: 'password',
    reason: LOGIN,
  },
  {
    path: /(?:^|\/)ipsec[\w.-]*\.secrets$/,
    line: /^[^#\n]*:[ \t]*(?:PSK|XAUTH|EAP|NTLM|PIN)[ \t]+"(?<value>[^"\n]+)"/dgm,
    holds: 'password',
    reason: 'it contains a key that both ends of a tunnel share',
  },
  {
    path: /(?:^|\/)users\.acl$|(?:^|\/)[\w.-]*(?:redis|valkey)[\w.-]*\.conf$/,
    line: /^user[ \t]+(?<user>\S+)[ \t][^#\n]{0,200}?>(?<value>\S+)/dgm,
    holds: 'password',
    reason: 'it contains a login for Redis',
  },
  {
    path: /(?:^|\/)(?:user-data|cloud-config|cloud-init)[\w.-]*$/,
    line: /^[ \t]+(?:-[ \t]+)?(?<user>[a-z_][\w-]{0,31}):(?<value>[^\s:]{6,})$/dgm,
    holds: 'password',
    reason: 'it sets the password of a user',
    onlyRandom: true,
  },
  {
    path: /(?:^|\/)[\w-]*(?:auth|pass|passwd|login|credentials?|userpass|vpn|up)[\w-]*(?:\.txt|\.conf|\.pass)?$/,
    line: /^(?<user>[\w.@+-]{2,64})\r?\n(?<value>[^\s:=<>{}()]{6,128})\s*$(?![\s\S]*\S)/dg,
    holds: 'password',
    reason: 'it contains a user and a password, each on its own line',
    onlyRandom: true,
  },
  {
    // https://curl.se/docs/http-cookies.html
    path: /(?:^|\/)[\w.-]*cookies?[\w.-]*\.txt$/,
    line: expression('dgm')`
  ^(?:#HttpOnly_)?[\w.-]{3,80}\t(?:TRUE|FALSE)\t\S{1,80}\t(?:TRUE|FALSE)\t\d{1,12}\t
  [\w.-]{0,40}(?:sess|token|auth|sid|jwt|login|remember)[\w.-]{0,40}\t(?<value>\S{16,600})$
`,
    holds: 'token',
    reason: 'it contains the cookie of a session',
    onlyRandom: true,
  },
  {
    path: /(?:^|\/)\.?davfs2\/secrets$/, // davfs2.conf(5)
    line: /^[ \t]*"?[^\s#"]\S{1,200}[ \t]+"?(?<user>[^\s"]{1,80})"?[ \t]+"?(?<value>[^\s"]{4,200})"?[ \t]*$/dgm,
    holds: 'password',
    reason: LOGIN,
  },
  {
    path: /(?:^|\/)(?:shadow|gshadow|shadow-|master\.passwd)(?:\.bak)?$/,
    line: /^(?<user>[a-z_][\w-]{0,31}):(?<value>\$(?:1|2[aby]|5|6|y|7|gy|sha1)\$[^:\s]{10,200}):/dgm,
    holds: 'hash',
    reason: 'it contains password hashes of a system',
  },
  {
    path: /(?:^|\/)[\w.-]*htpasswd[\w.-]*$/,
    line: expression('dgm')`
  ^(?<user>[^\s:#]{1,64}):(?<value>\$(?:apr1|2[aby]|5|6|1)\$\S{10,200}|\{SHA\}\S{28}
  |[./0-9A-Za-z]{13})\s*$
`,
    holds: 'hash',
    reason: 'it contains password hashes of a web server',
  },
  {
    path: /(?:^|\/)[\w.-]*(?:proftpd|ftpd)[\w.-]*passwd[\w.-]*$|(?:^|\/)[\w.-]*passwd[\w.-]*$/,
    line: expression('dgm')`
  ^(?<user>[^\s:#]{1,64}):(?<value>\$(?:apr1|2[aby]|5|6|1|y|7)\$[^\s:]{10,200}
  |\{S?SHA\d*\}[^\s:]{20,200}):\d+:\d+:
`,
    holds: 'hash',
    reason: 'it contains password hashes of an FTP server',
  },
];

/** Most paths end here. */
const CANDIDATE = expression('')`
  (?:netrc|userlist\.txt|psk\.txt|resource\.cfg|\.(?:pass|pw|psk|secret|token)
  |mongo[\w.-]*key(?:[_-]?file)?|curlrc|turnserver\.conf|svn\.simple/[^/]+|(?:token|api[_-]?key|secret|password
  |passwd)(?:\.txt)?|pgpass|pgpass\.conf|git-credentials|\.key|sasl_passwd[\w.]*|smtp_auth|passwd\.client|-secrets
  |\.secrets|users\.acl|(?:redis|valkey)[\w.-]*\.conf|user-data[\w.-]*|cloud-(?:config|init)[\w.-]*|(?:auth|pass
  |passwd|login|credentials?|userpass|vpn|up)[\w-]*(?:\.txt|\.conf|\.pass)?|cookies?[\w.-]*\.txt|davfs2/secrets
  |shadow-?(?:\.bak)?
  |master\.passwd(?:\.bak)?|htpasswd[\w.-]*|passwd[\w.-]*)$
`;

/** Bytes of a file that are read, and credentials of it that are reported. */
const HEAD = 1 << 20;
const MOST = 200;

/** Reports whether credentials are read from the lines of files at this path. */
export function hasCredentialLines(path: string): boolean {
  return CANDIDATE.test(path.toLowerCase());
}

/** Returns the credentials on the lines of a login file (`.netrc`, `.pgpass`, `htpasswd`); empty for any other. */
export function credentialLines(path: string, bytes: Buffer): readonly SecretMatch[] {
  const lower = path.toLowerCase();
  if (!hasCredentialLines(path)) return [];
  let text: string | undefined;
  const found: SecretMatch[] = [];
  for (const format of FORMATS) {
    if (!format.path.test(lower)) continue;
    text ??= bytes.toString('latin1', 0, HEAD);
    for (const hit of text.matchAll(format.line)) {
      const match = matchOf(bytes, hit, format);
      if (match) found.push(match);
      if (found.length === MOST) return found;
    }
    if (found.length > 0) return found;
  }
  return found;
}

/** Returns a line's credential as a match; null if its value is not one. */
function matchOf(bytes: Buffer, hit: RegExpExecArray, format: LineFormat): SecretMatch | null {
  const [from, to] = hit.indices!.groups!['value']!;
  const value = hit.groups!['value']!;
  const confidence = format.holds === 'hash' ? 'medium' : confidenceIn(value, hit.groups!['user'], format);
  if (confidence === null) return null;
  const rule = format.holds === 'hash' ? 'sensitive-password-hashes' : 'sensitive-credential-file';
  return {
    kind: 'secret',
    rule,
    title: exposureWords[rule]!.title,
    severity: confidence,
    confidence,
    sureInSamples: 'low', // people make such files for tests all day
    secret: new Secret(bytes.toString('utf8', from, to)),
    span: { from, to },
    matchSpan: { from, to },
    structure: 'unknown',
    reasons: [format.reason],
    specificity: SPECIFICITY,
  };
}

/** Returns how sure a value is; null if it is a placeholder or not random enough for the format. */
function confidenceIn(value: string, user: string | undefined, format: LineFormat): SecretMatch['confidence'] | null {
  if (format.onlyRandom && !looksRandom(value).random) return null;
  const candidate = judgeGiven({
    rule: '',
    role: format.holds as Role,
    from: 0,
    to: value.length,
    text: value,
    quoted: true,
    contextFrom: 0,
    ...(user === undefined ? {} : { user }),
  });
  // The path says that it is a login: a word of a language is one as well.
  return candidate && (confidenceOf(candidate.signals) === 'high' ? 'high' : 'medium');
}
