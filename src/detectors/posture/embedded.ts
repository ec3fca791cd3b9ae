/**
 * Files that a Kubernetes ConfigMap, the values of a Helm chart or a task of Ansible carry, as files of the change.
 * Each stands on the same lines as in the file around it. https://kubernetes.io/docs/concepts/configuration/configmap/
 */

import { expression } from '../../model/expressions/expression.ts';
import { Text } from '../../model/text.ts';
import type { ChangedFile } from './changed-file.ts';
import { LARGEST } from './excerpt.ts';
import { claimants, isScript, mayCarry } from './places.ts';

/** A file within another one, whose path its findings name. */
export interface EmbeddedFile extends ChangedFile {
  readonly container: string;
  /** It may not be the whole of the file. */
  readonly isRendered?: true;
  /** Its kind is guessed: that it does not parse says nothing. */
  readonly isGuess?: true;
}

/** Files that one side of a file carries. */
interface Carried {
  readonly files: ReadonlyMap<string, Text>;
  /** Tests if that side has the place of a file that it does not carry: the file is empty there, and not missing. */
  readonly holds?: (name: string) => boolean;
}

/** `other` reads another file of the same side. `isRead` tests the name of a carried file. */
type ReadCarried = (text: Text, path: string, other: Read, isRead: IsRead) => Carried | Promise<Carried>;
type IsRead = (name: string) => boolean;
type Read = (path: string) => Promise<Text | null>;

/** One kind of file that carries others. */
interface Carrier {
  readonly isIn: (path: string, text: Text | null) => boolean;
  readonly load: () => Promise<ReadCarried>;
  /** The carried text may be a part of the file. */
  readonly isPart: boolean;
  /** The kind of the carried text is guessed by its words. */
  readonly isGuess?: true;
}

export interface Embedded {
  readonly files: readonly EmbeddedFile[];
  /** Changed files with more text for other files than is written out. */
  readonly unparsable: readonly string[];
}

/** Returns the files that are embedded in the changed files, with their texts on both sides. */
export async function embeddedFiles(
  files: readonly ChangedFile[],
  others: Readonly<Record<'before' | 'after', Read>>,
): Promise<Embedded> {
  const found: EmbeddedFile[] = [];
  const unparsable: string[] = [];
  const candidates = files.filter(({ path, oldPath }) => mayCarry(path) || mayCarry(oldPath ?? path));
  for (const carrier of CARRIERS) {
    const isEither = ({ path, before, after }: ChangedFile) => carrier.isIn(path, before) || carrier.isIn(path, after);
    const carriers = candidates.filter(isEither);
    if (carriers.length === 0) continue;
    const read = await carrier.load();
    for (const file of carriers)
      try {
        found.push(...(await filesWithin(file, carrier, read, others)));
      } catch {
        unparsable.push(file.path);
      }
  }
  return { files: found, unparsable: [...new Set(unparsable)] };
}

const NOTHING: Carried = { files: new Map() };

/** Returns the files that one file carries, as changes under `<its path>/<name>`; only those that some place reads. */
async function filesWithin(
  { path, oldPath, before, after }: ChangedFile,
  { isPart, isGuess }: Carrier,
  read: ReadCarried,
  others: Readonly<Record<'before' | 'after', Read>>,
): Promise<EmbeddedFile[]> {
  const isRead: IsRead = (name) => claimants(`${path}/${name}`).length > 0;
  const carriedBy = async (name: string, text: Text | null, other: Read) =>
    text === null || text.bytes.length > LARGEST ? NOTHING : await read(text, name, other, isRead);
  const old = await carriedBy(oldPath ?? path, before, others.before);
  const now = await carriedBy(path, after, others.after);
  const textIn = (side: Carried, name: string) =>
    side.files.get(name) ?? (side.holds?.(name) === true ? Text.of('') : null);
  return [...new Set([...old.files.keys(), ...now.files.keys()])].filter(isRead).map((name) => ({
    path: `${path}/${name}`,
    oldPath: oldPath === null ? null : `${oldPath}/${name}`,
    before: textIn(old, name),
    after: textIn(now, name),
    container: path,
    ...(isPart ? { isRendered: true as const } : {}),
    ...(isGuess ? { isGuess } : {}),
  }));
}

/** Keys whose block of text is a file of a known program. */
const TEXTS = /(?:[sS]erverBlock|[cC]onfig(?:uration)?|Conf|\.(?:conf|cnf|ini|hcl|cfg|properties|toml|xml)): ?\|/;

function mayHoldFileTexts(path: string, text: Text | null): boolean {
  return (
    text !== null && /\.ya?ml$/i.test(path) && text.bytes.length <= LARGEST && TEXTS.test(text.bytes.toString('latin1'))
  );
}

/** Returns the files that tasks write; one that only the other side writes is empty, unless a task names it here. */
function ofTasks(text: Text, files: ReadonlyMap<string, Text>): Carried {
  return { files, holds: (name) => !text.bytes.includes(`/${name}`) };
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

const MANIFEST = /\.pp$/;
/** A command that may write or edit a file. */
const WRITES = /\bsed(?:file)?[ \t]+-|>[ \t]*["']?[$/\w~]|\btee[ \t]/;

function mayWriteFiles(path: string, text: Text | null): boolean {
  return text !== null && isScript(path) && text.bytes.length <= LARGEST && WRITES.test(text.bytes.toString('latin1'));
}

/** Lines of web servers that a text within a text may have. */
const SERVER_TEXT = expression('')`
  (?:^|[\n'"])[ \t]*(?:location\s|auth_|add_header|more_set|ssl_|limit_|server_tokens|autoindex|allow\s|deny\s
  |listen\s|<(?:Location|Directory|VirtualHost|Files)|Require\s|SSL|Header\s)
`;

function mayHoldServerText(path: string, text: Text | null): boolean {
  return (
    text !== null &&
    /\.(?:ya?ml|pp)$/i.test(path) &&
    text.bytes.length <= LARGEST &&
    SERVER_TEXT.test(text.bytes.toString('latin1'))
  );
}

const CARRIERS: readonly Carrier[] = [
  {
    isIn: (path, text) => mayHoldTasks(path, text) && !mayHoldConfigMap(path, text),
    load: async () => {
      const { filesOfTasks, namesOfRole } = await import('./readers/ansible/files.ts');
      return async (text, path, other) => {
        const names = namesOfRole(await Promise.all(variableFilesOf(path).map(other)));
        return ofTasks(text, filesOfTasks(text, path, names));
      };
    },
    isPart: true,
  },
  {
    isIn: mayHoldConfigMap,
    load: async () => {
      const { filesOfConfigMaps } = await import('./readers/cluster/config-maps.ts');
      return (text, _path, _other, isRead) => ({ files: filesOfConfigMaps(text, isRead) });
    },
    isPart: false,
  },
  {
    isIn: (path, text) => mayHoldFileTexts(path, text) && !mayHoldConfigMap(path, text),
    load: async () => {
      const { filesOfValues } = await import('./readers/cluster/config-maps.ts');
      return (text, _path, _other, isRead) => ({ files: filesOfValues(text, isRead) });
    },
    isPart: false,
  },
  {
    isIn: (path, text) => text !== null && MANIFEST.test(path) && text.bytes.length <= LARGEST,
    load: async () => {
      const { filesOfManifest } = await import('./readers/puppet/texts.ts');
      return (text, path) => ({ files: filesOfManifest(text, path, 'whole') });
    },
    isPart: false,
  },
  {
    isIn: (path, text) => text !== null && MANIFEST.test(path) && text.bytes.length <= LARGEST,
    load: async () => {
      const { filesOfManifest } = await import('./readers/puppet/texts.ts');
      return (text, path) => ofTasks(text, filesOfManifest(text, path, 'lines'));
    },
    isPart: true,
  },
  {
    isIn: mayWriteFiles,
    load: async () => {
      const { filesOfCommands } = await import('./readers/commands/written-files.ts');
      return (text) => ofTasks(text, filesOfCommands(text));
    },
    isPart: true,
  },
  {
    isIn: (path, text) => mayHoldServerText(path, text) && !mayHoldConfigMap(path, text),
    load: async () => {
      const { textsOfVariables } = await import('./readers/settings/config-texts.ts');
      const { textsOfManifest } = await import('./readers/puppet/texts.ts');
      return (text, path) => (MANIFEST.test(path) ? textsOfManifest(text) : textsOfVariables(text));
    },
    isPart: true,
    isGuess: true,
  },
];
