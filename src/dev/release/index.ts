/**
 * Makes a release of what is checked out: `npm run release -- <folder>` leaves its files there and its tags in this
 * clone. What must be pushed and published then, with whose rights, is .github/workflows/release.yml.
 */

import { appendFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bringAddons, RELEASES, type Re2Package } from './addons.ts';
import { commitRelease, runGit, writeFiles } from './assemble.ts';
import { planRelease } from './version.ts';

async function main(root: string, out: string, from: string): Promise<void> {
  const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
  const release = planRelease(
    readJson<{ version: string }>('package.json').version,
    readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    runGit(root, 'tag').split('\n'),
  );
  const added = await bringAddons(join(root, 'dist/re2'), readJson<Re2Package>('node_modules/re2/package.json'), from);
  const commit = commitRelease(root, release);
  writeFiles(root, release, commit, out);
  const tags = release.movesMajor ? `${release.tag} ${release.major}` : release.tag;
  console.log(
    `${tags} is ${commit}: ${added.length} addons brought, all as the re2 package pins them. Files are in ${out}.`,
  );
  if (process.env['GITHUB_OUTPUT'])
    appendFileSync(
      process.env['GITHUB_OUTPUT'],
      `tag=${release.tag}\nmajor=${release.movesMajor ? release.major : ''}\n`,
    );
}

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('Use: npm run release -- <folder for the files>');
await main(process.cwd(), resolve(out), process.env['TIDEGATE_RE2_RELEASES'] ?? RELEASES);
