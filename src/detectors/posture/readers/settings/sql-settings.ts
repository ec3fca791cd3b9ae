/**
 * Settings that SQL statements make: of servers, databases, logins and audits.
 * https://learn.microsoft.com/sql/relational-databases/security/,
 * https://dev.mysql.com/doc/refman/8.4/en/create-user.html,
 * https://www.postgresql.org/docs/current/sql-altersystem.html,
 * https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/CREATE-PROFILE.html,
 * https://docs.snowflake.com/en/sql-reference/parameters,
 * https://clickhouse.com/docs/sql-reference/statements/create/user
 */

import type { SqlSetting } from './sql-setting.ts';
import { networkPolicies } from './sql-networks.ts';
import { SQL_SETTINGS, type SqlSafe } from '../../../../../patterns/sql-settings.ts';

const TRUE = new Set(['on', 'true', '1', 'yes', 'enable', 'enabled']);

/** Ranks a text by what is safe: a switch, more, less, or its index in groups of words (`~x` matches within it). */
function rankOfSql(safe: SqlSafe, text: string): number {
  const word = text.toLowerCase();
  if (safe === 'on' || safe === 'off') return TRUE.has(word) === (safe === 'on') ? 1 : 0;
  const number = /^(?:unlimited|never|default)$/.test(word) ? 0 : Number.parseFloat(word);
  if (safe === 'more') return Number.isNaN(number) ? 0 : number;
  if (safe === 'less') return Number.isNaN(number) || number <= 0 ? -Number.MAX_SAFE_INTEGER : -number;
  const at = safe.findIndex((words) =>
    words.split('|').some((one) => one === word || (one.startsWith('~') && word.includes(one.slice(1)))),
  );
  return at === -1
    ? Math.max(
        0,
        safe.findIndex((one) => one === '*' || one === ''),
      )
    : at;
}

/** Returns the setting `name` with its default; none if it is not in the table. */
function settingOf(name: string, text: string, about = ''): SqlSetting[] {
  const row = SQL_SETTINGS[name];
  if (row === undefined) return [];
  const [control, safe, unset] = row;
  return [
    {
      control,
      subject: `${name}${about === '' ? '' : ` of ${about}`}`,
      rank: rankOfSql(safe, text),
      word: text,
      unset: rankOfSql(safe, unset),
    },
  ];
}

const withoutQuotes = (word: string | undefined) => (word ?? '').replace(/^[["'`]+|[\]"'`]+$/g, '');

/** Plugins and methods by what they leave to an attacker. */
const METHODS: Readonly<Record<string, number>> = {
  no_password: 0,
  plaintext_password: 1,
  mysql_old_password: 1,
  mysql_clear_password: 1,
  mysql_native_password: 2,
  double_sha1_password: 2,
  double_sha1_hash: 2,
};

/** Returns the name in `DROP POLICY IF EXISTS tenant ON orders`. */
function policyIn(words: readonly string[]): string {
  return withoutQuotes(words[words.indexOf('policy') + (words.includes('exists') ? 3 : 1)]);
}

/** Reads what one statement sets. */
export function sqlSettings(words: readonly string[]): SqlSetting[] {
  const [first = '', second = '', third = ''] = words;
  const after = (word: string, from = 0) => {
    const at = words.indexOf(word, from);
    return at === -1 ? undefined : words[words[at + 1] === '=' || words[at + 1] === 'to' ? at + 2 : at + 1];
  };
  if (/^(?:exec|execute)?$/.test(first) || first === 'sp_configure' || first.endsWith('sp_configure')) {
    const at = words.findIndex((word) => word.endsWith('sp_configure'));
    return at === -1 ? [] : settingOf(withoutQuotes(words[at + 1]).toLowerCase(), withoutQuotes(words[at + 3]));
  }
  const policies = networkPolicies(words);
  if (policies.length > 0) return policies;
  if (first === 'set') {
    const at = /^(?:global|persist|persist_only|session|local)$/.test(second) ? 2 : 1;
    const joined = words
      .slice(at)
      .join(' ')
      .replace(/^@ ?@ ?(?:global|persist|session)? ?\.? ?/, '');
    const [name = '', value = ''] = joined.split(/ ?(?:=|\bto\b) ?/);
    return settingOf(name.trim(), withoutQuotes(value.split(' ')[0]));
  }
  if (
    first === 'noaudit' ||
    (first === 'drop' && /^(?:audit|server|database)$/.test(second) && words.includes('audit'))
  )
    return [{ control: 'audit', subject: `audit ${withoutQuotes(words.at(-1))}`, rank: 0, word: 'dropped', unset: 1 }];
  if (first === 'drop' && (second === 'policy' || (second === 'security' && third === 'policy')))
    return [
      {
        control: 'privilege-limit',
        subject: `policy ${policyIn(words)} on ${withoutQuotes(after('on'))}`,
        rank: -1,
        word: 'dropped',
        unset: 1,
        isGrave: true,
      },
    ];
  if (first === 'alter' && words.at(-1) === 'masked' && words.at(-2) === 'drop')
    return [
      {
        control: 'exposure',
        subject: `mask of ${withoutQuotes(third)} ${withoutQuotes(words[5])}`,
        rank: 0,
        word: 'dropped',
        unset: 1,
      },
    ];
  if (first !== 'alter' && first !== 'create') return [];
  const at = words.indexOf('set');
  const name = withoutQuotes(third);
  if (second === 'system' || second === 'database' || second === 'account' || second === 'session') {
    const key = withoutQuotes(words[at + 1]).toLowerCase();
    const value = withoutQuotes(words[words[at + 2] === '=' || words[at + 2] === 'to' ? at + 3 : at + 2]);
    if (at !== -1) return settingOf(key, value, second === 'database' ? name : '');
  }
  if (words.includes('audit')) {
    const state = after('state');
    const about = withoutQuotes(words[words.findLastIndex((word) => word === 'audit' || word === 'specification') + 1]);
    return state === undefined
      ? []
      : [{ control: 'audit', subject: `audit ${about}`, rank: state === 'on' ? 2 : 0, word: state, unset: 1 }];
  }
  if (second === 'security' && third === 'policy') {
    const state = after('state');
    return state === undefined
      ? []
      : [
          {
            control: 'privilege-limit',
            subject: `policy ${withoutQuotes(words[3])}`,
            rank: state === 'on' ? 1 : 0,
            word: state,
            unset: 1,
          },
        ];
  }
  if (/^(?:login|user|profile|role|password|session|authentication|settings)$/.test(second))
    return accountSettings(words, second === 'password' || second === 'session' || second === 'authentication' ? 3 : 2);
  return [];
}

/** Ranks of phrases about an account that no single word says. */
function phrases(words: readonly string[], name: string): SqlSetting[] {
  const text = words.join(' ');
  const found: SqlSetting[] = [];
  const until = /\bvalid until (\S+)/i.exec(text)?.[1];
  if (until !== undefined) {
    const isEndless = withoutQuotes(until).toLowerCase() === 'infinity';
    found.push({
      control: 'rotation',
      subject: `end of ${name}`,
      rank: isEndless ? 0 : 1,
      word: withoutQuotes(until),
      unset: 0,
    });
  }
  const limit = /\bconnection limit (-? ?\d+)/.exec(text)?.[1]?.replace(' ', '');
  if (limit !== undefined)
    found.push({
      control: 'request-rate',
      subject: `connections of ${name}`,
      rank: Number(limit) < 0 ? -Number.MAX_SAFE_INTEGER : -Number(limit),
      word: limit,
      unset: -Number.MAX_SAFE_INTEGER,
    });
  const host = /\bhost (any|local|none|like|regexp|ip|name)\b/.exec(text)?.[1];
  if (host !== undefined)
    found.push({ control: 'exposure', subject: `host of ${name}`, rank: host === 'any' ? 0 : 1, word: host, unset: 0 });
  return found;
}

/** Returns the settings of a `CREATE USER`, `ALTER USER` or login: options, method, expiry. */
function accountSettings(words: readonly string[], at: number): SqlSetting[] {
  const name = withoutQuotes(words[words[at] === 'if' ? words.indexOf('exists') + 1 : at]);
  const found = words.flatMap((word, index) => {
    if (index <= at || SQL_SETTINGS[word] === undefined) return [];
    const value = words[words[index + 1] === '=' ? index + 2 : index + 1];
    return settingOf(word, withoutQuotes(value), name);
  });
  const method =
    words[words.indexOf('identified') + 1] === 'with' ? withoutQuotes(words[words.indexOf('identified') + 2]) : '';
  const expire = words.indexOf('expire');
  return [
    ...found,
    ...phrases(words, name),
    ...(method === ''
      ? []
      : [
          {
            control: 'authentication' as const,
            subject: `method of ${name}`,
            rank: METHODS[method] ?? 3,
            word: method,
            unset: 3,
          },
        ]),
    ...(words.includes('not') && words[words.indexOf('not') + 1] === 'identified'
      ? [{ control: 'authentication' as const, subject: `method of ${name}`, rank: 0, word: 'no password', unset: 3 }]
      : []),
    ...(expire === -1
      ? []
      : [
          {
            control: 'rotation' as const,
            subject: `password of ${name}`,
            rank: words[expire + 1] === 'never' ? 0 : 2,
            word: words[expire + 1] === 'never' ? 'never expires' : 'expires',
            unset: 1,
          },
        ]),
    ...(name === 'sa' && words.includes('enable')
      ? [{ control: 'authentication' as const, subject: 'login sa', rank: 0, word: 'enabled', unset: 1 }]
      : []),
  ];
}
