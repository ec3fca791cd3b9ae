/** Results of an import, on their way to a policy file. */

export interface DraftRule {
  readonly id: string;
  readonly title: string;
  readonly confidence?: 'medium' | 'low';
  readonly keywords: readonly string[];
  readonly pattern: string;
  readonly minEntropy?: number;
  readonly paths?: string;
}

export interface DraftAcceptance {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

export interface Draft {
  readonly rules?: readonly DraftRule[];
  readonly ignoredPaths?: readonly string[];
  readonly acceptances?: readonly DraftAcceptance[];
  readonly notes: readonly string[];
}

export async function renderSettings(draft: Draft, name: string, format: string): Promise<string> {
  const { stringify } = await import('yaml');
  const { rules = [], ignoredPaths = [], acceptances = [] } = draft;
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
            'Findings that do not count. Each covers its rule in the whole file: narrow it, or give ' +
              'it an end with `until`.',
            { accept: acceptances },
          ),
        ]),
    ...(rules.length === 0
      ? []
      : [section('Rules of this repository, beside the built-in ones.', { 'custom-rules': withOwnIds(rules) })]),
  ];
  const head = [
    `Imported from ${name} (${format}).`,
    "tidegate's own rules stay in force; everything that is not said here has its default.",
  ];
  const notes =
    draft.notes.length === 0 ? [] : ['', 'Not carried over as it was:', ...draft.notes.map((note) => `- ${note}`)];
  return `${[...head, ...notes].map((line) => `# ${onOneLine(line)}`.trimEnd()).join('\n')}\n${sections.join('')}`;
}

/** Two names may become one id. */
function withOwnIds(rules: readonly DraftRule[]): readonly DraftRule[] {
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

/** Whatever a parser gave, as what is asked for. */
export function asTable(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function asTables(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (item) => typeof item === 'object' && item !== null && !Array.isArray(item),
  ) as Record<string, unknown>[];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function asTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === 'string' && item !== '',
  );
}
