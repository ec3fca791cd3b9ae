/**
 * Rails configuration: force_ssl and ssl_options, session store, default headers, the policy DSL, forgery protection.
 * https://guides.rubyonrails.org/security.html
 */

import { restoreHeader } from '../../restore.ts';
import type { Opaque } from '../../orders/order.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Certainty } from '../../../../model/match.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookie.ts';
import { NO_CSP } from '../../orders/policy.ts';
import { framingOf } from '../../orders/frame.ts';
import { hstsOf } from '../../orders/transport.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { cleanRuby, RubyReader } from '../../languages/ruby/values.ts';
import { saidBySecureHeaders } from './secure-headers.ts';
import { asText, certaintyOf, entryOf, truth, type Value } from '../../languages/value.ts';
import { Lines, type Origin, type Stretch, textOf } from '../../position.ts';

/** Two years and subdomains since Rails 7; ActionDispatch::SSL. */
const DEFAULT_AGE = 63_072_000;

export const readRails: ReadScene = async ({ path, text, place }) => {
  const source = cleanRuby(textOf(text));
  if (source === null) return null;
  const reader = new Reader(source, path);
  reader.read();
  const origin: Origin = { path, line: 1, endLine: 1 };
  const isConfiguration = /\bconfig\.|Rails\.application|\bconfigure\b/.test(source);
  const plain: Scope = { id: '', origin, facts: reader.facts(), absent, atMost: 'high', site: '' };
  const isGem = hasGem(source);
  const scene = plainScene(
    isConfiguration ? [isGem ? { ...plain, id: GEM } : plain] : [],
    (control, subject, shown, component) =>
      control === controls.httpsRedirect || control === controls.hsts
        ? 'config.force_ssl = true'
        : restoreHeader(place)(control, subject, shown, component),
  );
  // Who gives the gem up may have set the same in Rails' own configuration long ago.
  return { ...scene, afterwards: (id) => (id === GEM && !isGem ? { ...plain, atMost: 'medium' } : null) };
};

/** The scope of the gem secure_headers. */
const GEM = 'SecureHeaders';

function hasGem(source: string): boolean {
  return /SecureHeaders::Configuration\.(?:default|configure)\b/.test(source);
}

/** Rails sends these headers by itself. https://guides.rubyonrails.org/security.html#default-security-headers */
const absent: Scope['absent'] = (control, subject) => {
  if (control === controls.framing) return { value: framingOf('SAMEORIGIN', NO_CSP), certainty: 'default' };
  if (control === controls.nosniff) return { value: controls.nosniff.order.parse('nosniff'), certainty: 'default' };
  if (control === controls.csrf) return { value: { kind: 'switch', on: true }, certainty: 'default' };
  return nothingSet(control, subject);
};

interface Found {
  readonly value: Value;
  readonly origin: Origin;
  readonly sure: boolean;
}

class Reader {
  readonly #lines: Lines;
  readonly #settings = new Map<string, Found>();
  readonly #headers: HeaderEntry[] = [];
  readonly #policy = new Map<string, { tokens: string[]; origin: Origin }>();
  #policyAt: Origin | null = null;
  readonly #facts: Fact[] = [];

  constructor(
    readonly source: string,
    readonly path: string,
  ) {
    this.#lines = new Lines(source);
  }

  #at(stretch: Stretch): Origin {
    return this.#lines.origin(this.path, stretch.from, stretch.to);
  }

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
      const origin = this.#at({ from: start, to: reader.at });
      if (assigned[2] !== undefined && name.endsWith('default_headers'))
        this.#headers.push({
          name: assigned[2].slice(2, -2),
          value: value.kind === 'known' && value.value === null ? null : asText(value),
          origin,
          certainty: sure ? 'literal' : 'unknown',
        });
      else if (name.endsWith('default_headers')) this.#headerMap(value, sure);
      else this.#settings.set(assigned[3] === '=' ? name : `${name}<<`, { value, origin, sure });
      return reader.at;
    }
    if (policy !== null) {
      reader.at = from + policy[0].length;
      const { args } = reader.args();
      this.#policy.set(policy[1]!.replaceAll('_', '-'), {
        tokens: args.flatMap(tokenOf),
        origin: this.#at({ from: start, to: reader.at }),
      });
      return reader.at;
    }
    if (/^\s*(?:skip_forgery_protection|skip_before_action\s+:verify_authenticity_token)\b/.test(line))
      this.#facts.push({
        control: controls.csrf,
        subject: '',
        value: { kind: 'switch', on: false },
        certainty: sure ? 'literal' : 'unknown',
        origin: this.#at({ from: start, to: from + line.length }),
      });
    if (called === null) return 0;
    reader.at = from + called[0].length;
    if (called[1] === 'content_security_policy' && /\bdo\b/.test(line))
      this.#policyAt = this.#at({ from: start, to: start + 1 });
    if (called[1] === 'session_store') {
      const { args, named } = reader.args();
      this.#session(
        named.length > 0 ? { kind: 'map', entries: named, open: false, at: { from: start, to: reader.at } } : args[1],
        this.#at({ from: start, to: reader.at }),
        sure,
      );
      return reader.at;
    }
    if (/default_headers\.merge!?$/.test(called[1]!)) {
      const { args, named } = reader.args();
      this.#headerMap(
        named.length > 0 ? { kind: 'map', entries: named, open: false, at: { from: start, to: reader.at } } : args[0],
        sure,
      );
      return reader.at;
    }
    return 0;
  }

  #headerMap(value: Value | undefined, sure: boolean): void {
    if (value?.kind !== 'map') return;
    for (const entry of value.entries)
      this.#headers.push({
        name: entry.key,
        value: entry.value.kind === 'known' && entry.value.value === null ? null : asText(entry.value),
        origin: this.#at(entry.at),
        certainty: sure ? 'literal' : 'unknown',
      });
  }

  #session(options: Value | undefined, origin: Origin, sure: boolean): void {
    const get = (key: string) => entryOf(options, key);
    const [secure, httpOnly, site] = [get('secure'), get('httponly'), get('same_site')];
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
    );
    const parts = Object.fromEntries(
      [
        ['Secure', secure],
        ['HttpOnly', httpOnly],
        ['SameSite', site],
      ].flatMap(([name, entry]) =>
        entry === undefined || typeof entry === 'string' ? [] : [[name as string, this.#at(entry.at)]],
      ),
    );
    this.#facts.push({
      control: controls.cookies,
      subject: 'session',
      value,
      certainty: sure ? 'literal' : 'unknown',
      origin,
      parts,
    });
  }

  facts(): Fact[] {
    const certainty = (found: Found): Certainty => (found.sure ? certaintyOf(found.value) : 'unknown');
    const facts = [...this.#facts];
    const force = this.#settings.get('force_ssl');
    if (force !== undefined) {
      const on = truth(force.value);
      const options = this.#settings.get('ssl_options')?.value;
      const redirect = entryOf(options, 'redirect');
      const opaque = { kind: 'opaque', text: asText(force.value) } as const;
      const isRedirecting = on === true && (redirect === undefined || truth(redirect.value) !== false);
      facts.push({
        control: controls.httpsRedirect,
        subject: '',
        value: on === null ? opaque : { kind: 'switch', on: isRedirecting },
        certainty: certainty(force),
        origin: on === true && redirect !== undefined ? this.#at(redirect.at) : force.origin,
      });
      facts.push(this.#hsts(force, options, on === null ? opaque : null, certainty(force)));
    }
    const errors = this.#settings.get('consider_all_requests_local');
    if (errors !== undefined && truth(errors.value) !== null)
      facts.push({
        control: controls.debug,
        subject: '',
        value: { kind: 'switch', on: !truth(errors.value) },
        certainty: certainty(errors),
        origin: errors.origin,
      });
    const forgery = this.#settings.get('action_controller.allow_forgery_protection');
    const isProtected = forgery === undefined ? null : truth(forgery.value);
    if (forgery !== undefined && isProtected !== null)
      facts.push({
        control: controls.csrf,
        subject: '',
        value: { kind: 'switch', on: isProtected },
        certainty: certainty(forgery),
        origin: forgery.origin,
      });
    if (hasGem(this.source)) {
      const gem = saidBySecureHeaders(
        (name) => this.#settings.get(name),
        this.#at({ from: this.source.indexOf('SecureHeaders'), to: this.source.indexOf('SecureHeaders') + 1 }),
        (stretch) => this.#at(stretch),
      );
      return [...facts, ...factsOfHeaders(gem.headers), ...gem.facts];
    }
    return [...facts, ...factsOfHeaders([...this.#headers, ...this.#policyHeader()])];
  }

  #hsts(force: Found, options: Value | undefined, opaque: Opaque | null, certainty: Certainty): Fact {
    const entry = entryOf(options, 'hsts');
    const value = entry?.value;
    const [age, sub, preload] = [entryOf(value, 'expires'), entryOf(value, 'subdomains'), entryOf(value, 'preload')];
    const isOff = truth(force.value) === false || (value?.kind === 'known' && truth(value) === false);
    const seconds = age === undefined ? DEFAULT_AGE : age.value.kind === 'known' ? Number(age.value.value) : null;
    const parts = Object.fromEntries(
      [
        ['max-age', age],
        ['includeSubDomains', sub],
        ['preload', preload],
      ].flatMap(([name, one]) =>
        one === undefined || typeof one === 'string' ? [] : [[name as string, this.#at(one.at)]],
      ),
    );
    return {
      control: controls.hsts,
      subject: '',
      value:
        opaque ??
        (isOff
          ? hstsOf(-1, false, false)
          : hstsOf(
              seconds,
              sub === undefined ? true : truth(sub.value),
              preload === undefined ? false : truth(preload.value),
            )),
      certainty,
      origin: entry === undefined ? force.origin : this.#at(entry.at),
      ...(isOff ? {} : { parts: { 'max-age': entry === undefined ? force.origin : this.#at(entry.at), ...parts } }),
    };
  }

  #policyHeader(): HeaderEntry[] {
    if (this.#policy.size === 0) return [];
    const report = this.#settings.get('content_security_policy_report_only');
    const isReport = report !== undefined && truth(report.value) === true;
    const generator = this.#settings.get('content_security_policy_nonce_generator');
    const named = this.#settings.get('content_security_policy_nonce_directives')?.value;
    // Without a list Rails puts the nonce into scripts and styles.
    const withNonce =
      generator === undefined ? [] : named?.kind === 'list' ? named.items.map(asText) : ['script-src', 'style-src'];
    const text = [...this.#policy]
      .map(([name, { tokens }]) => [name, ...tokens, ...(withNonce.includes(name) ? ["'nonce-'"] : [])].join(' '))
      .join('; ');
    return [
      {
        name: isReport ? 'Content-Security-Policy-Report-Only' : 'Content-Security-Policy',
        value: text,
        origin: isReport ? report.origin : this.#policyAt,
        certainty: 'literal',
        parts: Object.fromEntries([...this.#policy].map(([name, { origin }]) => [name, origin])),
      },
    ];
  }
}

const KEYWORDS = new Set([
  'self',
  'none',
  'unsafe_inline',
  'unsafe_eval',
  'strict_dynamic',
  'unsafe_hashes',
  'report_sample',
  'wasm_unsafe_eval',
]);

/** `:self` → `'self'`, `:https` → `https:`, a text stays. ActionDispatch::ContentSecurityPolicy::MAPPINGS */
function tokenOf(value: Value): string[] {
  if (value.kind === 'list') return value.items.flatMap(tokenOf);
  if (value.kind !== 'known') return [asText(value)];
  const word = String(value.value);
  if (KEYWORDS.has(word)) return [`'${word.replaceAll('_', '-')}'`];
  return /^(?:https?|data|blob|mediastream|filesystem|wss?)$/.test(word) ? [`${word}:`] : word.split(/\s+/);
}

function decide(word: string, test: string): 'always' | 'perhaps' | 'never' {
  const production =
    /^\s*Rails\.env\.production\?\s*(?:then)?$/.test(test) ||
    /^\s*!\s*Rails\.env\.(?:development|test|local)\?\s*$/.test(test);
  const development =
    /^\s*Rails\.env\.(?:development|test|local)\?\s*(?:(?:\|\||or)\s*Rails\.env\.(?:development|test|local)\?\s*)*$/.test(
      test,
    );
  if (!production && !development) return 'perhaps';
  return production === (word === 'if') ? 'always' : 'never';
}

function opposite(guard: 'always' | 'perhaps' | 'never'): 'always' | 'perhaps' | 'never' {
  return guard === 'perhaps' ? guard : guard === 'always' ? 'never' : 'always';
}
