/**
 * A release as commit, tags and files. The commit is based on the one that is released and adds the addons of all
 * platforms to `dist/re2`; no branch contains it. Nothing is pushed here.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFormula, renderScoop } from './manifests.ts';
import type { Release } from './version.ts';

const WHO = {
  GIT_AUTHOR_NAME: 'tidegate release',
  GIT_AUTHOR_EMAIL: 'release@tidegate.invalid',
  GIT_COMMITTER_NAME: 'tidegate release',
  GIT_COMMITTER_EMAIL: 'release@tidegate.invalid',
};

/** Runs git as the release's author; returns its output. */
export function runGit(root: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...WHO },
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

/** Commits the addons and sets the tags; returns the commit. The work tree must have nothing new but the addons. */
export function commitRelease(root: string, { version, tag, major, movesMajor }: Release): string {
  runGit(root, 'add', '--force', '--', 'dist/re2');
  const stray = runGit(root, 'status', '--porcelain')
    .split('\n')
    .filter((line) => line !== '' && !/^[AM] {2}dist\/re2\//.test(line));
  if (stray.length > 0) throw new Error(`The work tree is not what is released: ${stray.join(', ')}.`);
  const tree = runGit(root, 'write-tree');
  const parent = runGit(root, 'rev-parse', 'HEAD');
  // The date of what is released, so that whoever does this again gets the same commit.
  const date = runGit(root, 'show', '--no-patch', '--format=%cI', 'HEAD');
  const commit = execFileSync(
    'git',
    ['commit-tree', tree, '-p', parent, '-m', `tidegate ${version}, with the re2 addons of all platforms`],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...WHO, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    },
  ).trim();
  runGit(root, 'tag', tag, commit);
  if (movesMajor) runGit(root, 'tag', '--force', major, commit);
  return commit;
}

/**
 * Writes the archive, the bill of materials, the npm package, the manifests of package managers, the checksums of all
 * these, and the notes into `out`.
 */
export function writeFiles(root: string, release: Release, commit: string, out: string): void {
  mkdirSync(out, { recursive: true });
  const name = `tidegate-${release.version}`;
  runGit(
    root,
    'archive',
    '--format=tar.gz',
    `--prefix=${name}/`,
    `--output=${join(out, `${name}.tar.gz`)}`,
    commit,
    'dist',
    'action.yml',
    '.github/actions',
    'README.md',
    'LICENSE',
  );
  writeFileSync(join(out, `${name}.spdx.json`), billOfMaterials(root));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], { cwd: root });
  const { description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { description?: string };
  const packed = {
    version: release.version,
    description: description ?? '',
    sha256: hashOf(join(out, `${name}.tgz`)),
  };
  writeFileSync(join(out, 'tidegate.rb'), renderFormula(packed));
  writeFileSync(join(out, 'tidegate.scoop.json'), renderScoop(packed));
  const sums = readdirSync(out)
    .sort()
    .map((file) => `${hashOf(join(out, file))}  ${file}\n`);
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
  writeFileSync(join(out, 'notes.md'), `${release.notes}\n`);
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Returns SPDX of what `dist/` contains, as `LICENSES.txt` lists it: all else that npm knows here is for building. */
function billOfMaterials(root: string): string {
  const all = execFileSync('npm', ['sbom', '--silent', '--package-lock-only', '--sbom-format=spdx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const document = JSON.parse(all) as {
    documentDescribes: readonly string[];
    packages: readonly { SPDXID: string; name: string; versionInfo: string }[];
    relationships: readonly { spdxElementId: string; relatedSpdxElement: string }[];
  };
  const licences = `\n${readFileSync(join(root, 'dist/LICENSES.txt'), 'utf8')}`;
  const packages = document.packages.filter(
    ({ SPDXID, name, versionInfo }) =>
      document.documentDescribes.includes(SPDXID) || licences.includes(`\n${name} ${versionInfo} (`),
  );
  const kept = new Set(['SPDXRef-DOCUMENT', ...packages.map(({ SPDXID }) => SPDXID)]);
  const relationships = document.relationships.filter(
    ({ spdxElementId, relatedSpdxElement }) => kept.has(spdxElementId) && kept.has(relatedSpdxElement),
  );
  return `${JSON.stringify({ ...document, packages, relationships }, null, 2)}\n`;
}
