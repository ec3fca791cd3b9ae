/**
 * Files that a Kubernetes ConfigMap carries, as files of the change: `data` maps their names to their texts. Each
 * stands on the same lines as in the ConfigMap. https://kubernetes.io/docs/concepts/configuration/configmap/
 */

import type { Text } from '../../model/text.ts';
import type { ChangedFile } from './changed-file.ts';
import { LARGEST } from './excerpt.ts';
import { claimants } from './places.ts';

/** A file within a ConfigMap; the path that its findings name is the ConfigMap's. */
export interface EmbeddedFile extends ChangedFile {
  readonly container: string;
}

/** Returns the files of all ConfigMaps that the change touches, with their texts on both sides. */
export async function embeddedFiles(files: readonly ChangedFile[]): Promise<readonly EmbeddedFile[]> {
  const maps = files.filter(({ path, before, after }) => isMap(path, before) || isMap(path, after));
  if (maps.length === 0) return [];
  const { filesOfConfigMaps } = await import('./readers/cluster/config-maps.ts');
  return maps.flatMap(({ path, oldPath, before, after }) => {
    const [old, now] = [before, after].map((text) => (isMap(path, text) ? filesOfConfigMaps(text!) : new Map()));
    return [...new Set([...old!.keys(), ...now!.keys()])]
      .map((name) => ({
        path: `${path}/${name}`,
        oldPath: oldPath === null ? null : `${oldPath}/${name}`,
        before: old!.get(name) ?? null,
        after: now!.get(name) ?? null,
        container: path,
      }))
      .filter((file) => claimants(file.path).length > 0);
  });
}

function isMap(path: string, text: Text | null): boolean {
  return (
    text !== null && /\.(?:ya?ml|json)$/i.test(path) && text.bytes.length <= LARGEST && text.bytes.includes('ConfigMap')
  );
}
