/** Reads other scanners' files for a policy: what to add to it, and what cannot be carried over. */

import { redactorOf } from '../../detectors/secrets/redactor.ts';
import { redactedDraft } from './redacted.ts';
import { basename, resolve } from 'node:path';
import { loadEngine, type Engine } from '../../detectors/secrets/matching/engine.ts';
import { createScanner, type HistoryScanner } from '../../detectors/secrets/index.ts';
import { UsageError } from '../../model/errors.ts';
import { Text } from '../../model/text.ts';
import type { Additions } from '../../policy/edit-settings.ts';
import { fingerprintSecret } from '../../policy/fingerprint.ts';
import {
  importFiles,
  type Draft,
  type DraftAcceptance,
  type DraftRule,
  type Imported,
} from '../../policy/import/index.ts';
import { treeAround } from '../../repository/git/program.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { readRegularText, whyUnread } from '../../repository/regular-file.ts';
import { ruleIds } from '../../scan/rule-names.ts';
import { parseSettings } from '../../policy/settings.ts';
import { acceptComments } from './comments.ts';
import { resolveKnown } from './resolve-known.ts';

export interface ImportOptions {
  /** Paths are named from here. */
  readonly repo: string;
  readonly engine: 're2' | 're2js' | undefined;
  /** Format of all files; without it, each is recognised. */
  readonly as?: string | undefined;
}

/** Bytes; a larger file is not one that people keep. */
const LARGEST = 20 * 1024 * 1024;

/** Reads all files, or throws `UsageError`. `source`: null outside a repository. */
export async function readImports(
  paths: readonly string[],
  { repo, engine: wanted, as: format }: ImportOptions,
  source: ObjectSource | null,
): Promise<Imported> {
  const files = paths.map((path) => ({ path: basename(path), text: readImport(path, repo), format }));
  const engine = await loadEngine(wanted);
  // The rules of the files themselves find what was accepted, too.
  const { policy } = await parseSettings((await importFiles(files)).settingsYaml, 'the imported policy');
  const usable = {
    ...policy,
    acceptances: [],
    customRules: policy.customRules.filter((rule) => compiles(engine, rule)),
    pathRules: policy.pathRules.filter((rule) => compiles(engine, rule)),
  };
  const scanner = await createScanner(usable, engine.name);
  const folder = treeAround(repo);
  const imported = await importFiles(files, {
    ruleIds: await ruleIds(policy),
    resolve: (known, name) => resolveKnown(known, name, { source, folder, scanner, policy: usable }),
  });
  const notes = [...imported.notes];
  const comments = acceptComments(folder);
  const draft = withoutUnusable({ ...imported.draft, notes: [] }, engine, scanner, notes);
  const { redact } = await redactorOf();
  const all = { ...draft, acceptances: [...(draft.acceptances ?? []), ...comments], notes };
  const shown = redactedDraft(all, redact);
  return { ...imported, draft: shown, notes: shown.notes };
}

function readImport(path: string, repo: string): string {
  try {
    return readRegularText(resolve(repo, path), LARGEST);
  } catch (cause) {
    throw new UsageError('no-such-file', `Cannot read ${path}: ${whyUnread(cause)}.`, { cause });
  }
}

function findsEveryFile(engine: Engine, paths: string): boolean {
  return engine.compile(paths).test(Buffer.alloc(0));
}

/** Reports whether RE2 accepts a rule's expressions, and its path does not match every file. */
function compiles(engine: Engine, rule: { readonly pattern?: string; readonly paths?: string }): boolean {
  try {
    for (const pattern of [rule.pattern, rule.paths]) if (pattern !== undefined) engine.compile(pattern);
    return rule.pattern !== undefined || !findsEveryFile(engine, rule.paths!);
  } catch {
    return false;
  }
}

/** Returns the draft without what RE2 cannot read, and with fingerprints for allowed texts that are credentials. */
function withoutUnusable(draft: Draft, engine: Engine, scanner: HistoryScanner, notes: string[]): Draft {
  const rules = (draft.rules ?? []).filter((rule) => {
    if (compiles(engine, rule)) return true;
    notes.push(`Rule ${rule.id} was left out: its pattern is not an RE2 expression, or finds every file.`);
    return false;
  });
  const acceptances = (draft.acceptances ?? []).flatMap((acceptance): readonly DraftAcceptance[] => {
    const { text, ...rest } = acceptance;
    if (text === undefined) return [acceptance];
    const lists = Object.entries(text).filter(([, list]) => Array.isArray(list)) as [string, readonly string[]][];
    const patterns = lists.filter(([kind]) => kind !== 'words').flatMap(([, list]) => list);
    if (patterns.some((pattern) => !compiles(engine, { pattern }))) {
      notes.push(`An allowed text was left out: it is not an RE2 expression (${acceptance.reason}).`);
      return [];
    }
    const known = new Map(
      lists
        .flatMap(([, list]) => list)
        .map((one) => [one, credentialsIn(scanner, one, rules)] as const)
        .filter(([, credentials]) => credentials.length > 0),
    );
    if (known.size === 0) return [acceptance];
    notes.push(`An allowed text holds a credential, and is accepted by its fingerprint alone (${acceptance.reason}).`);
    const left = lists.map(([kind, list]) => [kind, list.filter((one) => !known.has(one))] as const);
    // If all conditions must hold, the rest alone would accept more.
    const isLeft = text.all !== true && left.some(([, list]) => list.length > 0);
    return [
      ...(isLeft ? [{ ...acceptance, text: Object.fromEntries(left.filter(([, list]) => list.length > 0)) }] : []),
      ...[...known.values()].flat().map(({ rule, fingerprint }) => ({ ...rest, rule, fingerprint })),
    ];
  });
  return { ...draft, rules, acceptances };
}

/**
 * Returns the credentials in a text of a policy: a policy is published with its repository, and must not repeat them.
 */
function credentialsIn(
  scanner: HistoryScanner,
  written: string,
  own: readonly DraftRule[],
): readonly { rule: string; fingerprint: string }[] {
  const text = Text.of(written.replace(/^\^|\$$/g, '').replace(/\\(?=[^A-Za-z0-9])/g, ''));
  // An expression that allows what an own rule finds looks like what it finds.
  const isExpression = /[\\()[\]{}|*+?^$]/.test(written.replace(/^\^|\$$|\\[^A-Za-z0-9]/g, ''));
  const isOwn = (rule: string): boolean => own.some(({ id }) => id === rule);
  return scanner
    .scan(text, '', [text.whole])
    .filter(({ confidence, rule }) => confidence === 'high' && !(isExpression && isOwn(rule)))
    .map(({ rule, secret }) => ({ rule, fingerprint: fingerprintSecret(rule, secret.reveal()) }));
}

/** Returns the keys and items to add to a policy file. */
export function additionsOf(
  { draft, files }: Imported,
  comment = `Imported from ${files.map(({ path }) => path).join(', ')}.`,
): Additions {
  const lists = {
    'ignore-paths': draft.ignoredPaths ?? [],
    accept: draft.acceptances ?? [],
    'rules.disable': draft.disabledRules ?? [],
    'custom-rules': draft.rules ?? [],
  };
  return { lists, comment };
}
