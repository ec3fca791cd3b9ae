/** Other scanners' configurations → our policy file, with a note for each thing that cannot be carried over. */

import { plural } from '../../model/strings.ts';
import { joinDrafts, renderSettings, type Draft, type DraftAcceptance, type Known } from './draft.ts';
import { IMPORTERS } from './importers/index.ts';
import { acceptKnown } from './known-findings.ts';
import { nameOf, readFile, type SourceFile } from './read-file.ts';

export type { Draft, DraftAcceptance, DraftRule, Known } from './draft.ts';
export { IMPORTABLE, type SourceFile } from './read-file.ts';

/** Names of the importers, which a person may give to a file that neither its name nor its content gives away. */
export const IMPORT_FORMATS: readonly string[] = IMPORTERS.map(({ name }) => name);

/** Usual paths of such files in a repository, from its top. */
export const USUAL_PATHS: readonly string[] = IMPORTERS.flatMap(({ usualPaths = [] }) => usualPaths);

export interface Surroundings {
  /** Looks accepted findings up in the repository; without it they are accepted by rule and path. */
  readonly resolve?: (known: readonly Known[], name: string) => Promise<Resolved>;
  /** Ids of our rules; with them, acceptances of rules that do not exist are left out. */
  readonly ruleIds?: ReadonlySet<string>;
}

/** Findings of tidegate at the places of findings that were accepted elsewhere. */
export interface Resolved {
  readonly acceptances: readonly DraftAcceptance[];
  /** Count of those that tidegate does not find, so that there is nothing to accept. */
  readonly absent: number;
  /** Files of which no version is the one that was accepted. */
  readonly changed: readonly string[];
}

export interface Imported {
  /** The importer that read the first file. */
  readonly format: string;
  /** Each file with the importer that read it. */
  readonly files: readonly { readonly path: string; readonly format: string }[];
  readonly draft: Draft;
  /** A whole policy file. */
  readonly settingsYaml: string;
  /** Things that were not carried over unchanged, and why: one sentence each. */
  readonly notes: readonly string[];
}

/** Returns the policy file for one configuration, and its notes. Throws `UsageError('bad-import')`. */
export async function importFile(path: string, text: string): Promise<Imported> {
  return await importFiles([{ path, text }]);
}

/**
 * Returns one policy for several files. Throws `UsageError('bad-import')` for the first that cannot be read: all are
 * imported, or none.
 */
export async function importFiles(files: readonly SourceFile[], around: Surroundings = {}): Promise<Imported> {
  const read: { path: string; format: string; draft: Draft }[] = [];
  for (const file of files) read.push({ path: file.path, ...(await readFile(file)) });
  const isOne = read.length === 1;
  const drafts: Draft[] = [];
  for (const { path, draft } of read) {
    const settled = await settle(draft, nameOf(path), around);
    const notes = isOne ? settled.notes : settled.notes.map((note) => `${nameOf(path)}: ${note}`);
    drafts.push({ ...settled, notes });
  }
  const draft = withKnownRules(joinDrafts(drafts), around.ruleIds);
  const names = read.map(({ path }) => nameOf(path)).join(', ');
  const formats = [...new Set(read.map(({ format }) => format))].join(', ');
  return {
    format: read[0]!.format,
    files: read.map(({ path, format }) => ({ path, format })),
    draft,
    settingsYaml: await renderSettings(draft, names, formats),
    notes: draft.notes,
  };
}

/** Reports whether more than a rule and a path says which finding is meant: those would accept others, too. */
function isOne({ line, isSecret, isVersion }: Known): boolean {
  return line !== undefined || isSecret !== undefined || isVersion !== undefined;
}

/** Returns the draft with its known findings turned into acceptances. */
async function settle(draft: Draft, name: string, { resolve }: Surroundings): Promise<Draft> {
  if (draft.known === undefined) return draft;
  const { acceptances = [] } = draft;
  const known = draft.known.filter(isOne);
  const vague = draft.known.length - known.length;
  const notes = [
    ...(vague === 0
      ? []
      : [`${plural(vague, 'accepted finding')} left out: neither a line nor a secret says which is meant.`]),
    ...draft.notes,
  ];
  if (resolve === undefined || known.length === 0) {
    const accepted = acceptKnown(known, name);
    return {
      ...draft,
      acceptances: [...acceptances, ...(accepted.acceptances ?? [])],
      notes: [...accepted.notes, ...notes],
    };
  }
  const { acceptances: found, absent, changed } = await resolve(known, name);
  return {
    ...draft,
    acceptances: [...acceptances, ...found],
    notes: [
      ...(found.length === 0
        ? []
        : [
            `${plural(known.length, 'accepted finding')} became ${plural(found.length, 'acceptance')} by ` +
              `fingerprint and path.`,
          ]),
      ...(absent === 0
        ? []
        : [
            `${plural(absent, 'accepted finding')} left out: tidegate finds nothing there, so there is ` +
              `nothing to accept.`,
          ]),
      ...changed.map((path) => `${path} was left out: no version of it has the checksum that was accepted.`),
      ...notes,
    ],
  };
}

/** Removes acceptances of rules that do not exist here, with a note. */
function withKnownRules(draft: Draft, ruleIds: ReadonlySet<string> | undefined): Draft {
  if (ruleIds === undefined) return draft;
  const own = new Set(draft.rules?.map(({ id }) => id));
  const exists = ({ rule }: DraftAcceptance): boolean => rule === undefined || ruleIds.has(rule) || own.has(rule);
  const missing = [...new Set((draft.acceptances ?? []).filter((one) => !exists(one)).map(({ rule }) => rule!))].sort();
  return {
    ...draft,
    acceptances: (draft.acceptances ?? []).filter(exists),
    notes:
      missing.length === 0
        ? draft.notes
        : [...draft.notes, `Acceptances of rules that do not exist here were left out: ${missing.join(', ')}.`],
  };
}
