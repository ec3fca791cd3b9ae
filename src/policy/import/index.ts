/** Another scanner's configuration → our policy file, with a note for each thing that cannot be carried over. */

import { UsageError } from '../../model/errors.ts';
import { readGitleaksConfig } from './gitleaks.ts';
import { readRuleList, readTrufflehogConfig } from './rule-lists.ts';
import { renderSettings, type Draft } from './draft.ts';

export interface Imported {
  /** What the file was taken for. */
  readonly format: string;
  /** A whole policy file. */
  readonly settingsYaml: string;
  readonly notes: readonly string[];
}

const FORMATS = '.gitleaks.toml, .gitleaksignore, a gitleaks report, .secrets.baseline, a trufflehog, noseyparker or kingfisher rule file';

/** Told by content first, by name where the content does not say. Throws `UsageError('bad-import')`. */
export async function importFile(name: string, text: string): Promise<Imported> {
  const { format, draft } = await read(name, text);
  return { format, settingsYaml: await renderSettings(draft, name), notes: draft.notes };
}

async function read(name: string, text: string): Promise<{ format: string; draft: Draft }> {
  if (name.endsWith('.toml')) return { format: 'a gitleaks configuration', draft: readGitleaksConfig(await parse(name, async () => (await import('smol-toml')).parse(text))) };
  if (name.includes('gitleaksignore')) return { format: 'a list of ignored gitleaks findings', draft: knownFindings(text.split('\n').filter((line) => /^[^#\s]/.test(line)).length) };
  const data = await parse(name, async () => (text.trimStart().startsWith('{') || text.trimStart().startsWith('[') ? (JSON.parse(text) as unknown) : ((await import('yaml')).parse(text, { maxAliasCount: 20 }) as unknown)));
  if (Array.isArray(data) && data.every(isGitleaksFinding)) return { format: 'a gitleaks report', draft: knownFindings(data.length) };
  if (isRecord(data) && isRecord(data['results']) && 'plugins_used' in data) {
    return { format: 'a detect-secrets baseline', draft: knownFindings(Object.values(data['results']).reduce<number>((sum, entries) => sum + (Array.isArray(entries) ? entries.length : 0), 0)) };
  }
  if (isRecord(data) && Array.isArray(data['detectors'])) return { format: 'a trufflehog configuration', draft: readTrufflehogConfig(data['detectors']) };
  if (isRecord(data) && Array.isArray(data['rules'])) return { format: 'a noseyparker or kingfisher rule file', draft: readRuleList(data['rules']) };
  throw new UsageError('bad-import', `${name} is of no kind that can be read here.`, { next: `It can be: ${FORMATS}.` });
}

async function parse<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    // The parser's own message may quote the file, and a report or a rule may hold a secret.
    throw new UsageError('bad-import', `${name} cannot be read: it is neither TOML, YAML nor JSON as its name or its start says.`, { cause });
  }
}

/** Findings that were accepted before: they were named by line, commit or a bare hash of the secret, none of which is kept here. */
function knownFindings(count: number): Draft {
  return {
    rules: [],
    ignoredPaths: [],
    notes: [
      `${count} accepted findings cannot be carried over one by one: they are named by line, by commit, or by a plain hash that would give a password away.`,
      'To accept what is in the repository today, run: tidegate baseline --write',
    ],
  };
}

function isGitleaksFinding(value: unknown): boolean {
  return isRecord(value) && 'RuleID' in value && 'Fingerprint' in value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
