/** Files that people copy and that name a version of the package: it is the version of this project. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILES: readonly string[] = [
  'templates/scan.yml',
  'docs/pipelines/azure-pipelines.yml',
  'docs/pipelines/bitbucket-pipelines.yml',
  'docs/hook-managers.md',
  'editors/vscode/package.json',
];

const PIN =
  /(tidegate@|\bversion: \{ default: '|name: version, type: string, default: '|"version": "|rev: v)\d+\.\d+\.\d+/g;

/** Returns each text with the version in its place, by path from the root. */
export async function generatePins(root: string): Promise<ReadonlyMap<string, string>> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const texts = new Map<string, string>();
  for (const path of FILES) {
    const text = await readFile(join(root, path), 'utf8');
    texts.set(
      path,
      text.replace(PIN, (_, before: string) => `${before}${version}`),
    );
  }
  return texts;
}
