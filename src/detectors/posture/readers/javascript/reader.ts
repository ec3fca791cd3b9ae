/**
 * Reads the calls, assignments and objects of one JavaScript file: first what calls and configurations say, then the
 * objects that no call of the file takes.
 */

import type { Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { factsOfHeaders, isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { headersOfHelmet, headersOfPart } from './helmet.ts';
import { HelmetNames } from './helmet-names.ts';
import { configurationOf, guardAt, isOfAnswer, isUsed, routeAt } from '../../languages/javascript/syntax.ts';
import { Imports } from '../../languages/javascript/imports.ts';
import { Sites } from '../../languages/javascript/sites.ts';
import { bareFact } from './facts.ts';
import { attributesFact, cookieFacts, isAttributes, overrideCookie, secureCookiesFact } from './cookies.ts';
import { corsFact, isCors, isOriginList, originListFact } from './cors.ts';
import { methodFacts, routeFact } from './authorization.ts';
import { addressFacts } from './addresses.ts';
import { headersOfHono, isUnverifiedCall } from './frameworks.ts';
import { rendererFact } from './electron.ts';
import { policiesOfAstro, rulesOfNuxt, saidBySvelte } from './configurations.ts';
import { namedEntries, valuesOfHeader } from './header-values.ts';
import { JavaScriptValues, partsOf } from '../../languages/javascript/values.ts';
import { tlsVersionFact } from './tls-version.ts';
import type { Options } from './options.ts';
import type { AddressRule } from '../hosting/url-space.ts';
import { asText, entryOf, type Value } from '../../languages/value.ts';
import { Lines, type Origin, type Stretch } from '../../position.ts';
import { lastOf } from '../code/scene.ts';

/** A header, and the function that answers with it; empty for what every answer gets. */
interface Sent extends HeaderEntry {
  readonly handler: string;
  /** Only where an environment variable says so, which is not set by itself. */
  readonly flagged: boolean;
}

interface Found {
  readonly route: string;
  readonly headers: Sent[];
  readonly facts: Fact[];
}

interface Place {
  readonly found: Found;
  readonly conditional: boolean;
  readonly flagged: boolean;
  readonly handler: string;
  readonly label: string | undefined;
}

type Call = Extract<Value, { kind: 'call' }>;

export class Reader {
  readonly found = new Map<string, Found>();
  readonly rules: AddressRule[] = [];
  readonly #values: JavaScriptValues;
  readonly #lines: Lines;
  readonly #helmets: HelmetNames;
  readonly #imports: Imports;
  readonly #sites: Sites;
  /** Where the objects begin that a call or a configuration has been read with. */
  readonly #read = new Set<number>();
  /** The first helmet that an application gets, and the routes before and after it. */
  #helmetAt: number | null = null;
  readonly #routes: number[] = [];

  constructor(
    readonly source: string,
    readonly path: string,
    top: SyntaxNode,
    readonly options: Options,
    /** Its major version, where package.json names one. */
    readonly electron: number | null,
  ) {
    this.#values = new JavaScriptValues(source, top);
    this.#lines = new Lines(source);
    this.#helmets = new HelmetNames(source);
    this.#imports = new Imports(source, top);
    this.#sites = new Sites(this.#values);
  }

  read(top: SyntaxNode): void {
    top.cursor().iterate((ref) => {
      const node = ref.node;
      if (ref.name === 'CallExpression' || ref.name === 'NewExpression') this.#call(node);
      else if (ref.name === 'AssignmentExpression') this.#assignment(node);
      else if (ref.name === 'Property') this.#answered(node);
      else if (ref.name === 'ExportDeclaration') this.#configuration(node);
      else if (ref.name === 'ObjectExpression') this.#addressRule(node);
      else if (ref.name === 'MethodDeclaration') this.#method(node);
      else if (ref.name === 'VariableDeclaration') this.#declaration(node);
      else if (ref.name === 'String' || ref.name === 'TemplateString') this.#text(node);
    });
    top.cursor().iterate((ref) => {
      if (ref.name === 'ObjectExpression') this.#object(ref.node);
      else if (ref.name === 'ArrayExpression') this.#array(ref.node);
    });
  }

  scopes(file: Origin): Scope[] {
    const whole = this.found.get('');
    const isLate =
      this.#helmetAt !== null && this.#routes.length > 0 && this.#routes.every((from) => from < this.#helmetAt!);
    return [...this.found.values()].map(({ route, headers, facts }) => ({
      id: route,
      origin: file,
      facts: [
        ...headerFacts(route === '' ? headers : [...(whole?.headers ?? []), ...headers], route === '', isLate),
        ...facts,
      ],
      absent: this.options.absent,
      atMost: route === '' ? 'high' : 'medium',
      site: '',
      calls: this.#sites.labels,
    }));
  }

  readonly #at = (stretch: Stretch): Origin => this.#lines.origin(this.path, stretch.from, stretch.to);

  #place(node: SyntaxNode): Place | null {
    const guard = guardAt(node, this.#values);
    if (guard === 'never') return null;
    const route = routeAt(node, this.#values);
    const found = this.found.get(route) ?? { route, headers: [], facts: [] };
    this.found.set(route, found);
    const { label, handler } = this.#sites.of(node);
    return { found, conditional: guard === 'perhaps', flagged: guard === 'flag', label, handler };
  }

  #add(node: SyntaxNode, headers: readonly HeaderEntry[], facts: readonly Fact[]): void {
    if (headers.length === 0 && facts.length === 0) return;
    const place = this.#place(node);
    if (place === null) return;
    const { found, conditional, flagged, label, handler } = place;
    const isSure = (certainty: Fact['certainty']) => (conditional && certainty !== 'env' ? 'unknown' : certainty);
    for (const entry of headers) found.headers.push({ ...entry, certainty: isSure(entry.certainty), handler, flagged });
    for (const fact of facts)
      found.facts.push({
        ...fact,
        certainty: fact.control === controls.httpsRedirect ? fact.certainty : isSure(fact.certainty),
        ...(label === undefined ? {} : { call: label }),
        ...(flagged ? { flagged } : {}),
      });
  }

  #call(node: SyntaxNode): void {
    const value = this.#values.of(node);
    if (value.kind !== 'call') return;
    const { name, args } = value;
    const origin = this.#at(value.at);
    const headers = this.#headersOf(value, node);
    const cookies = cookieFacts(value, this.#receiverOf(name), origin, this.#at);
    for (const read of cookies.read) this.#read.add(read.at.from);
    const facts = [...bareFact(value, this.#imports, this.#at), ...cookies.facts];
    if (facts.some((fact) => fact.control === controls.cors)) for (const arg of args) this.#read.add(arg.at.from);
    if (isUnverifiedCall(name, args)) facts.push(switchedOff(controls.tlsVerify, origin));
    const route = routeFact(node, name, this.#values, origin);
    if (route !== null) this.#add(this.#insideOf(node), [], [route]);
    facts.push(...this.#heldBy(this.#namesOf(name), args, origin));
    this.#notePosition(node, name, args);
    this.#add(node, headers, facts);
  }

  /** A node within the call, so that a route counts as the place of its own middleware. */
  #insideOf(node: SyntaxNode): SyntaxNode {
    return node.getChild('ArgList')?.lastChild ?? node;
  }

  #namesOf(name: string): readonly string[] {
    const imported = this.#imports.of(name);
    return imported === null ? [name] : [name, `${imported.from}#${imported.name}`];
  }

  #heldBy(names: readonly string[], values: readonly Value[], origin: Origin): Fact[] {
    const [first] = values;
    const maps = values.filter((value) => value.kind === 'map');
    const options = maps.length > 0 ? maps : first === undefined ? [] : [first];
    return options.flatMap((one) => this.options.factsOf({ names, options: one, origin }, this.#at));
  }

  /** Where `app.use(helmet())` and the routes of the application are. */
  #notePosition(node: SyntaxNode, name: string, args: readonly Value[]): void {
    if (node.parent?.name !== 'ExpressionStatement' || node.parent.parent?.name !== 'Script') return;
    if (/\.(?:get|post|put|patch|delete|all)$/.test(name) && args.length > 1) this.#routes.push(node.from);
    else if (/\.use$/.test(name) && args.some((one) => one.kind === 'call' && this.#helmets.isWhole(one.name)))
      this.#helmetAt ??= node.from;
  }

  /** What the name before a method stands for: `(await cookies())` of `const jar = await cookies()`. */
  #receiverOf(name: string): string {
    const receiver = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    const declared = /^\w+$/.test(receiver) ? this.#values.declaration(receiver) : null;
    return declared === null ? receiver : `${receiver} ${this.#values.text(declared).slice(0, 100)}`;
  }

  #headersOf(call: Call, node: SyntaxNode): HeaderEntry[] {
    const { name, args } = call;
    const origin = this.#at(call.at);
    const [first, second] = args;
    const part = this.#helmets.partOf(name);
    if (this.#helmets.isWhole(name) && isUsed(node, this.source)) return headersOfHelmet(first, origin, this.#at);
    if (part !== null && part !== 'default' && isUsed(node, this.source))
      return headersOfPart(part, first, origin, this.#at);
    if (/(?:^|\.)register$/.test(name) && this.#helmets.isValue(first))
      return headersOfHelmet(second, origin, this.#at);
    if (/^(?:secureHeaders|hono\/secure-headers#secureHeaders)$/.test(this.#namesOf(name).at(-1)!.replace(/^.*#/, '')))
      return headersOfHono(first, origin, this.#at);
    const method =
      /(?:^|\.)(setHeader|setResponseHeader|set|[hH]eader|append|appendHeader|appendResponseHeader|removeHeader|removeResponseHeader|delete|writeHead|setHeaders|setResponseHeaders|appendHeaders|headers|Headers)$/.exec(
        name,
      )?.[1];
    if (method === undefined) return [];
    const maps = args.filter((one) => one.kind === 'map');
    const lists = args.filter((one) => one.kind === 'list');
    const takesMap =
      /^(?:setHeaders|setResponseHeaders|appendHeaders|writeHead|headers|Headers)$/.test(method) ||
      first?.kind !== 'known';
    const ofMaps = (): HeaderEntry[] => {
      for (const one of [...maps, ...lists]) this.#read.add(one.at.from);
      return [
        ...maps.flatMap((one) => (one.kind === 'map' ? one.entries : [])),
        ...lists.flatMap(namedEntries),
      ].flatMap((one) => valuesOfHeader(one.key, one.value, this.#at(one.at)));
    };
    // `setHeader(event, 'X-Frame-Options', 'DENY')` of h3 has the event first.
    const words = first?.kind === 'known' ? args : args.slice(1);
    const [header, text] = words;
    if (header?.kind === 'known' && typeof header.value === 'string' && /[-_]/.test(header.value)) {
      if (/^(?:removeHeader|removeResponseHeader|delete)$/.test(method))
        return valuesOfHeader(header.value, null, origin);
      if (text !== undefined && method !== 'writeHead') return valuesOfHeader(header.value, text, origin);
    }
    return takesMap && method !== 'delete' ? ofMaps() : [];
  }

  /** `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`, `sess.cookie.secure = true`, `module.exports = { … }`. */
  #assignment(node: SyntaxNode): void {
    const [target] = partsOf(node);
    const last = partsOf(node).at(-1);
    if (target?.name !== 'MemberExpression' || last === undefined) return;
    const name = this.#values
      .text(target)
      .replace(/\s+/g, '')
      .replace(/\[(["'])([\w-]+)\1\]/g, '.$2');
    const value = this.#values.of(last);
    const at = { from: node.from, to: node.to };
    if (/^(?:module\.exports|exports\.default)$/.test(name)) this.#configured(value, node);
    const key = name.slice(name.lastIndexOf('.') + 1);
    const facts = [
      ...this.options.factsOfEntry({ key, value, at }, this.#at),
      ...tlsVersionFact(key, value, this.#at(at)),
    ];
    const headers = isSecurityHeader(key) && key.includes('-') ? valuesOfHeader(key, value, this.#at(at)) : [];
    if (/(?:^|\.)NODE_ENV$/.test(name) && value.kind === 'known' && value.value === 'development')
      facts.push(switchedOff(controls.debug, this.#at(at)));
    this.#add(node, headers, facts);
    const part = /\.cookie\.(secure|httpOnly|sameSite)$/.exec(name)?.[1];
    if (part === undefined || guardAt(node, this.#values) === 'never') return;
    for (const found of this.found.values()) overrideCookie(found.facts, part, value, this.#at(at));
  }

  /** `headers: { … }` of an answer, `responseHeaders` of Electron, keys that mean the same in any object. */
  #answered(node: SyntaxNode): void {
    const [key, value] = partsOf(node);
    if (key === undefined || value === undefined) return;
    const name = this.#values.text(key).replace(/^["']|["']$/g, '');
    if (name === 'webPreferences') {
      const fact = rendererFact(this.#values.of(value), this.#at, this.electron);
      if (fact !== null) this.#add(node, [], [fact]);
      return;
    }
    const at = { from: node.from, to: node.to };
    if (this.options.isLoose(name))
      this.#add(node, [], this.options.factsOfEntry({ key: name, value: this.#values.of(value), at }, this.#at));
    if (/^(?:minVersion|secureProtocol|secureOptions)$/.test(name))
      this.#add(node, [], tlsVersionFact(name, this.#values.of(value), this.#at(at)));
    if (name === 'useSecureCookies') this.#add(node, [], [secureCookiesFact(this.#values.of(value), this.#at(at))]);
    if (!isSecurityHeader(name) || !isOfAnswer(node, this.#values)) return;
    const owner = node.parent;
    if (owner !== null && this.#read.has(owner.from)) return;
    if (owner !== null) this.#read.add(owner.from);
    const map = owner === null ? null : this.#values.of(owner);
    for (const entry of map?.kind === 'map' ? map.entries : [])
      this.#add(node, valuesOfHeader(entry.key, entry.value, this.#at(entry.at)), []);
  }

  #method(node: SyntaxNode): void {
    this.#add(
      node,
      [],
      methodFacts(node, this.#values, (one) => this.#at(one)),
    );
  }

  #text(node: SyntaxNode): void {
    if (node.to - node.from > 2000) return;
    const text = this.#values.text(node);
    if (text.includes('://')) this.#add(node, [], addressFacts(asText(this.#values.of(node)), this.#at(node)));
  }

  /** `const config: NextConfig = { … }`, `const authOptions = { … }` */
  #declaration(node: SyntaxNode): void {
    const name = node.getChild('VariableDefinition');
    const last = partsOf(node).at(-1);
    if (name === null || last === undefined || last.from === name.from) return;
    const annotation = node.getChild('TypeAnnotation');
    const type = annotation === null ? undefined : /^:\s*([\w.]+)/.exec(this.#values.text(annotation))?.[1];
    const satisfied = /\bsatisfies\s+([\w.]+)\s*$/.exec(
      this.source.slice(Math.max(node.from, node.to - 80), node.to).replace(/;\s*$/, ''),
    )?.[1];
    const value = this.#values.of(last);
    if (value.kind !== 'map') return;
    const names = [
      `key:${this.#values.text(name)}`,
      ...[type, satisfied].flatMap((one) => (one === undefined ? [] : [`type:${one}`])),
    ];
    this.#add(node, [], this.#heldBy(names, [value], this.#at({ from: node.from, to: name.to })));
  }

  #configuration(node: SyntaxNode): void {
    const exported = configurationOf(node, this.path, this.#values);
    if (exported?.kind === 'nuxt')
      this.rules.push(...rulesOfNuxt(exported.config, this.#at, this.source.includes('nuxt-security')));
    if (exported?.kind === 'svelte') {
      const said = saidBySvelte(exported.config, this.#at);
      this.#add(node, said.headers, said.facts);
      for (const name of ['csp', 'csrf']) {
        const part = entryOf(entryOf(exported.config, 'kit')?.value, name);
        if (part !== undefined) this.#readAll(part.value);
      }
    }
    const last = partsOf(node)
      .filter((part) => part.name !== 'default')
      .at(-1);
    if (/^export\s+default\b/.test(this.source.slice(node.from, node.from + 20)) && last !== undefined)
      this.#configured(this.#values.of(last), node);
  }

  /** The exported object of a configuration file. */
  #configured(value: Value, node: SyntaxNode): void {
    const config = value.kind === 'call' ? value.args.find((one) => one.kind === 'map') : value;
    const file = /([^/]+?)\.[cm]?[jt]sx?$/.exec(this.path)?.[1];
    if (config?.kind !== 'map' || file === undefined) return;
    const opening = this.#at({ from: node.from, to: node.from + 1 });
    this.#add(node, [], this.#heldBy([`file:${file}`], [config], opening));
    if (file === 'astro.config') this.#add(node, policiesOfAstro(config, this.#at), []);
  }

  #readAll(value: Value): void {
    this.#read.add(value.at.from);
    if (value.kind === 'map') for (const entry of value.entries) this.#readAll(entry.value);
    if (value.kind === 'list') for (const item of value.items) this.#readAll(item);
  }

  /** `{ source: '/(.*)', headers: [{ key, value }] }` of next.config. */
  #addressRule(node: SyntaxNode): void {
    if (!partsOf(node).some((part) => /^["']?source["']?\s*:/.test(this.#values.text(part).slice(0, 40)))) return;
    const value = this.#values.of(node);
    const [source, list] = [entryOf(value, 'source')?.value, entryOf(value, 'headers')?.value];
    if (source?.kind !== 'known' || list === undefined || guardAt(node, this.#values) === 'never') return;
    this.#readAll(list);
    const entries = list.kind === 'list' ? namedEntries(list) : list.kind === 'map' ? list.entries : [];
    const opening = this.#at(value.at);
    this.rules.push({
      pattern: String(source.value),
      headers: entries.flatMap((one) => valuesOfHeader(one.key, one.value, this.#at(one.at))),
      origin: { ...opening, endLine: opening.line },
      conditional: entryOf(value, 'has') !== undefined || entryOf(value, 'missing') !== undefined,
    });
  }

  /** An object that nothing has been read with: headers, attributes of a cookie, origins. */
  #object(node: SyntaxNode): void {
    if (this.#read.has(node.from)) return;
    const value = this.#values.of(node);
    if (value.kind !== 'map' || value.entries.length === 0) return;
    const name = this.#nameOf(node);
    const origin = this.#at(node);
    if (isAttributes(value))
      return this.#add(node, [], [attributesFact(this.#cookieName(node, name), value, origin, this.#at)]);
    if (isCors(value, name)) return this.#add(node, [], [corsFact(value, origin, this.#at, name)]);
    const headers = value.entries.filter(
      ({ key }) => isSecurityHeader(key) && key.includes('-') && !/^cache-control$/i.test(key),
    );
    this.#add(
      node,
      headers.flatMap((one) => valuesOfHeader(one.key, one.value, this.#at(one.at))),
      [],
    );
  }

  #array(node: SyntaxNode): void {
    if (this.#read.has(node.from)) return;
    const name = this.#nameOf(node);
    const value = this.#values.of(node);
    if (isOriginList(value, name)) return this.#add(node, [], [originListFact(value, name, this.#at(node))]);
    // The list of a rule that another file writes: `export const securityHeaders = [{ key, value }]`.
    if (!/headers$/i.test(name)) return;
    this.#readAll(value);
    this.#add(
      node,
      namedEntries(value).flatMap((one) => valuesOfHeader(one.key, one.value, this.#at(one.at))),
      [],
    );
  }

  /** The variable or key that a value is kept under. */
  #nameOf(node: SyntaxNode): string {
    let parent = node.parent;
    while (
      parent !== null &&
      /^(?:BinaryExpression|ParenthesizedExpression|ArgList|CallExpression|NewExpression)$/.test(parent.name)
    )
      parent = parent.parent;
    if (parent?.name !== 'VariableDeclaration' && parent?.name !== 'Property') return '';
    const key = parent.getChild('VariableDefinition') ?? parent.firstChild;
    return key === null ? '' : this.#values.text(key).replace(/^["']|["']$/g, '');
  }

  /** `sessionToken: { name: 'sid', options: { … } }`: the name beside the attributes, else the keys that lead there. */
  #cookieName(node: SyntaxNode, own: string): string {
    const around = node.parent?.parent;
    const owner = around?.name === 'ObjectExpression' ? around : null;
    const siblings = owner === null ? undefined : this.#values.of(owner);
    const named = entryOf(siblings, 'name', 'cookieName', 'cookie_name')?.value;
    if (named?.kind === 'known') return String(named.value);
    const outer = owner === null ? '' : this.#nameOf(owner);
    return outer === '' || outer === own ? own : `${outer}.${own}`;
  }
}

function switchedOff(control: Control<'switch'>, origin: Origin): Fact {
  return { control, subject: '', value: { kind: 'switch', on: false }, certainty: 'literal', origin };
}

/**
 * What every answer gets counts together, each handler for itself: two handlers that send the same header are two
 * facts. A header that one part of a file takes away may be set by another.
 */
function headerFacts(headers: readonly Sent[], isWhole: boolean, isLate: boolean): Fact[] {
  const groups = new Map<string, Sent[]>();
  for (const entry of headers) {
    const key = isWhole ? entry.handler : '';
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const all = [...groups].map(([handler, entries]) => {
    const flagged = new Set(entries.filter((entry) => entry.flagged).map((entry) => entry.origin));
    return factsOfHeaders(lastOf(entries)).map(
      (fact): Fact => ({
        ...fact,
        ...(handler === '' ? {} : { call: handler }),
        ...(flagged.has(fact.origin) ? { flagged: true } : {}),
        ...(isLate && handler === '' ? { late: true } : {}),
      }),
    );
  });
  const isTaken = (fact: Fact) => headers.some((entry) => entry.value === null && entry.origin === fact.origin);
  return all.flatMap((facts, at) =>
    facts.filter(
      (fact) =>
        !isTaken(fact) ||
        !all.some(
          (others, index) => index !== at && others.some((other) => other.control === fact.control && !isTaken(other)),
        ),
    ),
  );
}
