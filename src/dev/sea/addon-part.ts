/** The single file has the native addon in it, where dist/ has a part that loads it from a folder. */

import type { Addon, Re2Constructor } from '../../detectors/secrets/addon.ts';

/** The part that loads the addon from a folder and verifies its hash. */
const PART = 'parts/secrets-addon.js';
const FILE = `re2/${process.platform}-${process.arch}-${process.versions.modules}.node`;

/** `load`: loads the addon at this path of dist/. Throws where it cannot. */
export function addonPart(load: (path: string) => unknown): (path: string) => unknown {
  const addon = (): Addon => {
    try {
      return { re2: load(FILE) as Re2Constructor };
    } catch {
      return { missing: `this file holds no ${FILE} that can be loaded` };
    }
  };
  return (path) => (path === PART ? { loadAddon: addon } : undefined);
}
