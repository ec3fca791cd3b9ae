/** All pages of the documentation site, from `docs/`, the registries and `site/home.md`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from '../../entry/arguments.ts';
import { COMMANDS } from '../../entry/commands/index.ts';
import { IMPORTERS } from '../../policy/import/importers/index.ts';
import { readVendors } from '../generate.ts';
import { loadPosture } from '../registries/posture.ts';
import { commandsPage } from './commands.ts';
import { controlPages } from './controls.ts';
import { docsPages } from './docs.ts';
import { examplesOf } from './examples.ts';
import type { Page } from './markdown.ts';
import { withEquivalents } from './migration.ts';
import { placePages } from './places.ts';
import { rulePages } from './rules.ts';
import { navigationOf, type Navigation } from './sidebar.ts';

export interface Site {
  /** Path without `.md` → text. */
  readonly pages: ReadonlyMap<string, string>;
  readonly navigation: Navigation;
}

/** Returns all pages by path, and the navigation. */
export async function readSite(root: string): Promise<Site> {
  const rows = await loadPosture(root);
  const vendors = await readVendors();
  const examples = await examplesOf(root, rows.places, rows.controls);
  const pages: readonly Page[] = [
    ['index', readFileSync(join(root, 'site/home.md'), 'utf8')],
    ...withEquivalents(docsPages(root), IMPORTERS),
    commandsPage(await loadAll(COMMANDS)),
    ...rulePages(vendors.flatMap(({ rules }) => rules)),
    ...controlPages(rows, examples),
    ...placePages(rows, examples),
  ];
  return { pages: new Map(pages), navigation: navigationOf(rows) };
}
