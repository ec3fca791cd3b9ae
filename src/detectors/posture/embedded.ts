/**
 * Files that a Kubernetes ConfigMap, the values of a Helm chart or a task of Ansible carry, as files of the change.
 * Each stands on the same lines as in the file around it. https://kubernetes.io/docs/concepts/configuration/configmap/
 */

import { expression } from '../../model/expressions/expression.ts';
import { Text } from '../../model/text.ts';
import type { ChangedFile } from './changed-file.ts';
import { LARGEST } from './excerpt.ts';
import { claimants } from './places.ts';

/** A file within another one, whose path its findings name. */
export interface EmbeddedFile extends ChangedFile {
  readonly container: string;
  /** It may not be the whole of the file. */
  readonly isRendered?: true;
}

type FilesOf = (text: Text, path: string, side: Side) => ReadonlyMap<string, Text>;
type Side = 'before' | 'after';
type Read = (path: string) => Promise<Text | null>;

export interface Embedded {
  readonly files: readonly EmbeddedFile[];
  /** Changed files with more text for other files than is written out. */
  readonly unparsable: readonly string[];
}

/** Returns the files that are embedded in the changed files, with their texts on both sides. */
export async function embeddedFiles(
  files: readonly ChangedFile[],
  read: Readonly<Record<Side, Read>>,
): Promise<Embedded> {
  const isEither = (test: typeof mayHoldConfigMap, { path, before, after }: ChangedFile) =>
    test(path, before) || test(path, after);
  const maps = files.filter((file) => isEither(mayHoldConfigMap, file));
  const values = files.filter((file) => !maps.includes(file) && isEither(mayHoldFileTexts, file));
  const tasks = files.filter((file) => !maps.includes(file) && isEither(mayHoldTasks, file));
  if (maps.length + values.length + tasks.length === 0) return { files: [], unparsable: [] };
  const { filesOfConfigMaps, filesOfValues } = await import('./readers/cluster/config-maps.ts');
  const { filesOfTasks, namesOfRole } = await import('./readers/ansible/files.ts');
  const namesOf = async (path: string, side: Side) =>
    namesOfRole(await Promise.all(variableFilesOf(path).map(async (name) => await read[side](name))));
  const roles = new Map(
    await Promise.all(
      tasks.map(
        async ({ path, oldPath }) =>
          [path, { before: await namesOf(oldPath ?? path, 'before'), after: await namesOf(path, 'after') }] as const,
      ),
    ),
  );
  const unparsable: string[] = [];
  const within = (file: ChangedFile, test: typeof mayHoldConfigMap, filesOf: FilesOf): readonly EmbeddedFile[] => {
    try {
      return filesWithin(file, test, filesOf);
    } catch {
      unparsable.push(file.path);
      return [];
    }
  };
  return {
    files: [
      ...tasks.flatMap((file) =>
        within(file, mayHoldTasks, (text, path, side) => filesOfTasks(text, path, roles.get(file.path)?.[side])).map(
          (one) => ofTasks(one, file),
        ),
      ),
      ...maps.flatMap((file) => within(file, mayHoldConfigMap, filesOfConfigMaps)),
      ...values.flatMap((file) => within(file, mayHoldFileTexts, filesOfValues)),
    ],
    unparsable,
  };
}

/** Returns the files that one file carries, as changes under `<its path>/<name>`; only those that some place reads. */
function filesWithin({ path, oldPath, before, after }: ChangedFile, test: typeof mayHoldConfigMap, filesOf: FilesOf) {
  const filesIn = (text: Text | null, side: Side) =>
    test(path, text) ? filesOf(text!, path, side) : new Map<string, Text>();
  const [old, now] = [filesIn(before, 'before'), filesIn(after, 'after')];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({
      path: `${path}/${name}`,
      oldPath: oldPath === null ? null : `${oldPath}/${name}`,
      before: old.get(name) ?? null,
      after: now.get(name) ?? null,
      container: path,
    }))
    .filter((file) => claimants(file.path).length > 0);
}

/** Keys whose block of text is a file of a known program. */
const TEXTS = /(?:[sS]erverBlock|[cC]onfig(?:uration)?|Conf|\.(?:conf|cnf|ini|hcl|cfg|properties|toml|xml)): ?\|/;

function mayHoldFileTexts(path: string, text: Text | null): boolean {
  return (
    text !== null && /\.ya?ml$/i.test(path) && text.bytes.length <= LARGEST && TEXTS.test(text.bytes.toString('latin1'))
  );
}

/**
 * Returns the file on both sides. One that only one side writes is empty on the other, unless a task names it there:
 * its other lines are not known.
 */
function ofTasks(file: EmbeddedFile, around: ChangedFile): EmbeddedFile {
  const name = file.path.slice(around.path.length);
  const side = (text: Text | null, whole: Text | null) =>
    text ?? (whole === null || whole.bytes.includes(name) ? null : Text.of(''));
  const [before, after] = [side(file.before, around.before), side(file.after, around.after)];
  return { ...file, before, after, isRendered: true };
}

/** Returns the files with variables of the role that a file of tasks belongs to. */
function variableFilesOf(path: string): readonly string[] {
  const role = /^(.*(?:^|\/))(?:tasks|handlers)\/[^/]+$/.exec(path)?.[1];
  return role === undefined ? [] : ['defaults', 'vars'].map((folder) => `${role}${folder}/main.yml`);
}

/** Modules that write a text into a file, and kernel settings among variables. */
const TASKS = expression('m')`
  (?:^|[\s.])(?:lineinfile|blockinfile|copy|replace|ini_file|sysctl|postgresql_set|postgresql_pg_hba
  |mysql_variables|mysql_query|postgresql_query|k8s):|^[ \t]+["']?(?:net|kernel|fs|vm)\.[\w.-]+["']?:
  |- name: ["']?(?:net|kernel|fs|vm)\.
`;

function mayHoldTasks(path: string, text: Text | null): boolean {
  return (
    text !== null && /\.ya?ml$/i.test(path) && text.bytes.length <= LARGEST && TASKS.test(text.bytes.toString('latin1'))
  );
}

function mayHoldConfigMap(path: string, text: Text | null): boolean {
  return (
    text !== null && /\.(?:ya?ml|json)$/i.test(path) && text.bytes.length <= LARGEST && text.bytes.includes('ConfigMap')
  );
}
