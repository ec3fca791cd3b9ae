/**
 * Origins as servers list them: exact ones, `https://*.example.org`, and regular expressions between slashes. Patterns
 * are compared by what they accept of made-up origins: hosts that anyone can register, other schemes, hosts below.
 */

import { readExpression } from './expression.ts';

/** Accepted only by patterns that let everyone in. */
const STRANGERS = ['https://any-site.invalid', 'https://www.any-site.invalid:8443'];
const EXPRESSION = /^\/(.+)\/[a-z]*$/s;
/** Samples for a repeated part of a host: one label, two labels, a host of another owner. */
const FILLERS = ['a', 'a.b', 'www-a', 'any-site.invalid'];
/** More entries than this are compared as texts alone. */
const MOST_PATTERNS = 40;
const MOST_PROBES = 2000;

interface Acceptor {
  readonly accepts: (origin: string) => boolean;
  /** Origins that show how far it reaches. */
  readonly probes: readonly string[];
}

const known = new Map<string, Acceptor | null>();

/**
 * Returns a test of the origins that a pattern accepts; null for an exact origin, and for a pattern that is not
 * understood.
 */
function acceptorOf(entry: string): Acceptor | null {
  const old = known.get(entry);
  if (old !== undefined) return old;
  const source =
    EXPRESSION.exec(entry)?.[1] ??
    (entry.includes('*') && entry !== '*'
      ? `^${entry.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replaceAll('*', '.*')}$`
      : null);
  const expression = source === null ? null : readExpression(source);
  const acceptor =
    expression === null
      ? null
      : { accepts: (origin: string) => expression.test(origin), probes: probesOf(expression.samples(FILLERS)) };
  if (known.size > 500) known.clear();
  known.set(entry, acceptor);
  return acceptor;
}

/** Returns origins around a text that a pattern matches: alone, with more before it, with more after it, over http. */
function probesOf(samples: readonly string[]): readonly string[] {
  const whole = samples.flatMap((sample) => {
    const [, scheme, host] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/s.exec(sample)!;
    const hosts = [host!, `${host}.any-site.invalid`, `${host}x.invalid`];
    if (scheme !== undefined) return hosts.flatMap((one) => [scheme + one, `http://${one}`, `https://${one}`]);
    return [...hosts, `any-site-${host}`, `sub.${host}`, `sub${host}`].flatMap((one) => [
      `https://${one}`,
      `http://${one}`,
    ]);
  });
  return [...new Set(whole)].filter((one) =>
    /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?$/.test(one),
  );
}

/** Tests if an entry accepts the origins of strangers: `*`, `https://*`, a pattern of any text. */
export function isAnyOrigin(entry: string): boolean {
  const acceptor = acceptorOf(entry);
  return acceptor !== null && STRANGERS.every(acceptor.accepts);
}

export interface Reach {
  /** Entries, or origins that patterns accept. */
  readonly origins: readonly string[];
  /** Only patterns reach them, so nobody has named them. */
  readonly byPattern: boolean;
}

/** Returns the origins that `list` accepts and `other` does not. */
export function reachBeyond(list: readonly string[], other: readonly string[]): Reach {
  const fresh = list.filter((entry) => !other.includes(entry));
  const acceptors = other.slice(0, MOST_PATTERNS).flatMap((entry) => acceptorOf(entry) ?? []);
  const isAccepted = (origin: string) =>
    other.includes(origin) || acceptors.some(({ accepts }) => accepts(origin.toLowerCase()));
  const exact = fresh.filter((entry) => acceptorOf(entry) === null && !isAccepted(entry));
  if (exact.length > 0) return { origins: exact, byPattern: false };
  const patterns = fresh.slice(0, MOST_PATTERNS).flatMap((entry) => acceptorOf(entry) ?? []);
  const probes = [...new Set([...patterns, ...acceptors].flatMap((one) => one.probes))].slice(0, MOST_PROBES);
  const all = patterns.length === 0 ? [] : [...probes, ...other];
  const beyond = all.filter((origin) => !isAccepted(origin) && patterns.some(({ accepts }) => accepts(origin)));
  return { origins: beyond.slice(0, 1), byPattern: beyond.length > 0 };
}
