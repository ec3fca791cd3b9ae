/** The draft of a policy: an importer returns one, several are joined, and it is written as a policy file. */

import type { AcceptedText } from '../../model/policy.ts';

export interface DraftRule {
  readonly id: string;
  readonly title: string;
  readonly confidence?: 'medium' | 'low';
  /** Absent, as the pattern, in a rule that finds files by their paths alone. */
  readonly keywords?: readonly string[];
  readonly pattern?: string;
  readonly minEntropy?: number;
  readonly paths?: string;
}

export interface DraftAcceptance {
  readonly fingerprint?: string;
  readonly rule?: string;
  readonly path?: string;
  /** In the form of the policy file: lists that are empty are left out. */
  readonly text?: Partial<AcceptedText>;
  readonly reason: string;
}

export interface Draft {
  readonly rules?: readonly DraftRule[];
  readonly ignoredPaths?: readonly string[];
  readonly acceptances?: readonly DraftAcceptance[];
  /** Rules of tidegate to disable. */
  readonly disabledRules?: readonly string[];
  /** Findings that the other scanner accepts. */
  readonly known?: readonly Known[];
  /** Only of a file that has rules: false if it adds to those of its scanner, true if it replaces them. */
  readonly isAlone?: boolean;
  readonly notes: readonly string[];
}

/** A finding that was accepted elsewhere. */
export interface Known {
  /** As the other scanner calls it. */
  readonly rule: string;
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  readonly commit?: string;
  /** Recognises the secret, where the other scanner names it or a hash of it. */
  readonly isSecret?: (secret: string) => boolean;
  /** Recognises the version of the file of which every finding was accepted. */
  readonly isVersion?: (bytes: Uint8Array) => boolean;
}

/** Returns several files of one scanner as one draft. */
export function joinDrafts(drafts: readonly Draft[]): Draft {
  return {
    rules: withUniqueRuleIds(drafts.flatMap(({ rules = [] }) => rules)),
    ignoredPaths: [...new Set(drafts.flatMap(({ ignoredPaths = [] }) => ignoredPaths))],
    acceptances: drafts.flatMap(({ acceptances = [] }) => acceptances),
    disabledRules: [...new Set(drafts.flatMap(({ disabledRules = [] }) => disabledRules))],
    known: drafts.flatMap(({ known = [] }) => known),
    ...(drafts.length === 1 && drafts[0]!.isAlone !== undefined ? { isAlone: drafts[0]!.isAlone } : {}),
    notes: drafts.flatMap(({ notes }) => notes),
  };
}

/** Returns the draft as the text of a policy file. `name` and `format`: the file it came from. */
export async function renderSettings(draft: Draft, name: string, format: string): Promise<string> {
  const { stringify } = await import('yaml');
  const { rules = [], ignoredPaths = [], acceptances = [], disabledRules = [] } = draft;
  const section = (comment: string, body: object): string => `\n# ${comment}\n${stringify(body, { lineWidth: 0 })}`;
  const sections = [
    ...(ignoredPaths.length === 0
      ? []
      : [
          section('Paths that are not scanned. They are counted in every report.', {
            'ignore-paths': [...new Set(ignoredPaths)],
          }),
        ]),
    ...(acceptances.length === 0
      ? []
      : [
          section(
            'Findings that do not count; every report shows them with the reason. Narrow them, or give ' +
              'them an end with `until`.',
            { accept: acceptances },
          ),
        ]),
    ...(disabledRules.length === 0
      ? []
      : [section('Rules that the other scanner did not apply.', { rules: { disable: disabledRules } })]),
    ...(rules.length === 0
      ? []
      : [section('Rules of this repository, beside the built-in ones.', { 'custom-rules': withUniqueRuleIds(rules) })]),
  ];
  const head = [
    `Imported from ${name} (${format}).`,
    "tidegate's own rules stay in force; everything that is not said here has its default.",
  ];
  const notes =
    draft.notes.length === 0 ? [] : ['', 'Not carried over as it was:', ...draft.notes.map((note) => `- ${note}`)];
  return `${[...head, ...notes].map((line) => `# ${onOneLine(line)}`.trimEnd()).join('\n')}\n${sections.join('')}`;
}

/** Renames rules so that each id occurs once: two foreign names may give the same. */
function withUniqueRuleIds(rules: readonly DraftRule[]): readonly DraftRule[] {
  const taken = new Set<string>();
  return rules.map((rule) => {
    let id = rule.id;
    for (let turn = 2; taken.has(id); turn++) id = `${rule.id}-${turn}`;
    taken.add(id);
    return { ...rule, id };
  });
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
}

/** Returns ` (line 12)` for a text that the file holds; empty if it does not. */
export type Where = (snippet: string) => string;

/** Returns a function that finds a text in the file: ` (line 12)`; empty if it is not there. */
export function whereIn(file: string): Where {
  return (snippet) => {
    const found = [snippet, snippet.replaceAll('\\', '\\\\'), JSON.stringify(snippet).slice(1, -1)]
      .map((form) => (form === '' ? -1 : file.indexOf(form)))
      .find((at) => at >= 0);
    return found === undefined ? '' : ` (line ${file.slice(0, found).split('\n').length})`;
  };
}

/** Returns a parsed value as a table; an empty one for any other value. */
export function asTable(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Returns the tables of a value that is one table or a list. */
export function asTables(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (item) => typeof item === 'object' && item !== null && !Array.isArray(item),
  ) as Record<string, unknown>[];
}

/** Returns a text that is not empty; undefined for any other value. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns the non-empty texts of a value that is one text or a list. */
export function asTexts(value: unknown): string[] {
  return asAnyTexts(value).filter((item) => item !== '');
}

/** Returns the texts of a value that is one text or a list; an empty one allows everything, which needs a note. */
export function asAnyTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
}
