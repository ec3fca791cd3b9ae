/** Reads the settings, headers and policy of one file of Rails configuration. */

import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookie.ts';
import type { Fact } from '../../judge/scene.ts';
import { RubyReader } from '../../languages/ruby/values.ts';
import { asText, entryOf, truth, type Scalar, type Value } from '../../languages/value.ts';
import { Lines, type Origin, type Stretch } from '../../position.ts';
import { decide, opposite } from './guards.ts';
import { tokenOf } from './policy.ts';

export interface Found {
  readonly value: Value;
  readonly origin: Origin;
  readonly sure: boolean;
}

export class Reader {
  readonly lines: Lines;
  readonly settings = new Map<string, Found>();
  readonly headers: HeaderEntry[] = [];
  readonly policy = new Map<string, { tokens: string[]; origin: Origin }>();
  policyAt: Origin | null = null;
  /** Names of hosts, as all statements together leave them. */
  hosts: Found | null = null;
  readonly own: Fact[] = [];

  constructor(
    readonly source: string,
    readonly path: string,
  ) {
    this.lines = new Lines(source);
  }

  at(stretch: Stretch): Origin {
    return this.lines.origin(this.path, stretch.from, stretch.to);
  }

  /** Reads the statements line by line; those under a condition that never holds in production are skipped. */
  read(): void {
    const guards: ('always' | 'perhaps' | 'never')[] = [];
    let offset = 0;
    let skipUntil = 0;
    for (const line of this.source.split('\n')) {
      const from = offset;
      offset += line.length + 1;
      if (from < skipUntil) continue;
      const trimmed = line.trim();
      const opening = /^(if|unless)\b(.*)$/.exec(trimmed);
      if (opening !== null) guards.push(decide(opening[1]!, opening[2]!));
      else if (/^(?:def|class|module|case|begin|while|until|for)\b|\bdo\s*(?:\|[^|]*\|)?$/.test(trimmed))
        guards.push('always');
      else if (/^(?:else|elsif)\b/.test(trimmed)) guards.push(opposite(guards.pop() ?? 'always'));
      else if (/^end\b/.test(trimmed)) guards.pop();
      const modifier = /\s(if|unless)\s+(.*)$/.exec(trimmed);
      const all = [...guards, ...(modifier !== null && opening === null ? [decide(modifier[1]!, modifier[2]!)] : [])];
      if (all.includes('never')) continue;
      skipUntil = this.#statement(line, from, !all.includes('perhaps'));
    }
  }

  /** Gives where the statement ends. */
  #statement(line: string, from: number, sure: boolean): number {
    const start = from + line.search(/\S|$/);
    const assigned = /^\s*(?:[\w.]*\.)?config\.([\w.]+?)(\[["'][\w-]+["']\])?\s*(=|<<|\+=)(?!=)\s*/.exec(line);
    const called = /^\s*(?:[\w.]*\.)?config\.([\w.]+?)(?:[ (]\s*|$)/.exec(line);
    const policy = /^\s*(?:policy|p|csp)\.(\w+)[ (]\s*/.exec(line);
    const reader = new RubyReader(this.source);
    if (assigned !== null) {
      reader.at = from + assigned[0].length;
      reader.space();
      const value = reader.value();
      const name = assigned[1]!;
      const origin = this.at({ from: start, to: reader.at });
      if (assigned[2] !== undefined && name.endsWith('default_headers'))
        this.headers.push({
          name: assigned[2].slice(2, -2),
          value: value.kind === 'known' && value.value === null ? null : asText(value),
          origin,
          certainty: sure ? 'literal' : 'unknown',
        });
      else if (name.endsWith('default_headers')) this.#addHeaders(value, sure);
      else if (name === 'hosts') this.#addHosts(assigned[3] === '=' ? null : this.hosts, value, origin, sure);
      else this.settings.set(assigned[3] === '=' ? name : `${name}<<`, { value, origin, sure });
      return reader.at;
    }
    if (policy !== null) {
      reader.at = from + policy[0].length;
      const { args } = reader.args();
      this.policy.set(policy[1]!.replaceAll('_', '-'), {
        tokens: args.flatMap(tokenOf),
        origin: this.at({ from: start, to: reader.at }),
      });
      return reader.at;
    }
    if (/^\s*(?:skip_forgery_protection|skip_before_action\s+:verify_authenticity_token)\b/.test(line))
      this.own.push({
        control: controls.csrf,
        subject: '',
        value: { kind: 'switch', on: false },
        certainty: sure ? 'literal' : 'unknown',
        origin: this.at({ from: start, to: from + line.length }),
      });
    if (called === null) return 0;
    reader.at = from + called[0].length;
    if (called[1] === 'hosts.clear')
      this.#addHosts(
        null,
        { kind: 'list', items: [], open: false, at: { from: start, to: start } },
        this.at({ from: start, to: reader.at }),
        sure,
      );
    if (called[1] === 'load_defaults')
      this.settings.set('load_defaults', {
        value: reader.value(),
        origin: this.at({ from: start, to: reader.at }),
        sure,
      });
    if (called[1] === 'content_security_policy' && /\bdo\b/.test(line))
      this.policyAt = this.at({ from: start, to: start + 1 });
    if (called[1] === 'session_store') {
      const { args, named } = reader.args();
      this.#addSession(
        named.length > 0 ? { kind: 'map', entries: named, open: false, at: { from: start, to: reader.at } } : args[1],
        this.at({ from: start, to: reader.at }),
        sure,
      );
      return reader.at;
    }
    if (/default_headers\.merge!?$/.test(called[1]!)) {
      const { args, named } = reader.args();
      this.#addHeaders(
        named.length > 0 ? { kind: 'map', entries: named, open: false, at: { from: start, to: reader.at } } : args[0],
        sure,
      );
      return reader.at;
    }
    return 0;
  }

  /** Reads `config.hosts = […]`, `config.hosts << "a.example"`, `config.hosts += […]`. */
  #addHosts(before: Found | null, value: Value, origin: Origin, sure: boolean): void {
    const items = [before?.value, value].flatMap((one) =>
      one === undefined
        ? []
        : one.kind === 'list'
          ? one.items
          : one.kind === 'known' && one.value === null
            ? []
            : [one],
    );
    this.hosts = {
      value: { kind: 'list', items, open: false, at: value.at },
      origin,
      sure: sure && (before?.sure ?? true),
    };
  }

  #addHeaders(value: Value | undefined, sure: boolean): void {
    if (value?.kind !== 'map') return;
    for (const entry of value.entries)
      this.headers.push({
        name: entry.key,
        value: entry.value.kind === 'known' && entry.value.value === null ? null : asText(entry.value),
        origin: this.at(entry.at),
        certainty: sure ? 'literal' : 'unknown',
      });
  }

  /** Adds the session cookie that the options describe, by Rails' defaults. */
  #addSession(options: Value | undefined, origin: Origin, sure: boolean): void {
    const get = (key: string) => entryOf(options, key);
    const [secure, httpOnly, site, domain] = ['secure', 'httponly', 'same_site', 'domain'].map(get);
    const isProduction =
      secure?.value.kind === 'unknown' &&
      /Rails\.env\.production\?|!Rails\.env\.(?:development|test|local)\?/.test(secure.value.text);
    const on = isProduction ? true : secure === undefined ? false : truth(secure.value);
    // Rails 6.1 and up: cookies are Lax unless they say otherwise; the session is always HttpOnly unless it says
    // otherwise.
    const value = cookieOf(
      'session',
      on === null ? null : on ? 2 : 0,
      httpOnly === undefined ? true : truth(httpOnly.value),
      site === undefined
        ? 'lax'
        : site.value.kind === 'known' && typeof site.value.value !== 'number'
          ? sameSiteOf(site.value.value)
          : null,
      domain?.value.kind === 'known' ? domainOf(domain.value.value) : domain === undefined ? '' : null,
    );
    const parts = Object.fromEntries(
      [
        ['Secure', secure],
        ['HttpOnly', httpOnly],
        ['SameSite', site],
        ['Domain', domain],
      ].flatMap(([name, entry]) =>
        entry === undefined || typeof entry === 'string' ? [] : [[name as string, this.at(entry.at)]],
      ),
    );
    this.own.push({
      control: controls.cookies,
      subject: 'session',
      value,
      certainty: sure ? 'literal' : 'unknown',
      origin,
      parts,
    });
  }
}

/** Returns the domain of a cookie: `:all` is the one that the host is in, `false` the host alone. */
function domainOf(value: Scalar): string {
  return value === null || value === false ? '' : String(value).replace(/^:?all$/, '(all subdomains)');
}
