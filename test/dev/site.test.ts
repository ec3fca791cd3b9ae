/** The pages of the documentation site: one for each entry of a registry, each with what it must say. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CONTROLS } from '../../src/detectors/posture/controls.ts';
import { contextWords } from '../../src/detectors/secrets/index.ts';
import { readSite, type Site } from '../../src/dev/site/pages.ts';
import type { Item } from '../../src/dev/site/sidebar.ts';
import { loadAll } from '../../src/entry/arguments.ts';
import { COMMANDS } from '../../src/entry/commands/index.ts';
import { COUNTERPARTS_BY_SCANNER } from '../../src/policy/import/names.ts';
import { IMPORTERS } from '../../src/policy/import/importers/index.ts';
import { rules } from '../../patterns/index.ts';
import { drawSample, seedOf } from '../helpers/samples.ts';

const ROOT = join(import.meta.dirname, '../..');
let site: Site;
beforeAll(async () => {
  site = await readSite(ROOT);
});

const entries = (folder: string): readonly string[] =>
  [...site.pages.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && !path.endsWith('/index'))
    .map((path) => path.slice(folder.length + 1))
    .sort();

/** Heading of the second level → its text. */
function sectionsOf(path: string): ReadonlyMap<string, string> {
  const text = site.pages.get(path)!.replace(/^(`{3,})[\s\S]*?^\1$/gm, (block) => block.replace(/^#/gm, '\\#'));
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()] as const),
  );
}

/** Pages without one of the parts, or with an empty one. */
const lacking = (folder: string, parts: readonly string[]): readonly string[] =>
  entries(folder).flatMap((id) => {
    const sections = sectionsOf(`${folder}/${id}`);
    const missing = parts.filter((part) => !sections.has(part));
    const empty = [...sections].filter(([, text]) => text === '').map(([heading]) => heading);
    return [...missing, ...empty].map((part) => `${folder}/${id}: ${part}`);
  });

describe('a page for each entry', () => {
  test('rules: what it opens, its format, what to do', () => {
    expect(entries('rules')).toEqual([...rules.map(({ id }) => id), ...Object.keys(contextWords)].sort());
    expect(lacking('rules', ['What it opens', 'Format', 'What to do', 'References'])).toEqual([]);
    const revoked = rules.filter(({ revoke }) => revoke !== undefined);
    for (const { id, revoke } of revoked) expect(site.pages.get(`rules/${id}`)).toContain(`(${revoke})`);
  });

  test('no page shows a value that a rule would take for a credential', () => {
    const shown = rules.filter(({ id, sample }) =>
      site.pages.get(`rules/${id}`)!.includes(drawSample(sample, seedOf(id))),
    );
    expect(shown).toEqual([]);
    expect([...site.pages].filter(([, text]) => text.includes('{sample}')).map(([path]) => path)).toEqual([]);
  });

  test('controls: order of strength, absence, before and after, places', () => {
    expect(entries('controls')).toEqual([...CONTROLS.keys()].sort());
    const parts = ['Order of strength', 'If nothing is set', 'Before and after', 'Places that set it', 'References'];
    expect(lacking('controls', parts)).toEqual([]);
    const withoutExample = [...CONTROLS.values()].filter(
      ({ id, kind }) => kind !== 'none' && !sectionsOf(`controls/${id}`).get('Before and after')!.includes('```diff'),
    );
    expect(withoutExample.map(({ id }) => id)).toEqual([]);
  });

  test('places: files, controls, settings, versions', () => {
    const places = readdirSync(join(ROOT, 'patterns/places')).map((name) => name.replace('.ts', ''));
    expect(entries('places')).toEqual(places.sort());
    expect(lacking('places', ['Files', 'Controls', 'Settings', 'Versions', 'References'])).toEqual([]);
  });

  test('scanners: a guide with the equivalents of each file and rule', () => {
    const scanners = [...new Set(IMPORTERS.map(({ scanner }) => scanner))].sort();
    expect(entries('migrating')).toEqual(scanners);
    for (const { scanner, equivalents } of IMPORTERS)
      for (const [theirs] of equivalents)
        expect(sectionsOf(`migrating/${scanner}`).get('Equivalents')).toContain(`\`${theirs}\``);
    for (const [scanner, counterparts] of Object.entries(COUNTERPARTS_BY_SCANNER))
      for (const theirs of Object.keys(counterparts))
        expect(site.pages.get(`migrating/${scanner}`)).toContain(`\`${theirs}\``);
  });

  test('commands: each with its options and examples', async () => {
    const page = site.pages.get('commands')!;
    for (const { name, options, examples } of await loadAll(COMMANDS)) {
      expect(page).toContain(`### ${name}\n`);
      for (const option of options) expect(page).toContain(`\`--${option.name}`);
      for (const { line } of examples) expect(page).toContain(`tidegate ${line}`);
    }
  });
});

test('every page is reached from the navigation or a list, and the navigation names no other', () => {
  const named: string[] = [];
  const visit = ({ link, items = [] }: Item): void => {
    if (link !== undefined) named.push(link.slice(1));
    items.forEach(visit);
  };
  Object.values(site.navigation.sidebar).flat().forEach(visit);
  expect(named.filter((path) => !site.pages.has(path))).toEqual([]);
  // Listed by another page: rules by their index, decisions by theirs, files to copy by the page that explains them.
  const listed = /^(?:index$|rules\/|decisions\/|workflows\/|pipelines\/|hooks\/)/;
  expect([...site.pages.keys()].filter((path) => !named.includes(path) && !listed.test(path))).toEqual([]);
});

test('links between pages lead to pages', () => {
  const broken = [...site.pages].flatMap(([path, text]) =>
    [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/\]\((?!https?:|#|\/)([^)#\s]+\.md)/g)]
      .map(([, target]) => new URL(target!, `file:///${path}`).pathname.slice(1, -'.md'.length))
      .filter((target) => !site.pages.has(target))
      .map((target) => `${path} → ${target}`),
  );
  expect(broken).toEqual([]);
});
