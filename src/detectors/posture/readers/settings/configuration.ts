/**
 * Configuration files in JSON, TOML and YAML whose options the place lists; policies and environment variables in them.
 */

import { controls } from '../../controls.ts';
import { factsOfHeaders } from '../../judge/effective.ts';
import { plainScene, type Fact, type ReadScene } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { parseJson } from '../../languages/json.ts';
import { parseToml } from '../../languages/toml.ts';
import { asText, type Value } from '../../languages/value.ts';
import { Lines, textOf } from '../../position.ts';
import { environmentFacts } from './environment-facts.ts';
import { Options } from './options.ts';

/** Reads options, variables, policies and limits of the file, and of its `env.production`. Null if it is no map. */
export const readConfiguration: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  const value = (path.endsWith('.toml') ? parseToml : parseJson)(source);
  if (value?.kind !== 'map') return null;
  const lines = new Lines(source);
  const root = new DocumentNode(value, lines, path, value.at.from);
  const options = new Options([place]);
  const name = /([^/]+?)\.\w+$/.exec(path)?.[1] ?? path;
  const folder = /([^/]+)\/[^/]+$/.exec(path)?.[1] ?? '';
  const names = [`file:${name}`, `file:${folder}/${name}`];
  const at = (stretch: Value['at']) => lines.origin(path, stretch.from, stretch.to);
  // `env.production` of wrangler is what runs; what is above holds where it says nothing.
  const production = root.below('env', 'production') ?? null;
  const facts = [root, ...(production === null ? [] : [production])].flatMap((node): Fact[] => [
    ...options.factsOf({ names, options: node.value, origin: node.opening }, at),
    ...node.pairs('vars').flatMap(([key, one]) => environmentFacts(key, asText(one.value), one.stretch())),
    ...policyFacts(node),
    ...limiterFacts(node),
  ]);
  return plainScene(
    [{ id: '', origin: root.opening, facts, absent: options.absent, atMost: 'high', site: '' }],
    () => null,
  );
};

/**
 * Returns the rate limits of a Cloudflare worker.
 * https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/
 */
function limiterFacts(root: DocumentNode): Fact[] {
  const bindings = [
    ...root.items('unsafe', 'bindings').filter((one) => one.text('type') === 'ratelimit'),
    ...root.items('ratelimits'),
  ];
  return bindings.map((one) => ({
    control: controls.rateLimit,
    subject: one.label('name'),
    value: { kind: 'switch', on: true },
    certainty: 'literal',
    origin: one.opening,
  }));
}

/** Reads `app.security.csp` of Tauri: a text, or sources by directive. https://v2.tauri.app/security/csp/ */
function policyFacts(root: DocumentNode): Fact[] {
  const policy = root.below('app', 'security', 'csp') ?? root.below('tauri', 'security', 'csp');
  if (policy === undefined) return [];
  const text =
    policy.value.kind === 'map'
      ? policy
          .pairs()
          .map(
            ([name, one]) =>
              `${name} ${one.value.kind === 'list' ? one.value.items.map(asText).join(' ') : asText(one.value)}`,
          )
          .join('; ')
      : policy.text();
  return factsOfHeaders([
    { name: 'Content-Security-Policy', value: text, origin: policy.stretch(), certainty: 'literal' },
  ]).filter((fact) => fact.control === controls.csp);
}
