/** Reads the calls, assignments and properties of one JavaScript file. */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { factsOfHeaders, isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { headersOfHelmet, headersOfPart } from './helmet.ts';
import { HelmetNames } from './helmet-names.ts';
import { configurationOf, guardAt, isOfAnswer, isUsed, routeAt } from '../../languages/javascript/syntax.ts';
import { bareFact, overrideCookie } from './facts.ts';
import { headersOfHono, isUnverifiedCall } from './frameworks.ts';
import { rendererFact } from './electron.ts';
import { rulesOfNuxt, saidBySvelte } from './configurations.ts';
import { JavaScriptValues, partsOf } from '../../languages/javascript/values.ts';
import type { AddressRule } from '../hosting/url-space.ts';
import { asText, certaintyOf, entryOf, truth, type Value } from '../../languages/value.ts';
import { Lines, type Origin, type Stretch } from '../../position.ts';
import { lastOf } from '../code/scene.ts';

interface Found {
  readonly route: string;
  readonly headers: HeaderEntry[];
  readonly facts: Fact[];
}

export class Reader {
  readonly found = new Map<string, Found>();
  readonly rules: AddressRule[] = [];
  readonly #values: JavaScriptValues;
  readonly #lines: Lines;
  readonly #helmets: HelmetNames;

  constructor(
    readonly source: string,
    readonly path: string,
    top: SyntaxNode,
    /** Its major version, where package.json names one. */
    readonly electron: number | null,
  ) {
    this.#values = new JavaScriptValues(source, top);
    this.#lines = new Lines(source);
    this.#helmets = new HelmetNames(source);
  }

  read(top: SyntaxNode): void {
    top.cursor().iterate((ref) => {
      const node = ref.node;
      if (ref.name === 'CallExpression' || ref.name === 'NewExpression') this.#call(node);
      else if (ref.name === 'AssignmentExpression') this.#assignment(node);
      else if (ref.name === 'Property') {
        this.#property(node);
        this.#answered(node);
      } else if (ref.name === 'ExportDeclaration') this.#configuration(node);
      else if (ref.name === 'ObjectExpression') this.#addressRule(node);
    });
  }

  scopes(file: Origin): Scope[] {
    const whole = this.found.get('');
    return [...this.found.values()].map(({ route, headers, facts }) => {
      const all = route === '' ? headers : [...(whole?.headers ?? []), ...headers];
      return {
        id: route,
        origin: file,
        facts: [...factsOfHeaders(lastOf(all)), ...facts],
        absent: nothingSet,
        atMost: route === '' ? 'high' : 'medium',
        site: '',
      };
    });
  }

  #at(stretch: Stretch): Origin {
    return this.#lines.origin(this.path, stretch.from, stretch.to);
  }

  #place(node: SyntaxNode): { found: Found; conditional: boolean } | null {
    const guard = guardAt(node, this.#values);
    if (guard === 'never') return null;
    const route = routeAt(node, this.#values);
    const found = this.found.get(route) ?? { route, headers: [], facts: [] };
    this.found.set(route, found);
    return { found, conditional: guard === 'perhaps' };
  }

  #call(node: SyntaxNode): void {
    const value = this.#values.of(node);
    if (value.kind !== 'call') return;
    const { name, args } = value;
    const headers = this.#headersOf(name, args, node, value);
    const facts = bareFact(value, (stretch) => this.#at(stretch));
    if (isUnverifiedCall(name, args))
      facts.push({
        control: controls.tlsVerify,
        subject: '',
        value: { kind: 'switch', on: false },
        certainty: 'literal',
        origin: this.#at(value.at),
      });
    if (headers.length === 0 && facts.length === 0) return;
    const place = this.#place(node);
    if (place === null) return;
    const isSure = (certainty: Fact['certainty']) => (place.conditional && certainty !== 'env' ? 'unknown' : certainty);
    place.found.headers.push(...headers.map((entry) => ({ ...entry, certainty: isSure(entry.certainty) })));
    place.found.facts.push(
      ...facts.map((fact) =>
        fact.control === controls.httpsRedirect ? fact : { ...fact, certainty: isSure(fact.certainty) },
      ),
    );
  }

  #headersOf(name: string, args: readonly Value[], node: SyntaxNode, call: Value): HeaderEntry[] {
    const origin = this.#at(call.at);
    const at = (stretch: Stretch): Origin => this.#at(stretch);
    const [first, second] = args;
    const part = this.#helmets.partOf(name);
    if (this.#helmets.isWhole(name) && isUsed(node, this.source)) return headersOfHelmet(first, origin, at);
    if (part !== null && part !== 'default' && isUsed(node, this.source)) return headersOfPart(part, first, origin, at);
    if (/(?:^|\.)register$/.test(name) && this.#helmets.isValue(first)) return headersOfHelmet(second, origin, at);
    if (name === 'secureHeaders') return headersOfHono(first, origin, at);
    const method =
      /(?:^|\.)(setHeader|set|[hH]eader|append|appendHeader|removeHeader|delete|writeHead|setHeaders)$/.exec(name)?.[1];
    if (method === undefined) return [];
    const entry = (header: string, value: Value | null, where: Stretch): HeaderEntry[] =>
      isSecurityHeader(header)
        ? [
            {
              name: header,
              value: value === null ? null : value.kind === 'list' ? value.items.map(asText).join('; ') : asText(value),
              origin: at(where),
              certainty: value !== null && certaintyOf(value) === 'env' ? 'env' : 'literal',
            },
          ]
        : [];
    const map = [first, second].find((one) => one?.kind === 'map');
    if (first?.kind !== 'known')
      return map?.kind === 'map' && method !== 'delete'
        ? map.entries.flatMap((one) => entry(one.key, one.value, one.at))
        : [];
    if (method === 'writeHead')
      return map?.kind === 'map' ? map.entries.flatMap((one) => entry(one.key, one.value, one.at)) : [];
    if (method === 'removeHeader' || method === 'delete') return entry(String(first.value), null, call.at);
    return second === undefined ? [] : entry(String(first.value), second, call.at);
  }

  /** `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`, `sess.cookie.secure = true`. */
  #assignment(node: SyntaxNode): void {
    const [target] = partsOf(node);
    const last = partsOf(node).at(-1);
    if (target?.name !== 'MemberExpression' || last === undefined) return;
    const name = this.#values
      .text(target)
      .replace(/\s+/g, '')
      .replace(/\[["'](\w+)["']\]/g, '.$1');
    const value = this.#values.of(last);
    const at = { from: node.from, to: node.to };
    const isOff =
      value.kind === 'known' &&
      (/env\.NODE_TLS_REJECT_UNAUTHORIZED$/.test(name)
        ? String(value.value) === '0'
        : /\.(?:rejectUnauthorized|strictSSL)$/.test(name) && value.value === false);
    if (isOff) {
      const place = this.#place(node);
      place?.found.facts.push({
        control: controls.tlsVerify,
        subject: '',
        value: { kind: 'switch', on: false },
        certainty: place.conditional ? 'unknown' : 'literal',
        origin: this.#at(at),
      });
    }
    const part = /\.cookie\.(secure|httpOnly|sameSite)$/.exec(name)?.[1];
    if (part === undefined || guardAt(node, this.#values) === 'never') return;
    for (const found of this.found.values()) overrideCookie(found.facts, part, value, this.#at(at));
  }

  #property(node: SyntaxNode): void {
    const [key, value] = partsOf(node);
    if (
      key === undefined ||
      value === undefined ||
      !/^["']?(?:rejectUnauthorized|strictSSL)["']?$/.test(this.#values.text(key))
    )
      return;
    const folded = this.#values.of(value);
    if (folded.kind !== 'known' || truth(folded) !== false || folded.value === null) return;
    const place = this.#place(node);
    place?.found.facts.push({
      control: controls.tlsVerify,
      subject: '',
      value: { kind: 'switch', on: false },
      certainty: place.conditional ? 'unknown' : folded.certainty,
      origin: this.#at({ from: node.from, to: node.to }),
    });
  }

  /** `headers: { … }` of an answer, what `headers()` of a route gives, `responseHeaders` of Electron. */
  #answered(node: SyntaxNode): void {
    const [key, value] = partsOf(node);
    if (key === undefined || value === undefined) return;
    const name = this.#values.text(key).replace(/^["']|["']$/g, '');
    if (name === 'webPreferences') {
      const fact = rendererFact(this.#values.of(value), (stretch) => this.#at(stretch), this.electron);
      const place = fact === null ? null : this.#place(node);
      if (fact !== null) place?.found.facts.push(place.conditional ? { ...fact, certainty: 'unknown' } : fact);
      return;
    }
    if (!isSecurityHeader(name) || !isOfAnswer(node, this.#values)) return;
    const place = this.#place(node);
    const folded = this.#values.of(value);
    place?.found.headers.push({
      name,
      value: folded.kind === 'list' ? folded.items.map(asText).join(', ') : asText(folded),
      origin: this.#at(node),
      certainty: place.conditional ? 'unknown' : certaintyOf(folded) === 'env' ? 'env' : 'literal',
    });
  }

  #configuration(node: SyntaxNode): void {
    const exported = configurationOf(node, this.path, this.#values);
    if (exported === null) return;
    const at = (stretch: Stretch): Origin => this.#at(stretch);
    if (exported.kind === 'nuxt') {
      this.rules.push(...rulesOfNuxt(exported.config, at, this.source.includes('nuxt-security')));
      return;
    }
    const said = saidBySvelte(exported.config, at);
    this.found.set('', { route: '', headers: said.headers, facts: said.facts });
  }

  /** `{ source: '/(.*)', headers: [{ key, value }] }` of next.config. */
  #addressRule(node: SyntaxNode): void {
    if (!partsOf(node).some((part) => /^["']?source["']?\s*:/.test(this.#values.text(part)))) return;
    const value = this.#values.of(node);
    const [source, list] = [entryOf(value, 'source')?.value, entryOf(value, 'headers')?.value];
    if (source?.kind !== 'known' || list === undefined || guardAt(node, this.#values) === 'never') return;
    const headers = (list.kind === 'list' ? list.items : []).flatMap((item): HeaderEntry[] => {
      const [key, text] = [entryOf(item, 'key')?.value, entryOf(item, 'value')?.value];
      return key?.kind === 'known' && text !== undefined
        ? [
            {
              name: String(key.value),
              value: asText(text),
              origin: this.#at(item.at),
              certainty: certaintyOf(text) === 'env' ? 'env' : 'literal',
            },
          ]
        : [];
    });
    const opening = this.#at(value.at);
    this.rules.push({
      pattern: String(source.value),
      headers,
      origin: { ...opening, endLine: opening.line },
      conditional: entryOf(value, 'has') !== undefined || entryOf(value, 'missing') !== undefined,
    });
  }
}
