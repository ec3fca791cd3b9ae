/** Configuration files, by what they export, and the address rules of next.config. */

import { configurationOf, guardAt } from '../../languages/javascript/syntax.ts';
import { partsOf } from '../../languages/javascript/value-parts.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { asText, entryOf, textsOf, type Value } from '../../languages/value.ts';
import type { At } from './frameworks.ts';
import { policiesOfAstro, rulesOfNuxt, settingsOfSvelte } from './configurations.ts';
import { namedEntries, valuesOfHeader } from './header-values.ts';
import { factsOfOptions } from './option-holders.ts';
import type { ScriptFile } from './script-file.ts';

/** Adds the settings that a configuration file exports: of Nuxt, of SvelteKit, or by the table of options. */
export function readExport(file: ScriptFile, node: SyntaxNode): void {
  const exported = configurationOf(node, file.path, file.values);
  if (exported?.kind === 'nuxt')
    file.rules.push(...rulesOfNuxt(exported.config, file.at, file.source.includes('nuxt-security')));
  if (exported?.kind === 'svelte') {
    const said = settingsOfSvelte(exported.config, file.at);
    file.add(node, said.headers, said.facts);
    for (const name of ['csp', 'csrf']) {
      const part = entryOf(entryOf(exported.config, 'kit')?.value, name);
      if (part !== undefined) markRead(file, part.value);
    }
  }
  const last = partsOf(node)
    .filter((part) => part.name !== 'default')
    .at(-1);
  if (/^export\s+default\b/.test(file.source.slice(node.from, node.from + 20)) && last !== undefined)
    readConfiguration(file, file.values.of(last), node);
}

/** Adds the facts of the object that a configuration file exports. */
export function readConfiguration(file: ScriptFile, value: Value, node: SyntaxNode): void {
  const config = value.kind === 'call' ? value.args.find((one) => one.kind === 'map') : value;
  const name = /([^/]+?)\.[cm]?[jt]sx?$/.exec(file.path)?.[1];
  if (config?.kind !== 'map' || name === undefined) return;
  const opening = file.at({ from: node.from, to: node.from + 1 });
  file.add(node, [], factsOfOptions(file, [`file:${name}`], [config], opening));
  file.add(node, [], imageHosts(config, file.at));
  file.add(node, [], publicSecrets(config, file.at));
  if (name === 'astro.config') file.add(node, policiesOfAstro(config, file.at), []);
}

/** Names of what only the server may know; what is made to be public says so. */
const SECRET = /secret|private_?key|password|passwd|service_?role|api_?token|access_?token|(?:^|_)token$|Token$/i;

/**
 * Returns the secrets among what a page gets. https://nuxt.com/docs/guide/going-further/runtime-config#exposing,
 * https://nextjs.org/docs/pages/api-reference/config/next-config-js/env
 */
function publicSecrets(config: Value, at: At): readonly Fact[] {
  const tables = [
    entryOf(entryOf(config, 'runtimeConfig')?.value, 'public'),
    entryOf(config, 'publicRuntimeConfig'),
    entryOf(config, 'env'),
    entryOf(config, 'define'),
  ];
  const entries = tables.flatMap((table) => (table?.value.kind === 'map' ? table.value.entries : []));
  return entries
    .filter(({ key }) => SECRET.test(key) && !/public|publishable|site_?key/i.test(key))
    .map(({ key, at: place }): Fact => {
      const rank = (of: number, word: string) =>
        ({ kind: 'rank', name: key, rank: of, word, atMost: 'medium', weakening: 'escalation' }) as const;
      return {
        control: controls.exposure,
        subject: `secrets in pages: ${key}`,
        value: rank(0, 'sent to browsers'),
        certainty: 'literal',
        origin: at(place),
        without: rank(1, 'not sent'),
      };
    });
}

/**
 * Returns the hosts whose images the server fetches and changes for anyone.
 * https://nextjs.org/docs/app/api-reference/components/image#remotepatterns,
 * https://docs.astro.build/en/reference/configuration-reference/#imageremotepatterns
 */
function imageHosts(config: Value, at: At): readonly Fact[] {
  const images = entryOf(config, 'images', 'image')?.value;
  const [domains, patterns] = [entryOf(images, 'domains'), entryOf(images, 'remotePatterns')];
  const place = patterns ?? domains;
  if (place === undefined) return [];
  const hosts = (patterns?.value.kind === 'list' ? patterns.value.items : []).map((item) => {
    const host = entryOf(item, 'hostname')?.value;
    const text = host === undefined ? '*' : asText(host);
    return /^\*+$/.test(text) ? '*' : text.replace(/^\*\*?(?=\.)/, '');
  });
  return [
    {
      control: controls.allowedHosts,
      subject: 'images',
      value: { kind: 'hosts', names: [...textsOf(domains?.value), ...hosts] },
      certainty: 'literal',
      origin: at(place.at),
      atMost: 'medium',
      without: { kind: 'hosts', names: [] },
    },
  ];
}

/** Marks a value and all values in it as read, so that no other reader reports them again. */
export function markRead(file: ScriptFile, value: Value): void {
  file.read.add(value.at.from);
  if (value.kind === 'map') for (const entry of value.entries) markRead(file, entry.value);
  if (value.kind === 'list') for (const item of value.items) markRead(file, item);
}

/** Reads `{ source: '/(.*)', headers: [{ key, value }] }` of next.config. */
export function readAddressRule(file: ScriptFile, node: SyntaxNode): void {
  if (!partsOf(node).some((part) => /^["']?source["']?\s*:/.test(file.values.text(part).slice(0, 40)))) return;
  const value = file.values.of(node);
  const [source, list] = [entryOf(value, 'source')?.value, entryOf(value, 'headers')?.value];
  if (source?.kind !== 'known' || list === undefined || guardAt(node, file.values) === 'never') return;
  markRead(file, list);
  const entries = list.kind === 'list' ? namedEntries(list) : list.kind === 'map' ? list.entries : [];
  const opening = file.at(value.at);
  file.rules.push({
    pattern: String(source.value),
    headers: entries.flatMap((one) => valuesOfHeader(one.key, one.value, file.at(one.at))),
    origin: { ...opening, endLine: opening.line },
    conditional: entryOf(value, 'has') !== undefined || entryOf(value, 'missing') !== undefined,
  });
}
