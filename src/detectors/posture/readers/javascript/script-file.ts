/** One JavaScript file while it is read: its values and names, and the headers and facts found so far. */

import { addTo } from '../../../../model/groups.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import type { Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { Imports } from '../../languages/javascript/imports.ts';
import { Sites } from '../../languages/javascript/sites.ts';
import { functionAround, guardAt, routeAt } from '../../languages/javascript/syntax.ts';
import { JavaScriptValues } from '../../languages/javascript/values.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { Lines, type Origin, type Stretch } from '../../position.ts';
import type { AddressRule } from '../hosting/url-space.ts';
import { withAskedOrigins } from '../code/asked-origins.ts';
import { lastOf } from '../code/scene.ts';
import { HelmetNames } from './helmet/names.ts';
import type { FileTable } from '../code/table.ts';
import type { Options } from '../settings/options.ts';
import { LOWEST_OF_NODE } from './tls-version.ts';

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

export class ScriptFile {
  readonly found = new Map<string, Found>();
  readonly rules: AddressRule[] = [];
  readonly values: JavaScriptValues;
  readonly lines: Lines;
  readonly helmets: HelmetNames;
  readonly imports: Imports;
  readonly sites: Sites;
  /** Starts of the objects that were read as part of a call or configuration. */
  readonly read = new Set<number>();
  /** The first helmet that an application gets, and the routes before and after it. */
  helmetAt: number | null = null;
  readonly routes: number[] = [];

  readonly checkedRoutes: boolean[] = [];

  /** Paths with a guard of their own. */
  readonly #guarded: string[] = [];

  /** Values that apply if the file sets nothing. */
  readonly absent: Scope['absent'] = (control, subject) =>
    control === controls.tlsVersion
      ? { value: controls.tlsVersion.order.parse(subject === '' ? LOWEST_OF_NODE : 'SSLv3'), certainty: 'default' }
      : control === controls.csrf && subject === 'XSRF'
        ? { value: { kind: 'switch', on: true }, certainty: 'default' }
        : control === controls.authorization && this.#isGuarded(subject)
          ? { value: { kind: 'switch', on: true }, certainty: 'default' }
          : this.options.absent(control, subject);

  readonly at = (stretch: Stretch): Origin => this.lines.origin(this.path, stretch.from, stretch.to);

  constructor(
    readonly source: string,
    readonly path: string,
    top: SyntaxNode,
    readonly options: Options,
    /** Major versions, where package.json names them. */
    readonly versions: { readonly electron: number | null; readonly helmet: number | null },
    /** Rows of calls that concern this file. */
    readonly table: FileTable,
  ) {
    this.values = new JavaScriptValues(source, top);
    this.lines = new Lines(source);
    this.helmets = new HelmetNames(source);
    this.imports = new Imports(source, top);
    this.sites = new Sites(this.values);
  }

  /**
   * Adds what holds for the whole file where each of its routes has a check: the same as one check before them all. A
   * route that loses its own is judged by itself.
   */
  #addCheckOfAll(origin: Origin): void {
    if (this.checkedRoutes.length === 0 || this.checkedRoutes.includes(false)) return;
    const whole = this.found.get('') ?? { route: '', headers: [], facts: [] };
    if (whole.facts.some(({ control, subject }) => control === controls.authorization && subject === '')) return;
    const value = { kind: 'switch', on: true } as const;
    const fact: Fact = {
      ...{ control: controls.authorization, subject: '', value, certainty: 'literal', origin },
      ...{ atMost: 'medium', onlyChanged: true },
    };
    this.found.set('', { ...whole, facts: [...whole.facts, fact] });
  }

  /** Returns a scope for each route, and one for all answers. A route has the headers of all answers too. */
  scopes(file: Origin): Scope[] {
    this.#addCheckOfAll(file);
    const whole = this.found.get('');
    const isLate =
      this.helmetAt !== null && this.routes.length > 0 && this.routes.every((from) => from < this.helmetAt!);
    return [...this.found.values()].map(({ route, headers, facts }) => ({
      id: route,
      origin: file,
      facts: [
        ...headerFacts(route === '' ? headers : [...(whole?.headers ?? []), ...headers], route === '', isLate),
        ...facts,
      ],
      absent: this.absent,
      atMost: route === '' ? 'high' : 'medium',
      site: '',
      calls: this.sites.labels,
    }));
  }

  /** Returns the scope in which a node counts, with its conditions; null for code that never runs. */
  #place(node: SyntaxNode, known?: string): Place | null {
    const guard = guardAt(node, this.values);
    if (guard === 'never') return null;
    const route = known ?? routeAt(node, this.values);
    const found = this.found.get(route) ?? { route, headers: [], facts: [] };
    this.found.set(route, found);
    const { label, handler } = this.sites.of(node);
    return { found, conditional: guard === 'perhaps', flagged: guard === 'flag', label, handler };
  }

  /** Adds facts that concern every answer, whichever route the node is part of. */
  addToAll(node: SyntaxNode, facts: readonly Fact[]): void {
    for (const { control, subject } of facts) if (control === controls.authorization) this.#guarded.push(subject);
    this.add(node, [], facts, '');
  }

  /** Tests if a route is guarded: a guard of `/api/*` is one of `/api/admin/*` too. */
  #isGuarded(subject: string): boolean {
    const [path = '', role = ''] = subject.split(' ');
    return this.#guarded.some((one) => {
      const [other = '', otherRole = ''] = one.split(' ');
      const start = other.replace(/\/?\*+$/, '');
      return role === otherRole && (path === start || path.startsWith(`${start}/`)) && /^\//.test(other);
    });
  }

  /** Adds headers and facts found at a node. Within a condition they are less sure. */
  add(node: SyntaxNode, headers: readonly HeaderEntry[], facts: readonly Fact[], route?: string): void {
    if (headers.length === 0 && facts.length === 0) return;
    const place = this.#place(node, route);
    if (place === null) return;
    const { found, conditional, flagged, label, handler } = place;
    const isSure = (certainty: Fact['certainty']) => (conditional && certainty !== 'env' ? 'unknown' : certainty);
    const sure = headers.map((entry) => ({ ...entry, certainty: isSure(entry.certainty) }));
    const asked = withAskedOrigins(sure, this.source, () => this.lines.at(functionAround(node).from));
    found.headers.push(...asked.map((entry) => ({ ...entry, handler, flagged })));
    for (const fact of facts)
      found.facts.push({
        ...fact,
        certainty: fact.control === controls.httpsRedirect ? fact.certainty : isSure(fact.certainty),
        ...(label === undefined ? {} : { call: label }),
        ...(flagged && GUARDING.has(fact.control) ? { flagged } : {}),
      });
  }
}

/** Controls that guard what is there anyway: a route or client under a condition brings its own with it. */
const GUARDING: ReadonlySet<Control> = new Set<Control>([controls.csrf, controls.httpsRedirect]);

/** Makes the fact that a switch is off. */
export function switchedOff(control: Control<'switch'>, origin: Origin): Fact {
  return { control, subject: '', value: { kind: 'switch', on: false }, certainty: 'literal', origin };
}

/**
 * Combines headers of every answer, and keeps each handler separate: two handlers that send the same header are two
 * facts. A header that one part of a file removes may be set by another.
 */
function headerFacts(headers: readonly Sent[], isWhole: boolean, isLate: boolean): Fact[] {
  const groups = new Map<string, Sent[]>();
  for (const entry of headers) {
    addTo(groups, isWhole ? entry.handler : '', entry);
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
  const taken = new Set(headers.filter((entry) => entry.value === null).map((entry) => entry.origin));
  const kept = new Set(
    all
      .flat()
      .filter((fact) => !taken.has(fact.origin))
      .map((fact) => fact.control),
  );
  return all.flat().filter((fact) => !taken.has(fact.origin) || !kept.has(fact.control));
}
