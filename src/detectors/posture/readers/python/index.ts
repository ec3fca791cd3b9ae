/**
 * Python files: Django settings, Flask configuration and Talisman, Starlette middleware, headers, cookies, certificate
 * checks.
 */

import { restoreHeader } from '../../restore.ts';
import { nothingSet } from '../../control.ts';
import type { PlaceRow } from '../../../../model/posture/place.ts';
import { factsOfHeaders } from '../../judge/effective.ts';
import type { Fact, ReadScene, Scene, Scope, Source } from '../../judge/scene.ts';
import { callsByUnit } from '../../languages/code/call.ts';
import { addressesOf, tableFor } from '../code/table.ts';
import { codeCallsOf, rememberedRowFacts, sharedFacts } from './calls.ts';
import { exemptionsOf } from './exemptions.ts';
import { candidates } from './candidates.ts';
import { cookiesOfCalls } from './cookies.ts';
import { headersOfCalls, relevantCalls, withoutOriginTests } from './headers.ts';
import { withAskedOrigins } from '../code/asked-origins.ts';
import { answerAround } from '../code/scene.ts';
import { besideOptions, headersOfDjango } from './policies.ts';
import { importersOf, subclassesOf, withHeirs } from './heirs.ts';
import { addressesIn } from '../connection-text.ts';
import { askedIn } from './refusals.ts';
import { runModule } from '../../languages/python/module.ts';
import type { Binding, Names, PythonModule } from '../../languages/python/binding.ts';
import { checkOfAllRoutes, checksOf, piecesOf } from './route-checks.ts';
import { withPatterns } from './origin-patterns.ts';
import { pinnedVersion } from '../settings/version.ts';
import { factsOfSettings, writeSetting, type SettingsReader } from '../settings/settings.ts';
import { entryOf } from '../../languages/value.ts';
import { Lines, type Origin, type Stretch, textOf } from '../../position.ts';

const DEVELOPMENT_CLASS =
  /^_*(?:dev|test|local|debug|ci)|(?:dev|development|test|testing|local|debug)(?:config|configuration|settings)?$/i;

const DEEPEST = 4; // The depth to which star imports are followed.

class Files {
  readonly lines = new Map<string, Lines>();
  readonly #modules = new Map<string, Promise<PythonModule | null>>();

  constructor(readonly source: Source) {}

  /** Runs a module once, and those that it imports as far as `DEEPEST`. Null if it cannot be parsed. */
  run(path: string, text: string, depth = 0): Promise<PythonModule | null> {
    const known = this.#modules.get(path);
    if (known !== undefined) return known;
    this.lines.set(path, new Lines(text));
    const running = runModule(text, path, (module) => this.#follow(path, module, depth));
    this.#modules.set(path, running);
    return running;
  }

  /** Returns the module that an import names; null if it is in no file of the repository, or too deep. */
  async #follow(from: string, module: string, depth: number): Promise<PythonModule | null> {
    if (depth >= DEEPEST) return null;
    for (const path of candidates(from, module)) {
      if (path === from) continue;
      const text = await this.source.other(path);
      if (text !== null) return await this.run(path, textOf(text), depth + 1);
    }
    return null;
  }

  origin(path: string, at: Stretch): Origin {
    return (this.lines.get(path) ?? new Lines('')).origin(path, at.from, at.to);
  }
}

/** Returns a scope for each function and condition, and one for the settings if the file holds any. */
export const readPython: ReadScene = async (source) => {
  const files = new Files(source);
  const read = await files.run(source.path, textOf(source.text));
  if (read === null) return null;
  const module: PythonModule = { ...read, calls: withoutOriginTests(relevantCalls(read.calls)) };
  const place = placeOf(source, module);
  const version = place === null ? null : await pinnedVersion(source, place);
  const ofClasses = source.within.find((one) => one.inClasses);
  const plain: Origin = { path: source.path, line: 1, endLine: 1 };
  const at = (stretch: Stretch) => files.origin(source.path, stretch);
  const rowFacts = rememberedRowFacts(tableFor(source.place.calls ?? [], textOf(source.text)), at);
  const byUnit = callsByUnit(module.calls);
  const isUnder = (condition: string) => (call: { readonly condition: string }) =>
    call.condition === '' || call.condition === condition;
  const callsOf = (unit: string, condition: string) => (byUnit.get(unit) ?? []).filter(isUnder(condition));
  const bare = (id: string, origin: Origin, condition: string): Scope => ({
    id,
    origin,
    facts: [],
    absent: nothingSet,
    atMost: condition === '' ? 'high' : 'medium',
    site: '',
    isPiece: condition !== '' || id.startsWith('fn '),
  });
  /** Returns the facts of one function, and those of all functions that apply everywhere. */
  const saidIn = (unit: string, condition: string): readonly Fact[] => {
    const own = callsOf(unit, condition);
    const calls = unit === '' ? module.calls.filter(isUnder(condition)) : [];
    return [
      ...cookiesOfCalls(own, at),
      ...exemptionsOf(codeCallsOf(own), at),
      ...(unit === '' ? [] : askedIn(module, textOf(source.text), unit, codeCallsOf(own), at)),
      ...rowFacts(own, true),
      ...addressesOf(codeCallsOf(own), at),
      ...(unit === '' ? [...sharedFacts(calls, at), ...rowFacts(calls, false)] : []),
    ];
  };

  const scopeOf = (id: string, names: Names, origin: Origin, condition: string): Scope => {
    const own = callsOf('', condition);
    const headers = [
      ...headersOfDjango(names, (binding, stretch) => files.origin(binding.path, stretch)),
      ...headersOfCalls(own, at),
    ];
    const settings =
      place !== null && (place.whole || hasSettings(place, names))
        ? withDefaults(factsOfSettings({ ...readerOf(place, names, module.open, files, source.path), version }), place)
        : [];
    const ofHeaders = headers.length > 0 ? factsOfHeaders(headers) : [];
    return { ...bare(id, origin, condition), facts: merge(place, settings, ofHeaders, saidIn('', condition)) };
  };

  const unitScope = (unit: string, condition: string): Scope => {
    const own = callsOf(unit, condition);
    const opening = at(module.units.get(unit) ?? { from: 0, to: 1 });
    return {
      ...bare(
        condition === '' ? `fn ${unit}` : `fn ${unit} > if ${condition}`,
        { ...opening, endLine: opening.line },
        condition,
      ),
      facts: [
        ...factsOfHeaders(withAskedOrigins(headersOfCalls(own, at), textOf(source.text), () => opening.line)),
        ...saidIn(unit, condition),
      ],
    };
  };

  const importers = place?.whole ? await importersOf(source, candidates) : new Map<string, string>();
  const heirs = new Map<string, readonly Fact[]>();
  for (const [path, text] of importers) {
    const heir = await files.run(path, text);
    if (heir !== null) heirs.set(path, scopeOf('', heir.names, plain, '').facts);
  }
  const factsOfClass = (name: string) => scopeOf('', classNames(module, name), plain, '').facts;
  const heirsOfClass = (name: string) =>
    new Map(
      subclassesOf(module, name)
        .filter((heir) => !DEVELOPMENT_CLASS.test(heir))
        .map((heir) => [heir, factsOfClass(heir)] as const),
    );

  const overlay = (condition: string): Names => new Map([...module.names, ...(module.conditions.get(condition) ?? [])]);
  const conditions = [...new Set([...module.conditions.keys(), ...module.calls.map((call) => call.condition)])].filter(
    (condition) => condition !== '',
  );
  const pieces = piecesOf(module);
  const conditional = (condition: string): Scope => scopeOf(`if ${condition}`, overlay(condition), plain, condition);
  const whole = { ...scopeOf('', module.names, plain, ''), calls: new Set(module.units.keys()) };
  const units = pieces.map(([unit, condition]) => unitScope(unit, condition));
  const checkOfAll = checksOf(whole.facts).length > 0 ? [] : checkOfAllRoutes(module, units);
  const scopes = [
    {
      ...whole,
      facts: [...withHeirs(whole.facts, heirs), ...addressesIn(textOf(source.text), at), ...checkOfAll],
    },
    ...conditions.map(conditional),
    ...[...module.classes]
      .filter(([name]) => !DEVELOPMENT_CLASS.test(name) && hasSettings(ofClasses, classNames(module, name)))
      .map(([name, { at }]) => {
        const opening = files.origin(source.path, at);
        const scope = scopeOf(`class ${name}`, classNames(module, name), { ...opening, endLine: opening.line }, '');
        return { ...scope, facts: withHeirs(scope.facts, heirsOfClass(name)), absent: nothingSet };
      }),
    ...units.filter((scope) => scope.facts.length > 0),
  ];
  // A condition is not a thing of its own: where it is not written, what holds without it holds under it too.
  const under = (id: string): Scope | null => {
    if (id.startsWith('if ')) return conditional(id.slice(3));
    const [unit, condition = ''] = id.startsWith('fn ') ? id.slice(3).split(' > if ') : [];
    if (unit === undefined || !module.units.has(unit)) return null;
    const scope = unitScope(unit, condition);
    return { ...scope, facts: [...checksOf(whole.facts), ...scope.facts] };
  };
  const scene: Scene = {
    scopes,
    doubts: module.doubts,
    afterwards: (id) => under(id) ?? answerAround(id, scopes, bare(id, plain, '')),
    beforehand: under,
    has: (id) => under(id) !== null,
    restore: (control, subject, shown, component) =>
      (place === null ? null : writeSetting(place, control, subject, component)) ??
      restoreHeader(source.place)(control, subject, shown, component),
  };
  return scene;
};

/** Adds to each switch the framework's default, as the value without the setting. */
function withDefaults(facts: readonly Fact[], place: PlaceRow): readonly Fact[] {
  if (place.whole) return facts;
  const plain = factsOfSettings({ place, open: false, find: () => undefined, originOf: () => NOWHERE });
  return facts.map((fact) => {
    const other = plain.find((one) => one.control === fact.control && one.subject === fact.subject);
    return fact.control.kind !== 'switch' || other === undefined ? fact : { ...fact, without: other.value };
  });
}

const NOWHERE: Origin = { path: '', line: 1, endLine: 1 };

/** Returns the place whose signs the file shows, else the one that shows none. */
function placeOf({ path, within }: Source, module: PythonModule): PlaceRow | null {
  const names = [
    module.names,
    ...module.conditions.values(),
    ...[...module.classes.values()].map((one) => one.names),
  ].flatMap((one) => [...one.keys()]);
  // Settings that are a module are names of the module; those of django-configurations have their base.
  const bases = [...module.classes.values()].flatMap((one) => one.bases);
  const isOfClasses =
    module.classes.size > 0 &&
    !bases.some((base) => /Configuration$/.test(base)) &&
    ![...module.names.keys()].some((name) => /^[A-Z][A-Z0-9_]+$/.test(name));
  const shows = ({ signs }: PlaceRow): boolean => {
    if (signs === undefined) return false;
    const has = (pattern: string | undefined) =>
      pattern !== undefined && names.some((name) => new RegExp(pattern).test(name));
    const isAtPath = signs.path !== undefined && new RegExp(signs.path, 'i').test(path);
    return has(signs.names) || (isAtPath && !isOfClasses && !has(signs.others));
  };
  return within.find(shows) ?? within.find(({ signs }) => signs === undefined) ?? null;
}

function hasSettings(place: PlaceRow | undefined, names: Names): boolean {
  return (place?.settings ?? []).some((row) => names.has(row.key));
}

/** Returns the names bound in a class and in its bases. */
function classNames(module: PythonModule, name: string, seen: readonly string[] = []): Names {
  const own = module.classes.get(name);
  if (own === undefined || seen.includes(name)) return new Map();
  return new Map([...own.bases.flatMap((base) => [...classNames(module, base, [...seen, name])]), ...own.names]);
}

/** Returns a reader of the names bound in a module as settings, with the lines that bind them. */
function readerOf(place: PlaceRow, names: Names, open: boolean, files: Files, path: string): SettingsReader {
  const ownerOf = (value: { at: Stretch }): Binding | undefined =>
    [...names.values()].find((binding) => binding.at.from <= value.at.from && value.at.to <= binding.at.to);
  return {
    place,
    open,
    find(key) {
      const binding = names.get(key);
      const patterns = key === 'CORS_ALLOWED_ORIGINS' ? names.get('CORS_ALLOWED_ORIGIN_REGEXES') : undefined;
      if (patterns !== undefined)
        return {
          value: withPatterns(binding?.value, patterns.value),
          origin: files.origin(patterns.path, patterns.at),
        };
      if (binding !== undefined) return { value: binding.value, origin: files.origin(binding.path, binding.at) };
      // `REST_AUTH.JWT_AUTH_SECURE` is a key of a table.
      const [table = '', inner] = key.split('.');
      const around = inner === undefined ? undefined : names.get(table);
      const entry = around === undefined ? undefined : entryOf(around.value, inner!);
      return entry === undefined ? undefined : { value: entry.value, origin: files.origin(around!.path, entry.at) };
    },
    originOf: (value) => files.origin(ownerOf(value)?.path ?? path, value.at),
  };
}

/**
 * Merges the facts of settings and code: headers that code sets come on top; framing is what the policy says, else the
 * setting.
 */
function merge(
  place: PlaceRow | null,
  settings: readonly Fact[],
  headers: readonly Fact[],
  bare: readonly Fact[],
): Fact[] {
  const facts = new Map<string, Fact>();
  const unsaid = (fact: Fact) => {
    const own = (place?.settings ?? []).filter(
      (row) => row.onlySet && row.control === fact.control.id && (row.subject ?? '') === fact.subject,
    );
    return own.length > 0 && fact.origin === null;
  };
  const relevant = settings.filter((fact) => !unsaid(fact));
  const keyOf = (fact: Fact) => `${fact.control.id}\n${fact.subject}`;
  for (const fact of [...relevant, ...headers]) facts.set(keyOf(fact), besideOptions(fact, facts.get(keyOf(fact))));
  for (const fact of bare) facts.delete(keyOf(fact));
  return [...facts.values(), ...bare];
}
