/** The pages of `docs/` and the map of the source, with their links pointing at pages of the site. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fence, front, type Page } from './markdown.ts';

const SOURCE = 'https://github.com/tidegate/tidegate/blob/main';
/** Files that become a page under another name. */
const RENAMED: Readonly<Record<string, string>> = {
  'src/README.md': 'architecture',
  'docs/decisions/README.md': 'decisions/index',
  'patterns/README.md': 'rules/index',
};
/** Parts of the README, as the page of the site that says more. */
const IN_README: Readonly<Record<string, string>> = { '': 'index', 'in-a-workflow': 'quick-start/github' };
/** Files of `docs/` that are shown as they are. What lies deeper is a program of several files, linked as a folder. */
const SHOWN = /^docs\/(?:workflows|pipelines|hooks)\/[^/]+\.\w+$/;

/** Returns the pages of `docs/` with the map of the source, and a page for each example file. */
export function docsPages(root: string): readonly Page[] {
  const names = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('docs', name.replaceAll('\\', '/')))
    .sort();
  const written = [...names.filter((name) => name.endsWith('.md')), 'src/README.md'];
  const shown = names.filter((name) => SHOWN.test(name));
  return [
    ...written.map((name): Page => [pageOf(name)!, withLinks(root, name)]),
    ...shown.map((name) => shownPage(root, name)),
  ];
}

/** Returns the page of a file of the project, without `.md`; null if the site has none. */
function pageOf(file: string): string | null {
  const renamed = RENAMED[file];
  if (renamed !== undefined) return renamed;
  if (file.startsWith('docs/') && file.endsWith('.md')) return file.slice('docs/'.length, -'.md'.length);
  return SHOWN.test(file) ? file.slice('docs/'.length).replace(/\.\w+$/, '') : null;
}

/** Returns the text of a page with its links outside of code pointing at pages of the site. */
function withLinks(root: string, file: string): string {
  const text = readFileSync(join(root, file), 'utf8').replace(/^<!--.*-->\n+/, '');
  const here = pageOf(file)!;
  const parts = text.split(/(^```[\s\S]*?^```$)/m);
  const linked = parts.map((part) =>
    part.startsWith('```')
      ? part
      : part.replace(
          /\]\((?!https?:|#)([^)\s]+)\)/g,
          (_all, target: string) => `](${linkOf(root, file, here, target)})`,
        ),
  );
  const source = `${SOURCE}/${file}`;
  return [...front({ editLink: false, source }), linked.join('')].join('\n');
}

/**
 * Returns the link's target on the site. Throws if it leads nowhere: the build of the site only checks links between
 * its own pages.
 */
function linkOf(root: string, file: string, here: string, target: string): string {
  const [path = '', hash] = target.split('#');
  const wanted = posix.join(posix.dirname(file), path);
  if (!existsSync(join(root, wanted))) throw new Error(`${file} links to ${target}, and there is no ${wanted}.`);
  const anchor = hash === undefined ? '' : `#${hash}`;
  const inReadme = wanted === 'README.md' ? IN_README[hash ?? ''] : undefined;
  const page = inReadme ?? pageOf(wanted);
  if (page === null) return `${SOURCE}/${wanted.replace(/\/$/, '')}${anchor}`;
  const relative = posix.relative(posix.dirname(here), page);
  return `${relative.startsWith('.') ? relative : `./${relative}`}.md${inReadme === undefined ? anchor : ''}`;
}

/** Returns the page of an example file; the comment on its top is the page's text. */
function shownPage(root: string, file: string): Page {
  const text = readFileSync(join(root, file), 'utf8');
  const name = posix.basename(file);
  const language = /\.ya?ml$/.test(name) ? 'yaml' : 'sh';
  const title = posix.join(posix.basename(posix.dirname(file)), name);
  return [
    pageOf(file)!,
    [
      ...front({ title, description: `An example to copy: ${title}`, editLink: false, source: `${SOURCE}/${file}` }),
      `# \`${title}\``,
      '',
      'An example to copy. Its first lines say what it is for.',
      '',
      ...fence(language, text),
    ].join('\n'),
  ];
}
