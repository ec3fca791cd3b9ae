/**
 * Environment variables that switch a control by themselves, wherever they are set: images, compose files, pods, units.
 */

import type { Opaque } from '../../orders/order.ts';
import type { OrderValues } from '../../orders/index.ts';
import { makeFact, type Control } from '../../control.ts';
import { CONTROLS, controls } from '../../controls.ts';
import { cookieOf, sameSiteOf, type Cookie } from '../../orders/cookie.ts';
import { looseningsOf } from '../commands/options.ts';
import { factsOfAddress } from '../connection-text.ts';
import { COOKIE_VARIABLES, ENVIRONMENT, type EnvironmentRow } from '../../../../../patterns/environment.ts';
import type { Circumstances, Fact } from '../../judge/scene.ts';
import { corsOf } from '../../orders/sets.ts';
import { hasHole, hole } from '../../holes.ts';
import type { Origin } from '../../position.ts';

interface Row extends Omit<EnvironmentRow, 'names' | 'unsafe'> {
  readonly names: RegExp;
  readonly unsafe: RegExp;
}

const wholeMatch = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'i');
const ROWS: readonly Row[] = ENVIRONMENT.map((row) => ({
  ...row,
  names: new RegExp(`^(?:${row.names})$`),
  unsafe: wholeMatch(row.unsafe),
}));
const COOKIE_FLAGS = Object.entries(COOKIE_VARIABLES).map(
  ([flag, names]) => [flag, new RegExp(`^(?:${names})$`)] as const,
);
const TRUE = /^(?:1|true|yes|on)$/i;
const FALSE = /^(?:0|false|no|off)$/i;
/** A longer name is no variable. */
const LONGEST = 100;

/** Names that applications commonly give to the list of other origins that may read answers. */
const ORIGINS = /^(?:\w+_)?(?:CORS_(?:ALLOW(?:ED)?_)?ORIGINS?|ALLOW(?:ED)?_ORIGINS?|CORS_ALLOW_ORIGIN|CORS_WHITELIST)$/;
/** Names of the list of hosts for which a program answers, as Django has it. */
const HOSTS = /^(?:\w+_)?ALLOWED_HOSTS$/;

/**
 * Returns what a variable switches, by its name and value: `PGSSLMODE=disable`, `NODE_TLS_REJECT_UNAUTHORIZED=0`. None
 * for other names.
 */
export function environmentFacts(name: string, text: string, origin: Origin): Fact[] {
  if (name.length > LONGEST) return [];
  const { value, certainty } = substituted(text);
  const isOpen = hasHole(value);
  const opaque: Opaque = { kind: 'opaque', text: value };
  const fact = <K extends 'switch' | 'scale'>(
    control: Control<K>,
    of: OrderValues[K],
    more: Partial<Circumstances> = {},
  ): Fact[] => [
    makeFact<K, Circumstances>(control, isOpen ? opaque : of, {
      subject: name,
      certainty: isOpen ? 'unknown' : certainty,
      origin,
      ...more,
    }),
  ];
  const row = ROWS.find(({ names }) => names.test(name));
  if (row !== undefined) {
    const more = {
      ...(row.atMost === undefined ? {} : { atMost: row.atMost }),
      ...(row.onlyChanged ? { onlyChanged: true } : {}),
      ...(row.isUnset ? { without: { kind: 'switch', on: true } as const } : {}),
    };
    const control = CONTROLS.get(row.control) as Control<'switch'>;
    return fact(control, { kind: 'switch', on: !row.unsafe.test(value) }, more);
  }
  const flag = COOKIE_FLAGS.find(([, names]) => names.test(name))?.[0];
  if (flag !== undefined)
    return [
      makeFact(controls.cookies, cookieValue(name, flag, isOpen ? null : value), {
        subject: name,
        certainty: isOpen ? 'unknown' : certainty,
        origin,
        // Programs that have such a variable seldom need it to be safe.
        ...(flag === 'secure' && FALSE.test(value)
          ? { without: cookieValue(name, flag, 'true'), newAtMost: 'low' as const }
          : { onlyChanged: true }),
      }),
    ];
  if (ORIGINS.test(name) && !hasHole(value))
    return [
      {
        control: controls.cors,
        subject: name,
        value: corsOf(
          value.split(/[\s,;]+/).filter((one) => one !== ''),
          null,
        ),
        certainty,
        origin,
        onlyChanged: true,
      },
    ];
  if (HOSTS.test(name) && !hasHole(value) && value !== '')
    return [
      {
        control: controls.allowedHosts,
        subject: name,
        value: { kind: 'hosts', names: value.split(/[\s,;]+/).filter((one) => one !== '') },
        certainty,
        origin,
        onlyChanged: true,
      },
    ];
  if (/SSL_?MODE$/i.test(name) && MODES.test(value))
    return fact(
      controls.sslmode,
      controls.sslmode.order.parse(value.toLowerCase()),
      name === 'PGSSLMODE' ? {} : { onlyChanged: true },
    );
  const flags = flagFacts(name, value, origin);
  if (flags.length > 0) return flags;
  const mode = /^(?:postgres(?:ql)?(?:\+\w+)?|cockroachdb):\/\/.*[?&]sslmode=([\w-]+)/i.exec(text)?.[1];
  if (mode === undefined) return factsOfAddress(value, { subject: name, certainty, origin });
  return [
    {
      control: controls.sslmode,
      subject: name,
      value: controls.sslmode.order.parse(mode),
      certainty: 'literal',
      origin,
    },
  ];
}

/** Returns a fact for each option in a variable that hands options to a program: `ETCD_EXTRA_FLAGS=--insecure …`. */
function flagFacts(name: string, value: string, origin: Origin): Fact[] {
  if (!/^--?[a-z]/i.test(value)) return [];
  const found = looseningsOf(value.toLowerCase().split(/\s+/)).filter(({ control }) => control === 'tls-verify');
  return found.map((one) =>
    makeFact(
      controls.tlsVerify,
      { kind: 'switch', on: false },
      {
        subject: `${name} ${one.name}`,
        certainty: 'literal' as const,
        origin,
        without: { kind: 'switch', on: true },
        atMost: 'medium' as const,
      },
    ),
  );
}

const MODES = /^(?:disable|allow|prefer|require|verify[-_](?:ca|full))$/i;

/** Returns a cookie with the one flag that a variable sets; what it leaves out is not known. */
function cookieValue(name: string, flag: string, value: string | null): Cookie {
  const on = value === null ? null : TRUE.test(value);
  return cookieOf(
    name,
    flag === 'secure' && on !== null ? (on ? 2 : 0) : null,
    flag === 'httpOnly' ? on : null,
    flag === 'sameSite' && value !== null ? sameSiteOf(value) : null,
  );
}

/**
 * Returns a text with the default of `${NAME:-default}`; `${NAME}` is a hole.
 * https://docs.docker.com/reference/compose-file/interpolation/
 */
function substituted(text: string): { value: string; certainty: 'literal' | 'env' } {
  const isTaken = /\$\{\w+:?-[^}]*\}/.test(text);
  const value = text
    .replace(/\$\{\w+:?-([^}]*)\}/g, '$1')
    .replace(/\$\{[^}]*\}|\$\w+/g, (name) => hole(name))
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return { value, certainty: isTaken ? 'env' : 'literal' };
}
