/**
 * Fetches the re2 addons of other platforms from the releases of the `re2` package. Each is checked against the SHA-256
 * that the package pins, which came through the lock file: the server is not trusted.
 */

import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** The fields of `re2/package.json` that say what its releases hold. */
export interface Re2Package {
  readonly version: string;
  /** `linux-arm64-137` (platform, architecture, ABI) → `sha256:<hex>` of the addon, unpacked. */
  readonly artifactHashes: Readonly<Record<string, string>>;
}

/**
 * Node 22 and 24. For 20 the package pins none: `addons.sh` builds that of linux-x64.
 * https://nodejs.org/en/about/previous-releases
 */
const ABIS = ['127', '137'];

const LARGEST = 32 * 1024 * 1024;

export const RELEASES = 'https://github.com/uhop/node-re2/releases/download';

/**
 * Adds every addon that `folder` lacks, and all to its manifest; returns the names of new ones. Throws if one is not
 * what the package pins, or cannot be downloaded; nothing of a failed run is left.
 */
export async function bringAddons(
  folder: string,
  { version, artifactHashes }: Re2Package,
  from = RELEASES,
): Promise<readonly string[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { re2: string };
  if (manifest.re2 !== version)
    throw new Error(
      `The addons here are of re2 ${manifest.re2}, the package is ${version}. Run: bash src/dev/addons.sh`,
    );
  const there = new Set(await readdir(folder));
  const wanted = Object.keys(artifactHashes)
    .filter((slot) => ABIS.includes(slot.split('-').at(-1)!) && !there.has(`${slot}.node`))
    .sort();
  const got = new Map<string, Buffer>();
  for (const slot of wanted)
    got.set(`${slot}.node`, await download(`${from}/${version}/${slot}.br`, artifactHashes[slot]!));
  for (const [name, bytes] of got) await writeFile(join(folder, name), bytes);
  await writeManifest(folder, version);
  return [...got.keys()];
}

/** Downloads and expands a file. Throws if its SHA-256 is not the pinned one. */
async function download(address: string, pinned: string): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(120_000) });
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}.`);
  const bytes = await promisify(brotliDecompress)(Buffer.from(await response.arrayBuffer()), {
    maxOutputLength: LARGEST,
  });
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (hash !== pinned) throw new Error(`${address} is not what the re2 package pins: ${hash}, not ${pinned}.`);
  return bytes;
}

/** Writes the SHA-256 of every addon in the folder. */
async function writeManifest(folder: string, version: string): Promise<void> {
  const addons: Record<string, string> = {};
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.node')).sort()) {
    addons[name] = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
  }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ re2: version, addons }, null, 2)}\n`);
}
