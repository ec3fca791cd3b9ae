/**
 * SQL files: who may do what with which tables, roles without limits, row security, hosts of users.
 * https://www.postgresql.org/docs/current/sql-grant.html, https://www.postgresql.org/docs/current/ddl-rowsecurity.html,
 * https://dev.mysql.com/doc/refman/8.4/en/create-user.html
 */

import { expression } from '../../../../model/expressions/expression.ts';
import type { RankedControl } from '../../../../model/posture/resource.ts';
import { makeFact, nothingSet, type Control } from '../../control.ts';
import { CONTROLS, controls } from '../../controls.ts';
import { plainScene, type Fact, type ReadScene } from '../../judge/scene.ts';
import { statementsOf, type Statement } from '../../languages/sql.ts';
import type { Grant } from '../../orders/grants.ts';
import { Lines, textOf, type Origin } from '../../position.ts';
import { sqlSettings } from './sql-settings.ts';

/** Returns one scope with the grants and settings of all statements. */
export const readSql: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const origin = ({ at }: Statement): Origin => lines.origin(path, at.from, at.to);
  const file = new SqlFile(origin);
  for (const statement of statementsOf(source)) file.read(statement);
  return plainScene(
    [
      {
        id: '',
        origin: { path, line: 1, endLine: 1 },
        facts: file.facts,
        absent: nothingSet,
        atMost: 'medium',
        site: '',
      },
    ],
    () => null,
  );
};

/** Attributes of roles that go beyond any grant. */
const POWERS = new Set(['superuser', 'createrole', 'bypassrls', 'createdb', 'replication']);

/** Roles that may do anything. */
const ADMINISTRATORS = expression('i')`
  ^(?:db_owner|db_securityadmin|db_accessadmin|sysadmin|securityadmin|serveradmin|dba|sysdba|sysoper
  |accountadmin|securityadmin|sysadmin|orgadmin|postgres|rds_superuser|cloudsqlsuperuser
  |azure_pg_admin|pg_execute_server_program|pg_write_server_files|pg_read_server_files
  |pg_write_all_data|super|all_privileges|root|roles\/owner|roles\/bigquery\.admin)$
`;

class SqlFile {
  readonly #allows: Grant[] = [];
  readonly #denies: Grant[] = [];
  readonly #facts = new Map<string, Fact>();
  #grantsAt: Origin | null = null;

  constructor(readonly origin: (statement: Statement) => Origin) {}

  /** Returns all grants as one fact, and the other facts. */
  get facts(): readonly Fact[] {
    const value = { kind: 'grants' as const, allows: this.#allows, denies: this.#denies };
    const grants =
      this.#grantsAt === null
        ? []
        : [
            makeFact(controls.iam, value, {
              subject: '',
              certainty: 'literal' as const,
              origin: this.#grantsAt,
              // A migration that grants is everyday work.
              newAtMost: 'low' as const,
            }),
          ];
    return [...grants, ...this.#facts.values()];
  }

  /** Reads one statement by its first words. */
  read(statement: Statement): void {
    const [first, second, third] = statement.words;
    for (const one of sqlSettings(statement.words))
      this.#rank(one.control, one.subject, one.rank, one.word, statement, one.unset);
    if (first === 'grant' || first === 'revoke') this.#grant(statement, first);
    else if (second === 'default' && third === 'privileges') this.#defaultPrivileges(statement);
    else if (/^(?:exec(?:ute)?$|.*sp_add)/.test(first ?? '')) this.#member(statement);
    else if (first === 'alter' && second === 'table') this.#rowSecurity(statement);
    else if (first !== 'create' && first !== 'alter') return;
    else if (statement.words.includes('member')) this.#member(statement);
    else if (second === 'role' || second === 'user') this.#role(statement);
    else if (second === 'policy') this.#policy(statement);
    else if (statement.words.slice(0, 5).some((word) => word === 'function' || word === 'procedure'))
      this.#definer(statement);
  }

  /** Adds the rights of a `GRANT` or `REVOKE`, for each who gets or loses them. */
  #grant(statement: Statement, kind: 'grant' | 'revoke'): void {
    const { words } = statement;
    const to = words.lastIndexOf(kind === 'grant' ? 'to' : 'from');
    const on = words.indexOf('on');
    if (to === -1) return;
    const isRole = on === -1 || on > to;
    const rights = splitAtCommas(words.slice(1, isRole ? to : on)).map((right) =>
      /^all(?: privileges)?$/.test(right) ? '*' : right,
    );
    const object = isRole ? '*' : words.slice(on + 1, to).join(' ');
    const end = words.indexOf('with', to);
    const who = splitAtCommas(words.slice(to + 1, end === -1 ? undefined : end));
    const list = kind === 'grant' ? this.#allows : this.#denies;
    const isPassedOn = kind === 'grant' && words.includes('option', end === -1 ? words.length : end);
    if (kind === 'grant') this.#grave(rights, object, who, isPassedOn, isRole, statement);
    for (const action of rights)
      for (const principal of who)
        list.push({
          action,
          resource: object === '* . *' || object === '*.*' ? '*' : object,
          principal: principal === 'public' ? '*' : principal,
          condition: [],
        });
    this.#grantsAt ??= this.origin(statement);
  }

  /** Grants that are no matter of course: to everybody, of everything, of an administrator's role, or to pass on. */
  #grave(
    rights: readonly string[],
    object: string,
    who: readonly string[],
    isPassedOn: boolean,
    isRole: boolean,
    statement: Statement,
  ): void {
    for (const name of who) {
      const everything =
        rights.includes('*') && /^(?:\*|all tables|all |schema|database)|\*$/.test(object.replaceAll(' ', ' '));
      const reasons = [
        ...(isPassedOn ? ['may pass it on'] : []),
        ...(/^(?:public|allusers|allauthenticatedusers)$/i.test(name) ? ['everybody'] : []),
        ...(everything ? ['all rights'] : []),
        ...(isRole && rights.some((right) => ADMINISTRATORS.test(right)) ? ['an administrator’s role'] : []),
      ];
      if (reasons.length > 0)
        this.#rank(
          'privilege-limit',
          `grant of ${rights.join(', ')} on ${object} to ${name}`,
          -reasons.length,
          reasons.join(', '),
          statement,
          0,
        );
    }
  }

  /** Reads `ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO app`. */
  #defaultPrivileges(statement: Statement): void {
    const at = statement.words.findIndex((word) => word === 'grant' || word === 'revoke');
    if (at !== -1)
      this.#grant({ ...statement, words: statement.words.slice(at) }, statement.words[at] as 'grant' | 'revoke');
  }

  /** Reads `ALTER ROLE db_owner ADD MEMBER app`, `EXEC sp_addrolemember 'db_owner', 'app'`. */
  #member(statement: Statement): void {
    const { words } = statement;
    const added = words.indexOf('member');
    const called = words.findIndex((word) => /sp_add(?:srv)?rolemember$/.test(word));
    const role = added === -1 ? words[called + 1] : words[words.indexOf('role') + 1];
    const who = added === -1 ? words[called + 3] : words[added + 1];
    if (added === -1 ? called === -1 : words[added - 1] !== 'add') return;
    this.#allows.push({
      action: `role ${withoutQuotes(role ?? '')}`,
      resource: '*',
      principal: withoutQuotes(who ?? ''),
      condition: [],
    });
    if (ADMINISTRATORS.test(withoutQuotes(role ?? '')))
      this.#rank('privilege-limit', `roles of ${withoutQuotes(who ?? '')}`, 0, withoutQuotes(role ?? ''), statement, 1);
    this.#grantsAt ??= this.origin(statement);
  }

  /** Adds the powers of a role (`SUPERUSER` …), the host of a user, and if TLS is required. */
  #role(statement: Statement): void {
    const { words } = statement;
    const at = words[2] === 'if' ? words.indexOf('exists') + 1 : 2;
    const name = withoutQuotes(words[at] ?? '');
    for (const power of words.slice(at + 1))
      if (POWERS.has(power)) {
        this.#allows.push({ action: power, resource: '*', principal: name, condition: [] });
        this.#rank('privilege-limit', `${power} of ${name}`, 0, 'granted', statement, 1);
        this.#grantsAt ??= this.origin(statement);
      }
    const host = words[at + 1] === '@' ? withoutQuotes(words[at + 2] ?? '') : null;
    if (host === null) return;
    const rank = host === '%' ? 0 : host.includes('%') ? 1 : 2;
    this.#rank('exposure', `host of ${name}`, rank, host, statement, 1);
    const require = words[words.indexOf('require') + 1] ?? '';
    const isAsked = words.includes('require') && require !== 'none';
    this.#rank(
      'transit-encryption',
      `tls of ${name}`,
      isAsked ? (require === 'ssl' ? 1 : 2) : 0,
      isAsked ? require : 'none',
      statement,
    );
  }

  /** Notes `ENABLE`, `DISABLE` and `FORCE ROW LEVEL SECURITY` of a table. */
  #rowSecurity(statement: Statement): void {
    const { words } = statement;
    const at = words.indexOf('row');
    if (at === -1 || words[at + 1] !== 'level' || words[at + 2] !== 'security') return;
    const name = withoutQuotes(words[words[2] === 'if' ? 4 : words[2] === 'only' ? 3 : 2] ?? '');
    const isForce = words[at - 1] === 'force';
    const isOff = words[at - 1] === 'disable' || words[at - 2] === 'no';
    const kind = isForce ? 'forced row security' : 'row security';
    this.#rank('privilege-limit', `${kind} of ${name}`, isOff ? 0 : 2, isOff ? 'off' : 'on', statement, 1);
  }

  /** Notes if a policy of row security admits all rows: `USING (true)`. */
  #policy(statement: Statement): void {
    const { words } = statement;
    const at = words.indexOf('using');
    const [name, table] = [withoutQuotes(words[2] ?? ''), withoutQuotes(words[words.indexOf('on') + 1] ?? '')];
    const isOpen = at !== -1 && words.slice(at + 1, at + 4).join('') === '(true)';
    this.#rank(
      'privilege-limit',
      `policy ${name} on ${table}`,
      isOpen ? 0 : 1,
      isOpen ? 'all rows' : 'some rows',
      statement,
    );
  }

  /** Notes if a function runs with the rights of its owner (`SECURITY DEFINER`) or of its caller. */
  #definer(statement: Statement): void {
    const { words } = statement;
    const at = words.findIndex((word) => word === 'function' || word === 'procedure');
    const isDefiner = words.some((word, index) => word === 'definer' && words[index - 1] === 'security');
    this.#rank(
      'privilege-limit',
      `rights of ${withoutQuotes(words[at + 1] ?? '')}`,
      isDefiner ? 0 : 1,
      isDefiner ? 'those of its owner' : 'those of its caller',
      statement,
      1,
    );
  }

  /** `unset`: the rank that holds where no statement says it; left out: the lowest. */
  #rank(
    control: RankedControl,
    subject: string,
    rank: number,
    word: string,
    statement: Statement,
    unset?: number,
  ): void {
    const value = { kind: 'rank', name: subject, rank, word, atMost: 'medium', weakening: 'downgrade' } as const;
    const fact = makeFact(CONTROLS.get(control) as Control<'rank'>, value, {
      subject,
      certainty: 'literal' as const,
      origin: this.origin(statement),
      ...(unset !== undefined && { without: { ...value, rank: unset, word: 'not set' } }),
    });
    // The last statement counts.
    this.#facts.set(`${control} ${subject}`, fact);
  }
}

function splitAtCommas(words: readonly string[]): readonly string[] {
  return words
    .join(' ')
    .split(',')
    .map((one) => withoutQuotes(one.trim()))
    .filter((one) => one !== '');
}

function withoutQuotes(word: string): string {
  return word.replace(/^["'`[]|["'`\]]$/g, '');
}
