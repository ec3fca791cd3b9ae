/**
 * Files that a Kubernetes ConfigMap or the values of a Helm chart carry, as files of the change. Each stands on the
 * same lines as in the file around it. https://kubernetes.io/docs/concepts/configuration/configmap/
 */

import type { Text } from '../../model/text.ts';
import type { ChangedFile } from './changed-file.ts';
import { LARGEST } from './excerpt.ts';
import { claimants } from './places.ts';

/** A file within another one, whose path its findings name. */
export interface EmbeddedFile extends ChangedFile {
  readonly container: string;
}

type FilesOf = (text: Text) => ReadonlyMap<string, Text>;

/** Returns the files within all that the change touches, with their texts on both sides. */
export async function embeddedFiles(files: readonly ChangedFile[]): Promise<readonly EmbeddedFile[]> {
  const isEither = (test: typeof isMap, { path, before, after }: ChangedFile) =>
    test(path, before) || test(path, after);
  const maps = files.filter((file) => isEither(isMap, file));
  const values = files.filter((file) => !maps.includes(file) && isEither(hasTexts, file));
  if (maps.length + values.length === 0) return [];
  const { filesOfConfigMaps, filesOfValues } = await import('./readers/cluster/config-maps.ts');
  return [
    ...maps.flatMap((file) => filesWithin(file, isMap, filesOfConfigMaps)),
    ...values.flatMap((file) => filesWithin(file, hasTexts, filesOfValues)),
  ];
}

function filesWithin({ path, oldPath, before, after }: ChangedFile, test: typeof isMap, filesOf: FilesOf) {
  const [old, now] = [before, after].map((text) => (test(path, text) ? filesOf(text!) : new Map<string, Text>()));
  return [...new Set([...old!.keys(), ...now!.keys()])]
    .map((name) => ({
      path: `${path}/${name}`,
      oldPath: oldPath === null ? null : `${oldPath}/${name}`,
      before: old!.get(name) ?? null,
      after: now!.get(name) ?? null,
      container: path,
    }))
    .filter((file) => claimants(file.path).length > 0);
}

/** Keys whose block of text is a file of a known program. */
const TEXTS = /(?:[sS]erverBlock|[cC]onfig(?:uration)?|Conf|\.(?:conf|cnf|ini|hcl|cfg|properties|toml|xml)): ?\|/;

function hasTexts(path: string, text: Text | null): boolean {
  return (
    text !== null && /\.ya?ml$/i.test(path) && text.bytes.length <= LARGEST && TEXTS.test(text.bytes.toString('latin1'))
  );
}

function isMap(path: string, text: Text | null): boolean {
  return (
    text !== null && /\.(?:ya?ml|json)$/i.test(path) && text.bytes.length <= LARGEST && text.bytes.includes('ConfigMap')
  );
}
