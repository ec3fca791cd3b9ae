/** Writes the pages of the documentation site to `site/pages`, which VitePress builds: `npm run build` in `site/`. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readSite } from './pages.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'site/pages');

const { pages, navigation } = await readSite(ROOT);
await rm(FOLDER, { recursive: true, force: true });
for (const [path, text] of pages) {
  const file = join(FOLDER, `${path}.md`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
await writeFile(join(FOLDER, 'navigation.json'), `${JSON.stringify(navigation)}\n`);
console.log(`${pages.size} pages are in ${FOLDER}.`);
