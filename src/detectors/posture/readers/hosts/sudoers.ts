/**
 * sudoers: who may run what as whom, with or without a password, and the defaults that protect it.
 * https://www.sudo.ws/docs/man/sudoers.man/
 */

import { expression } from '../../../../model/expressions/expression.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import { textOf, type Origin } from '../../position.ts';
import { hostScene, linesIn, listFact, rankFact, type Line } from './facts.ts';

/** One command that a line lets somebody run. */
interface Grant {
  readonly who: string;
  readonly command: string;
  readonly isFree: boolean;
  readonly tags: readonly string[];
  readonly origin: Origin;
}

/** Flags by the position that is safe, and which one holds where no line sets it. */
const FLAGS: Readonly<Record<string, readonly [safe: boolean, unset: boolean]>> = {
  authenticate: [true, true],
  env_reset: [true, true],
  use_pty: [true, true],
  requiretty: [true, false],
  tty_tickets: [true, true],
  ignore_dot: [true, false],
  noexec: [true, false],
  umask_override: [false, false],
  visiblepw: [false, false],
  setenv: [false, false],
  sudoedit_follow: [false, false],
  env_editor: [false, true],
  fast_glob: [false, false],
  runcwd: [false, false],
  log_input: [true, false],
  log_output: [true, false],
  log_allowed: [true, true],
  log_denied: [true, true],
  log_subcmds: [true, false],
  mail_badpass: [true, false],
  mail_no_user: [true, true],
};
const LOGS = /^(?:log_|mail_)/;
/** Variables by which a user takes over a command that sudo runs. */
const LOADERS =
  /^(?:LD_|PYTHON|PERL|RUBY|BASH_ENV|ENV$|IFS$|PATH$|SSH_AUTH_SOCK|HOME$|JAVA_TOOL_OPTIONS|NODE_OPTIONS|\*)/;
const ALIAS = /^(?:User|Runas|Host|Cmnd|Cmd)_Alias$/;

/** Returns the defaults that are set, and for each user what it may run. Aliases are resolved. */
export const readSudoers: ReadScene = async ({ path, text }) => {
  const lines = [...linesIn(textOf(text), path)];
  const aliases = new Map(lines.flatMap(aliasesOf));
  const grants = lines.flatMap((line) => grantsOf(line, aliases));
  const who = [...new Set(grants.map((grant) => grant.who))];
  return hostScene(path, [
    ...lines.flatMap(defaultsOf),
    ...who.flatMap((name) =>
      factsOfUser(
        name,
        grants.filter((grant) => grant.who === name),
      ),
    ),
  ]);
};

/** Reads `Cmnd_Alias WEB = /usr/bin/systemctl restart nginx, /usr/bin/journalctl`. */
function aliasesOf({ text, words }: Line): (readonly [string, string])[] {
  if (!ALIAS.test(words[0] ?? '')) return [];
  return text
    .slice(words[0]!.length)
    .split(':')
    .flatMap((one) => {
      const sign = one.indexOf('=');
      return sign === -1 ? [] : [[one.slice(0, sign).trim(), one.slice(sign + 1).trim()] as const];
    });
}

const TAG = /^(?:NO)?(?:PASSWD|EXEC|SETENV|LOG_INPUT|LOG_OUTPUT|MAIL|FOLLOW|INTERCEPT):/;

/** Returns the commands that a line grants, with `NOPASSWD` and other tags; none for other lines. */
function grantsOf({ text, words, origin }: Line, aliases: ReadonlyMap<string, string>): Grant[] {
  const first = words[0] ?? '';
  if (/^(?:Defaults|@include|#include|includedir)/.test(first) || ALIAS.test(first)) return [];
  const sign = text.indexOf('=');
  if (sign === -1) return [];
  const who = aliases.get(first) ?? first;
  let isFree = false;
  let tags: readonly string[] = [];
  return splitAtCommas(text.slice(sign + 1)).flatMap((item) => {
    let rest = item;
    if (rest.startsWith('(')) rest = rest.slice(rest.indexOf(')') + 1).trim();
    for (let tag = TAG.exec(rest); tag !== null; tag = TAG.exec(rest)) {
      if (tag[0] === 'NOPASSWD:') isFree = true;
      else if (tag[0] === 'PASSWD:') isFree = false;
      else tags = [...tags, tag[0].slice(0, -1)];
      rest = rest.slice(tag[0].length).trim();
    }
    return splitAtCommas(aliases.get(rest) ?? rest).map((command): Grant => ({ who, command, isFree, tags, origin }));
  });
}

function splitAtCommas(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Programs that give a shell, or write any file. */
const SHELLS = expression('')`
  \/(?:ba|da|z|k|c|tc)?sh\b|\/(?:su|sudo|vim?|nano|emacs|less|more|man|find|awk|perl|python[\d.]*|ruby
  |node|tar|cp|mv|chmod|chown|dd|tee|env|docker|nmap|rsync|visudo|passwd|useradd|usermod)(?:\s+\*.*)?$
`;

/** Ranks a user by its most powerful command, and lists its commands and tags. */
function factsOfUser(who: string, grants: readonly Grant[]): Fact[] {
  const { origin } = grants.at(-1)!;
  const isAny = (grant: Grant) => grant.command === 'ALL' || grant.command === '*';
  const power = (grant: Grant) => (isAny(grant) ? (grant.isFree ? 0 : 1) : SHELLS.test(grant.command) ? 2 : 3);
  const worst = grants.reduce((one, other) => (power(other) < power(one) ? other : one));
  const words = ['any command without a password', 'any command', 'a command that gives a shell', 'some commands'];
  const terms = { atMost: 'high', weakening: 'escalation', unset: [4, 'nothing'] } as const;
  const isRoot = who === 'root' || who === '%sudo' || who === '%wheel' || who === '%admin';
  // The line of the distribution itself.
  const isUsual = isRoot && power(worst) === 1;
  return [
    ...(isUsual
      ? []
      : [
          rankFact('local-privileges', `commands of ${who}`, [power(worst), words[power(worst)]!], worst.origin, {
            ...terms,
            atMost: power(worst) < 2 ? 'high' : 'medium',
          }),
        ]),
    ...(grants.some(isAny)
      ? []
      : [
          {
            ...listFact(
              'local-privileges',
              `list of ${who}`,
              grants.map(({ command }) => command),
              origin,
            ),
            onlyChanged: true as const,
          },
        ]),
    ...(grants.some((grant) => isAny(grant) && grant.isFree)
      ? []
      : [
          {
            ...listFact(
              'local-privileges',
              `without a password: ${who}`,
              grants.filter(({ isFree }) => isFree).map(({ command }) => command),
              origin,
            ),
            onlyChanged: true as const,
          },
        ]),
    listFact(
      'local-privileges',
      `tags of ${who}`,
      grants.flatMap(({ tags }) => tags.filter((tag) => tag === 'SETENV')),
      origin,
    ),
  ];
}

/** Reads `Defaults:%ops !authenticate, timestamp_timeout=5`. */
function defaultsOf({ text, origin }: Line): Fact[] {
  const [, scope = '', rest = ''] = /^Defaults([:@!>]\S+)?\s+(.*)$/.exec(text) ?? [];
  return splitAtCommas(rest).flatMap((item): Fact[] => {
    const [, off = '', name = '', sign, value = ''] = /^(!?)\s*(\w+)\s*(\+?=)?\s*(.*)$/.exec(item) ?? [];
    const subject = `${name}${scope === '' ? '' : ` ${scope.slice(1)}`}`;
    const flag = FLAGS[name];
    const control = LOGS.test(name) ? 'audit' : 'local-privileges';
    if (flag !== undefined && sign === undefined) {
      const isSafe = (off === '') === flag[0];
      const unset = flag[1] === flag[0];
      return [
        rankFact(control, subject, [Number(isSafe), off === '' ? 'on' : 'off'], origin, {
          unset: [Number(unset), flag[1] ? 'on' : 'off'],
          ...(name === 'authenticate' && { atMost: 'high', weakening: 'removal' }),
        }),
      ];
    }
    const number = Number(value);
    if (name === 'timestamp_timeout' || name === 'passwd_timeout' || name === 'passwd_tries') {
      const unset = name === 'passwd_tries' ? 3 : name === 'passwd_timeout' ? 5 : 15;
      const minutes = off === '!' || number < 0 ? Number.MAX_SAFE_INTEGER : number;
      return Number.isNaN(number)
        ? []
        : [
            rankFact(
              'local-privileges',
              subject,
              [-minutes, minutes === Number.MAX_SAFE_INTEGER ? 'for ever' : value],
              origin,
              { unset: [-unset, String(unset)] },
            ),
          ];
    }
    if (name === 'secure_path')
      return [
        rankFact(control, subject, [off === '' ? 1 : 0, off === '' ? 'set' : 'not set'], origin, {
          unset: [0, 'not set'],
        }),
      ];
    if (name === 'logfile' || name === 'iolog_dir' || name === 'syslog')
      return [
        rankFact('audit', subject, [off === '' ? 1 : 0, off === '' ? 'set' : 'not set'], origin, {
          unset: [name === 'syslog' ? 1 : 0, 'not set'],
        }),
      ];
    if (name === 'env_keep')
      return [
        listFact(
          control,
          subject,
          value
            .replaceAll('"', '')
            .split(/\s+/)
            .filter((one) => LOADERS.test(one)),
          origin,
        ),
      ];
    return [];
  });
}
