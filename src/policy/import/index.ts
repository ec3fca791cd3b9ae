/** Another scanner's configuration → our policy file, with a note for each thing that cannot be carried over. */

import { UsageError } from '../../model/errors.ts';
import { asTable, renderSettings, type Draft } from './draft.ts';
import { readGgshieldConfig, readGithubConfig, readIgnoreFile } from './exclusions.ts';
import { readGitleaksConfig } from './gitleaks.ts';
import {
  readDetectSecretsBaseline,
  readGitleaksIgnore,
  readGitleaksReport,
  readKingfisherBaseline,
} from './known-findings.ts';
import { readRuleList, readSecretlintConfig, readTrufflehogConfig } from './rule-lists.ts';

const FORMATS = {
  'gitleaks-config': '.gitleaks.toml',
  gitleaksignore: '.gitleaksignore',
  'gitleaks-report': 'a JSON report of gitleaks',
  'detect-secrets-baseline': '.secrets.baseline',
  'trufflehog-config': 'a trufflehog configuration with detectors',
  secretlintrc: '.secretlintrc.json or .yml',
  secretlintignore: '.secretlintignore',
  ggshield: '.gitguardian.yaml',
  'noseyparker-rules': 'a rule file of noseyparker',
  'kingfisher-rules': 'a rule file of kingfisher',
  'kingfisher-baseline': 'a baseline of kingfisher',
  'github-secret-scanning': '.github/secret_scanning.yml',
} as const;

export type Format = keyof typeof FORMATS;

/** What `import` reads, for its help. */
export const IMPORTABLE: readonly string[] = Object.values(FORMATS);

export interface Imported {
  /** What the file was taken for. */
  readonly format: Format;
  /** A whole policy file. */
  readonly settingsYaml: string;
  /** What was not carried over as it was, and why: one sentence each. */
  readonly notes: readonly string[];
}

/** Told by name where the name is sure, else by content. Throws `UsageError('bad-import')`. */
export async function importFile(name: string, text: string): Promise<Imported> {
  const file = name.split(/[\\/]/).at(-1)!;
  const { format, draft } = await read(file, text.replace(/^\uFEFF/, ''));
  return { format, settingsYaml: await renderSettings(draft, file, format), notes: draft.notes };
}

type Read = { readonly format: Format; readonly draft: Draft };

async function read(name: string, text: string): Promise<Read> {
  if (/^\.(?:gitleaks|betterleaks)ignore/.test(name) || isIgnoreList(text))
    return { format: 'gitleaksignore', draft: readGitleaksIgnore(text, name) };
  if (/^\.secretlintignore/.test(name)) return { format: 'secretlintignore', draft: readIgnoreFile(text) };
  if (name.endsWith('.toml')) {
    const config = asTable(await parse(name, 'TOML', async () => (await import('smol-toml')).parse(text)));
    if (!['rules', 'allowlist', 'allowlists', 'extend'].some((key) => key in config)) throw unknown(name);
    return { format: 'gitleaks-config', draft: readGitleaksConfig(config) };
  }
  if (/\.[cm]?[jt]s$/.test(name))
    throw unknown(name, ' It is a program: write its value to a JSON file and import that.');
  const data = await parse(name, 'JSON or YAML', async () =>
    /^\s*[{[]/.test(text) && !/\.ya?ml$/.test(name)
      ? (JSON.parse(text) as unknown)
      : ((await import('yaml')).parse(text, { maxAliasCount: 20, logLevel: 'error' }) as unknown),
  );
  const known = recognise(name, data);
  if (known === null) throw unknown(name);
  return known;
}

function recognise(name: string, data: unknown): Read | null {
  if (Array.isArray(data)) {
    const findings = data.every((entry) => 'RuleID' in asTable(entry) && 'File' in asTable(entry));
    return findings && (data.length > 0 || /leaks/.test(name))
      ? { format: 'gitleaks-report', draft: readGitleaksReport(data, name) }
      : null;
  }
  const root = asTable(data);
  const rules = Array.isArray(root['rules']) ? root['rules'].map(asTable) : null;
  if ('plugins_used' in root && 'results' in root)
    return { format: 'detect-secrets-baseline', draft: readDetectSecretsBaseline(root, name) };
  if (Array.isArray(root['detectors']))
    return { format: 'trufflehog-config', draft: readTrufflehogConfig(root['detectors']) };
  if ('fingerprint_algorithm' in root || 'ExactFindings' in root)
    return { format: 'kingfisher-baseline', draft: readKingfisherBaseline(root, name) };
  if (/^\.?gitguardian/.test(name) || ['paths_ignore', 'matches_ignore', 'matches-ignore'].some((key) => key in root))
    return { format: 'ggshield', draft: readGgshieldConfig(root) };
  if (/^secret_scanning\.ya?ml$/.test(name) && 'paths-ignore' in root)
    return { format: 'github-secret-scanning', draft: readGithubConfig(root) };
  if (
    rules !== null &&
    (name.startsWith('.secretlintrc') || rules.some((rule) => String(rule['id']).includes('secretlint')))
  )
    return { format: 'secretlintrc', draft: readSecretlintConfig(rules) };
  if (rules?.some((rule) => typeof rule['pattern'] === 'string')) {
    const kingfisher = rules.some(
      (rule) =>
        String(rule['id']).startsWith('kingfisher.') ||
        ['min_entropy', 'confidence', 'validation', 'visible', 'depends_on_rule', 'pattern_requirements'].some(
          (key) => key in rule,
        ),
    );
    return { format: kingfisher ? 'kingfisher-rules' : 'noseyparker-rules', draft: readRuleList(rules) };
  }
  return null;
}

/** Every line that says something is `file:rule:line`. */
function isIgnoreList(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.length > 0 && lines.every((line) => /^(?:[0-9a-f]{40}:)?[^:\s]+:[a-z0-9][\w.-]*:\d+\s*$/i.test(line));
}

async function parse(name: string, language: string, read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch {
    // The parser's own message may quote the file, and a report or a rule may hold a secret: it goes no further.
    throw new UsageError('bad-import', `${name} cannot be read: it is no ${language}.`, {
      next: `It can be: ${Object.values(FORMATS).join('; ')}.`,
    });
  }
}

function unknown(name: string, more = ''): UsageError {
  return new UsageError('bad-import', `${name} is of no kind that can be read here.${more}`, {
    next: `It can be: ${Object.values(FORMATS).join('; ')}.`,
  });
}
