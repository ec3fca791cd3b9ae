/**
 * Loads the RE2 addon that `dist/re2` carries for this platform and Node version. Node runs an addon with all its
 * rights, so a file is loaded only if its SHA-256 is one that this program was built with.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { artifactHashes } from 're2/package.json';
import { addons } from '../../../dist/re2/manifest.json';

declare const TIDEGATE_VERSION: string | undefined;

export type Re2Constructor = typeof import('re2');

export type Addon = { readonly re2: Re2Constructor } | { readonly missing: string };

/** Beside `dist/parts` in the bundle; the source uses the addons of `dist`, too. */
const FOLDER = join(import.meta.dirname, typeof TIDEGATE_VERSION === 'string' ? '../re2' : '../../../dist/re2');

/**
 * SHA-256 by file name: the addons that this repository carries, and those of other platforms, which a release adds
 * from the files that the re2 package pins.
 */
const HASHES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(artifactHashes).map(([slot, hash]) => [`${slot}.node`, hash.replace('sha256:', '')] as const),
  ...Object.entries(addons),
]);

/**
 * Loads the addon for this machine; `missing` says why none could be loaded. Tries musl's where glibc's does not load:
 * Node has no name for the C library.
 */
export function loadAddon(folder = FOLDER, hashes = HASHES): Addon {
  const first = loadFor(process.platform, folder, hashes);
  if ('re2' in first || process.platform !== 'linux') return first;
  const second = loadFor('linux-musl', folder, hashes);
  return 're2' in second ? second : first;
}

/** Loads the addon of one platform after its hash was compared. */
function loadFor(platform: string, folder: string, hashes: ReadonlyMap<string, string>): Addon {
  const name = `${platform}-${process.arch}-${process.versions.modules}.node`;
  const file = join(folder, name);
  try {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (hash !== hashes.get(name)) return { missing: `${name} has a SHA-256 that this program does not know` };
    return { re2: createRequire(file)(file) as Re2Constructor }; // cached: an addon must not be initialised twice
  } catch {
    return { missing: `no addon for ${name.replace('.node', '')} can be loaded` };
  }
}
