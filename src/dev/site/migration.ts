/** A guide for each scanner: the page of `docs/migrating/`, and tables of equivalents from its importers. Pure. */

import type { Importer } from '../../policy/import/importer.ts';
import { COUNTERPARTS_BY_SCANNER } from '../../policy/import/names.ts';
import { code, link, table, type Page } from './markdown.ts';

const FOLDER = 'migrating/';

/** Adds the tables to the pages of `docs/migrating/`, each named after a scanner. */
export function withEquivalents(pages: readonly Page[], importers: readonly Importer[]): readonly Page[] {
  return pages.map(([path, text]): Page => {
    if (!path.startsWith(FOLDER)) return [path, text];
    return [path, `${text.trimEnd()}\n\n${equivalentsOf(path.slice(FOLDER.length), importers).join('\n')}`];
  });
}

function equivalentsOf(scanner: string, importers: readonly Importer[]): readonly string[] {
  const own = importers.filter((importer) => importer.scanner === scanner);
  const rules = Object.entries(COUNTERPARTS_BY_SCANNER[scanner] ?? {});
  return [
    '## Equivalents',
    '',
    ...own.flatMap(({ summary, equivalents }) => [
      `### ${summary[0]!.toUpperCase()}${summary.slice(1)}`,
      '',
      ...table(
        ['there', 'here'],
        equivalents.map(([theirs, ours]) => [code(theirs), ours]),
      ),
    ]),
    ...(rules.length === 0
      ? []
      : [
          '### Rules',
          '',
          'A rule that is not in this table has no exact counterpart; tidegate has its own rules for the same vendors.',
          '',
          ...table(
            ['there', 'here'],
            rules.map(([theirs, ours]) => [
              code(theirs),
              ours.map((id) => link(code(id), `../rules/${id}.md`)).join(' '),
            ]),
          ),
        ]),
  ];
}
