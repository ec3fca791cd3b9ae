/**
 * Packages of Symfony: FrameworkBundle, NelmioSecurityBundle and NelmioCorsBundle; `when@prod` lies over the rest.
 * https://symfony.com/doc/current/reference/configuration/framework.html
 */

import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { controls } from '../../controls.ts';
import { hasHole } from '../../holes.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { asText, truth, type Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { textOf } from '../../position.ts';
import { accessFacts } from './symfony-access.ts';
import { firstLine, keysOf, listText, originsIn, sceneOf, scopeOf, type Origins } from './scope.ts';

/** Reads one package's file as production has it. Null if it is not YAML. */
export const readSymfony: ReadScene = async (source) => {
  const file = parseYaml(textOf(source.text), 'refused');
  if (file === null) return null;
  const originOf = originsIn(source);
  const keys = withPatterns(productionKeys(file.documents.flatMap(keysOf)));
  const more = [
    ...factsOfHeaders(new Nelmio(keys, originOf).headers()),
    ...accessFacts(keys, originOf),
    ...clientFacts(keys, originOf),
  ];
  return sceneOf(source.place, [
    scopeOf(source.place, { id: '', keys, origin: firstLine(source), originOf, reach: 'part', more }),
  ]);
};

/**
 * `origin_regex: true`: the origins are expressions.
 * https://symfony.com/bundles/NelmioCorsBundle/current/index.html
 */
function withPatterns(keys: readonly Keyed[]): Keyed[] {
  const isPattern = keys.some(
    ({ key, value }) => key === 'nelmio_cors.defaults.origin_regex' && value.kind === 'known' && value.value === true,
  );
  const pattern = (item: Value): Value =>
    item.kind === 'known' && item.value !== '*' && !hasHole(asText(item)) && !asText(item).startsWith('%env')
      ? { ...item, value: `/${asText(item)}/` }
      : item;
  return keys.map((row) =>
    isPattern && row.key === 'nelmio_cors.defaults.allow_origin' && row.value.kind === 'list'
      ? { ...row, value: { ...row.value, items: row.value.items.map(pattern) } }
      : row,
  );
}

/** https://symfony.com/doc/current/reference/configuration/framework.html#verify-peer */
const CLIENT = /^framework\.http_client\.(?:(default_options)|scoped_clients\.(.{1,100}))\.(verify_peer|verify_host)$/;

/** Reads which HTTP clients check certificates; by default they do. */
function clientFacts(keys: readonly Keyed[], originOf: Origins): Fact[] {
  return keys.flatMap((row): Fact[] => {
    const [, all, name, option] = CLIENT.exec(row.key) ?? [];
    const on = truth(row.value);
    if (option === undefined || on === null) return [];
    return [
      {
        control: controls.tlsVerify,
        subject: `${all ?? name} ${option === 'verify_host' ? '(host name)' : ''}`.trim(),
        value: { kind: 'switch', on },
        certainty: 'literal',
        origin: originOf(row),
        without: { kind: 'switch', on: true },
      },
    ];
  });
}

const PRODUCTION = 'when@prod.';

/** Returns the keys with those of `when@prod` behind them, so that these hold. */
function productionKeys(all: readonly Keyed[]): Keyed[] {
  return [
    ...all.filter((one) => !one.key.startsWith('when@')),
    ...all
      .filter((one) => one.key.startsWith(PRODUCTION))
      .map((one) => ({ ...one, key: one.key.slice(PRODUCTION.length) })),
  ];
}

/** The headers of NelmioSecurityBundle. https://symfony.com/bundles/NelmioSecurityBundle/current/index.html */
class Nelmio {
  constructor(
    readonly keys: readonly Keyed[],
    readonly originOf: Origins,
  ) {}

  headers(): HeaderEntry[] {
    return [this.#hsts(), this.#framing(), this.#referrer(), this.#policy()].filter((entry) => entry !== null);
  }

  #named(key: string): Keyed | undefined {
    return this.keys.findLast((one) => one.key === `nelmio_security.${key}`);
  }

  /** Tests if a switch is set, and set to `wanted`. */
  #is(key: string, wanted: boolean): boolean {
    const value = this.#named(key)?.value;
    return value?.kind === 'known' && truth(value) === wanted;
  }

  #header(name: string, value: string, from: Keyed): HeaderEntry {
    return { name, value, origin: this.originOf(from), certainty: 'literal' };
  }

  /** Returns the HSTS header; null if it is not set or https is not forced. */
  #hsts(): HeaderEntry | null {
    const age = this.#named('forced_ssl.hsts_max_age');
    if (age === undefined || this.#is('forced_ssl', false) || this.#is('forced_ssl.enabled', false)) return null;
    const parts = [
      `max-age=${asText(age.value)}`,
      ...(this.#is('forced_ssl.hsts_subdomains', true) ? ['includeSubDomains'] : []),
      ...(this.#is('forced_ssl.hsts_preload', true) ? ['preload'] : []),
    ];
    return this.#header('Strict-Transport-Security', parts.join('; '), age);
  }

  /** Returns the rule for all paths, or the only one. */
  #framing(): HeaderEntry | null {
    const rules = this.keys.filter((one) => one.key.startsWith('nelmio_security.clickjacking.paths.'));
    const whole = rules.find((one) => /\.\^\/(?:\.\*)?$/.test(one.key)) ?? (rules.length === 1 ? rules[0] : undefined);
    return whole === undefined ? null : this.#header('X-Frame-Options', asText(whole.value), whole);
  }

  /** Returns the Referrer-Policy; null if none is set. */
  #referrer(): HeaderEntry | null {
    const found = this.#named('referrer_policy.policies');
    if (found === undefined) return null;
    const { value } = found;
    const text = value.kind === 'list' ? value.items.map(asText).join(', ') : asText(value);
    return this.#header('Referrer-Policy', text, found);
  }

  /** Returns the enforced policy, from a key for each directive; null without any. */
  #policy(): HeaderEntry | null {
    const directives = this.keys.filter(
      (one) =>
        /^nelmio_security\.csp\.enforce\.[a-z-]+$/.test(one.key) && !/(?:level|browser-adaptive|report)/.test(one.key),
    );
    const [first] = directives;
    if (first === undefined || this.#is('csp.enabled', false)) return null;
    return {
      ...this.#header('Content-Security-Policy', directives.map(directiveText).join('; '), first),
      parts: Object.fromEntries(directives.map((one) => [directiveName(one), this.originOf(one)])),
    };
  }
}

function directiveName({ key }: Keyed): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

const KEYWORD = /(^|\s)(self|none|unsafe-inline|unsafe-eval|strict-dynamic)(?=\s|$)/g;

/** Returns a directive as text: one without sources is `true`; keywords may be written without quotes. */
function directiveText(one: Keyed): string {
  const isBare = one.value.kind === 'known' && one.value.value === true;
  return isBare ? directiveName(one) : `${directiveName(one)} ${sourcesText(one.value)}`;
}

function sourcesText(value: Value): string {
  return listText(value).replace(KEYWORD, "$1'$2'");
}
