/**
 * PHP: headers, cookies and sessions, curl and stream contexts, WordPress constants, and the configuration files and
 * middleware of Laravel.
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import { restoreHeader } from '../../restore.ts';
import { makeFact, nothingSet, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type Fact, type ReadScene, type Scene } from '../../judge/scene.ts';
import { isCheckName } from '../code/guards.ts';
import { limitRank, rateOfText } from '../code/ranks.ts';
import { codeScene } from '../code/scene.ts';
import { parsePhp } from '../../languages/php.ts';
import { factsOfPhpFile, settingsOfPhp } from './facts.ts';
import { guardsIn, marksInComments, middlewareFacts } from './guards.ts';
import { iniFacts } from './ini.ts';
import { factsOfSettings, writeSetting } from '../settings/settings.ts';
import { rankedFacts } from '../settings/ranked.ts';
import type { Found } from '../../languages/document.ts';
import { entryOf, type Entry, type Value } from '../../languages/value.ts';
import { Lines, textOf } from '../../position.ts';
import type { Code } from '../../languages/code/call.ts';

/** Reads a PHP file; one that returns an array of settings is read by its keys. Null if it cannot be parsed. */
export const readPhp: ReadScene = async ({ path, text, place, within }) => {
  const parsed = parsePhp(path, textOf(text));
  if (parsed === null) return null;
  const code = { ...parsed, calls: [...parsed.calls, ...marksInComments(parsed)] };
  const keyed = keyedFile(path, within);
  if (keyed !== null && code.returned?.kind === 'map') return keyedScene(code, code.returned, keyed);
  return codeScene(code, {
    unit: settingsOfPhp,
    file: (calls, at) => [
      ...factsOfPhpFile(calls, at),
      ...iniFacts(calls, at),
      ...middlewareOf(code),
      ...middlewareFacts(calls, code.units, at),
    ],
    rows: place.calls,
    restore: restoreHeader(place),
  });
};

/**
 * Returns the place of a configuration file that returns its keys: `config/session.php` of Laravel holds those that
 * begin with `session`. Null for other files.
 */
function keyedFile(path: string, within: readonly PlaceRow[]): { place: PlaceRow; name: string } | null {
  const name = /(?:^|\/)config\/([\w-]+)\.php$/.exec(path)?.[1];
  const has = (rows: readonly { readonly key: string }[] = []) => rows.some((row) => row.key.startsWith(`${name}.`));
  const place = within.find((one) => has(one.settings) || has(one.ranked));
  return name === undefined || place === undefined ? null : { place, name };
}

/** Returns the scope of the settings that a Laravel file returns: `config/session.php` has the keys `session.*`. */
function keyedScene(code: Code, returned: Value, { place: whole, name }: { place: PlaceRow; name: string }): Scene {
  const lines = new Lines(code.source);
  const place = { ...whole, settings: (whole.settings ?? []).filter((row) => row.key.startsWith(`${name}.`)) };
  const originOf = (value: Value) => lines.origin(code.path, value.at.from, value.at.to);
  const facts: Fact[] = factsOfSettings({
    place,
    open: returned.kind === 'map' && returned.open,
    originOf,
    find(key) {
      const entry = entryOf(returned, key.slice(name.length + 1));
      const patterns = key === 'cors.allowed_origins' ? entryOf(returned, 'allowed_origins_patterns') : undefined;
      if (entry?.value.kind === 'list' && patterns?.value.kind === 'list') {
        const value = { ...entry.value, items: [...entry.value.items, ...patterns.value.items.map(patternOf)] };
        const place = patterns.value.items.length > 0 ? patterns : entry;
        return { value, origin: lines.origin(code.path, place.at.from, place.at.to) };
      }
      return entry === undefined
        ? undefined
        : { value: entry.value, origin: lines.origin(code.path, entry.at.from, entry.at.to) };
    },
  });
  const ranked = (whole.ranked ?? []).filter((row) => row.key.startsWith(`${name}.`));
  const below = (key: string): Found | undefined => {
    const [first = '', ...rest] = key.slice(name.length + 1).split('.');
    const entry = rest.reduce<Entry | undefined>((one, part) => entryOf(one?.value, part), entryOf(returned, first));
    return entry === undefined
      ? undefined
      : { value: entry.value, origin: lines.origin(code.path, entry.at.from, entry.at.to) };
  };
  facts.push(...rankedFacts(ranked, below, lines.origin(code.path, 0, 1)));
  const file = lines.origin(code.path, Math.max(0, code.source.indexOf('return')), code.source.indexOf('return') + 1);
  const scene = plainScene(
    [{ id: '', origin: file, facts, absent: nothingSet, atMost: 'high', site: '' }],
    (control, subject, _shown, component) => writeSetting(place, control, subject, component),
  );
  return { ...scene, doubts: code.doubts };
}

/** Returns an expression in the form in which origins are compared: `'#^https://.+$#'` → `/^https:\/\/.+$/`. */
function patternOf(value: Value): Value {
  if (value.kind !== 'known') return value;
  const [, , body] = /^([#~@/%!])(.*)\1[a-z]*$/s.exec(String(value.value)) ?? [];
  return body === undefined
    ? value
    : { ...value, value: `/${body.replaceAll('/', '\\/').replaceAll('\\\\/', '\\/')}/` };
}

/**
 * Returns the facts of Laravel's kernel lists and of the properties of its middleware. https://laravel.com/docs/csrf
 */
function middlewareOf(code: Code): Fact[] {
  const lines = new Lines(code.source);
  const fact = (control: Control<'switch'>, on: boolean, value: Value): Fact => ({
    control,
    subject: '',
    value: { kind: 'switch', on },
    certainty: 'literal',
    origin: lines.origin(code.path, value.at.from, value.at.to),
  });
  const texts = (value: Value): string[] =>
    value.kind === 'list'
      ? value.items.flatMap(texts)
      : value.kind === 'map'
        ? value.entries.flatMap((entry) => texts(entry.value))
        : value.kind === 'known'
          ? [String(value.value)]
          : value.kind === 'unknown'
            ? [value.text]
            : [];
  const found: Fact[] = [];
  const groups = code.constant('$middlewareGroups');
  const web = entryOf(groups, 'web')?.value;
  if (web !== undefined)
    found.push(
      fact(
        controls.csrf,
        texts(web).some((text) => /(?:VerifyCsrfToken|ValidateCsrfToken|PreventRequestForgery)/.test(text)),
        web,
      ),
    );
  for (const [name, group] of groups?.kind === 'map'
    ? groups.entries.map((one) => [one.key, one.value] as const)
    : []) {
    const isLimited = texts(group).some((text) => /throttle|ThrottleRequests/i.test(text));
    const guarded = fact(controls.authorization, guardsIn(group).some(isCheckName), group);
    const limit = texts(group).find((text) => text.startsWith('throttle:'));
    const rate = limit === undefined ? null : rateOfText(limit);
    const changed = { subject: `group ${name}`, onlyChanged: true } as const;
    found.push({ ...fact(controls.rateLimit, isLimited, group), ...changed });
    found.push({ ...guarded, ...changed, atMost: 'medium' });
    if (rate !== null)
      found.push(
        makeFact(controls.requestRate, limitRank(-rate, limit!), {
          ...{ certainty: 'literal', origin: guarded.origin, ...changed, atMost: 'low' },
        }),
      );
  }
  const except = code.constant('$except');
  const verifier = /extends\s+(?:\w+\\)*(?:Middleware|BaseVerifier|VerifyCsrfToken|ValidateCsrfToken)\b/.exec(
    code.source,
  );
  if (verifier !== null && /csrf/i.test(code.path)) {
    const at = { from: verifier.index, to: verifier.index + verifier[0].length };
    const list: Value = except ?? { kind: 'unknown', text: '$this->except', at };
    const exempted = fact(controls.csrf, !texts(list).some((text) => /^\/?\*$/.test(text)), list);
    // A list that the constructor sets may come from anywhere.
    const isSet = /\$this->except\s*=/.test(code.source);
    found.push(isSet ? makeFact(controls.csrf, { kind: 'opaque', text: '$this->except' }, exempted) : exempted);
  }
  const proxies = code.constant('$proxies');
  if (proxies !== undefined && /TrustProxies/.test(code.path))
    found.push(fact(controls.trustedProxy, !texts(proxies).some((text) => /^\*{1,2}$/.test(text)), proxies));
  return found;
}
