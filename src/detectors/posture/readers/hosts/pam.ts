/**
 * PAM stacks: which modules must agree, and the options by which they let more through.
 * https://man7.org/linux/man-pages/man5/pam.d.5.html
 */

import { expression } from '../../../../model/expressions/expression.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import { textOf, type Origin } from '../../position.ts';
import { hostScene, linesIn, listFact, rankFact, type Line } from './facts.ts';

interface Rule {
  readonly type: string;
  readonly control: string;
  readonly module: string;
  readonly options: readonly string[];
  readonly origin: Origin;
}

/** Modules that stop somebody. */
const GUARDS = expression('')`
  ^pam_(?:deny|faillock|tally2?|faildelay|pwquality|cracklib|passwdqc|pwhistory|wheel|securetty
  |nologin|access|time|listfile|google_authenticator|duo|oath|u2f|yubico|radius|sss|krb5|ldap|loginuid
  |tty_audit|selinux|apparmor|namespace|umask|limits|shells)$
`;
/** Modules that let anybody in, from wherever they like. */
const OPEN = /^pam_(?:permit|rhosts(?:_auth)?|debug)$/;
const BAD = ['nullok', 'nullok_secure', 'nodelay'];
/** Options with a number, of which more or less is stronger. */
const NUMBERS: Readonly<Record<string, readonly ['password-policy' | 'request-rate' | 'password-hash', 1 | -1]>> = {
  minlen: ['password-policy', 1],
  minclass: ['password-policy', 1],
  difok: ['password-policy', 1],
  remember: ['password-policy', 1],
  dcredit: ['password-policy', -1],
  ucredit: ['password-policy', -1],
  lcredit: ['password-policy', -1],
  ocredit: ['password-policy', -1],
  deny: ['request-rate', -1],
  retry: ['request-rate', -1],
  unlock_time: ['request-rate', 1],
  rounds: ['password-hash', 1],
};
const HASHES = ['bigcrypt', 'md5', 'blowfish', 'sha256', 'sha512', 'gost_yescrypt', 'yescrypt'];

/** Returns the facts of each type of a stack: `auth`, `account`, `password`, `session`. */
export const readPam: ReadScene = async ({ path, text }) => {
  const rules = [...linesIn(textOf(text), path)].flatMap(ruleOf);
  const types = [...new Set(rules.map(({ type }) => type))];
  return hostScene(
    path,
    types.flatMap((type) =>
      factsOfType(
        type,
        rules.filter((rule) => rule.type === type),
      ),
    ),
  );
};

/** Reads `auth [default=die] pam_faillock.so authfail deny=5`; pam.conf has the name of the service before it. */
function ruleOf({ text, origin }: Line): Rule[] {
  const [, type, control, module, options = ''] =
    /^(?:\w+\s+)?-?(auth|account|password|session)\s+(\[[^\]]*\]|[\w-]+)\s+(\S+)\s*(.*)$/.exec(text) ?? [];
  if (type === undefined || control === 'include' || control === 'substack') return [];
  const name = module!.replace(/^.*\//, '').replace(/\.so$/, '');
  return [{ type, control: control!.toLowerCase(), module: name, options: options.split(/\s+/), origin }];
}

/** Returns the modules that must agree, those that admit anyone, weak options, numbers and the hash of one type. */
function factsOfType(type: string, rules: readonly Rule[]): Fact[] {
  const { origin } = rules[0]!;
  const isOptional = ({ control }: Rule) => control === 'optional';
  const guards = rules.filter((rule) => GUARDS.test(rule.module) && !isOptional(rule));
  const open = type === 'session' ? [] : rules.filter((rule) => OPEN.test(rule.module) && !isOptional(rule));
  const bad = rules.flatMap((rule) =>
    rule.options.filter((option) => BAD.includes(option)).map((option) => `${rule.module} ${option}`),
  );
  return [
    listFact(
      'authentication',
      `${type}: modules`,
      guards.map(({ module }) => module),
      guards.at(-1)?.origin ?? origin,
      { isGood: true, weakening: 'removal' },
    ),
    listFact(
      'authentication',
      `${type}: open to anybody`,
      open.map(({ module, control }) => `${control} ${module}`),
      open.at(-1)?.origin ?? origin,
      { weakening: 'escalation' },
    ),
    listFact('authentication', `${type}: options`, bad, origin),
    ...rules.flatMap(numbersOf),
    ...hashOf(rules),
  ];
}

/** Returns the numeric options of a rule (`minlen=8`) as ranks. */
function numbersOf({ type, module, options, origin }: Rule): Fact[] {
  return options.flatMap((option): Fact[] => {
    const [name = '', text = ''] = option.split('=');
    const row = NUMBERS[name];
    const number = Number(text);
    return row === undefined || text === '' || Number.isNaN(number)
      ? []
      : [rankFact(row[0], `${type} ${module} ${name}`, [number * row[1], text], origin)];
  });
}

/** Returns the rank of the hash that `pam_unix` uses for passwords; none without one. */
function hashOf(rules: readonly Rule[]): Fact[] {
  const rule = rules.find(({ type, module }) => type === 'password' && module === 'pam_unix');
  const hash = rule?.options.find((option) => HASHES.includes(option));
  return rule === undefined || hash === undefined
    ? []
    : [rankFact('password-hash', 'hash of pam_unix', [HASHES.indexOf(hash), hash], rule.origin)];
}
