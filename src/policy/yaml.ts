/** A settings file as values that know their place in it, so that every complaint names the file and the key. */

import { UsageError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { isDate, withThousands } from '../model/strings.ts';
import { globProblem } from './glob-syntax.ts';
import { isPlainGlob } from './glob.ts';
import { parseYamlText, valuesOf, type YamlText } from './text/yaml-text.ts';

/** Characters. Five thousand acceptances have fewer; the slowest text of this length takes two seconds to read. */
const LONGEST = 1_000_000;

/** Characters of globs with wildcards in one list: matching a path costs time in proportion to them. */
const MOST_GLOB_TEXT = 50_000;

/**
 * Returns the root of a settings file; an empty file is an empty mapping. Throws `UsageError('bad-configuration')` if
 * the text is not YAML, or longer than people write.
 */
export async function readYaml(text: string, source: string): Promise<Node> {
  if (text.length > LONGEST)
    throw new UsageError(
      'bad-configuration',
      `${source} cannot be read: it has ${Math.ceil(text.length / 1e6)} million characters, and a policy at most ` +
        `${LONGEST / 1e6} million.`,
      { next: 'Findings that are accepted one by one belong in the baseline: tidegate baseline --write' },
    );
  const { isMap, isSeq } = await import('yaml');
  const { document, lines, values } = await parseSettingsText(text, source);
  /** Returns the line of a key, from 1; null if the file lacks it. */
  const lineOf: LineOf = (way) => {
    let at: unknown = document.contents;
    let offset: number | null = null;
    for (const step of way) {
      const pair = isMap(at) ? at.items.find(({ key }) => String(key) === step) : undefined;
      const key = pair?.key as { range?: [number, number, number] } | null | undefined;
      at = pair?.value ?? (isSeq(at) ? at.items[Number(step)] : undefined);
      const found = key?.range ?? (at as { range?: [number, number, number] } | null | undefined)?.range;
      if (found === undefined || found === null) break;
      offset = found[0];
    }
    return offset === null ? null : lines.linePos(offset).line;
  };
  return new Node(values ?? {}, { source, lineOf, way: [] });
}

async function parseSettingsText(text: string, source: string): Promise<YamlText & { readonly values: unknown }> {
  try {
    const parsed = await parseYamlText(text);
    return { ...parsed, values: valuesOf(parsed) };
  } catch (cause) {
    throw new UsageError('bad-configuration', `${source} cannot be read: ${yamlProblem(cause)}.`, {
      next: 'Correct the YAML; an empty file means the defaults.',
    });
  }
}

/** Returns the line, from 1, of the value at the keys and indices `way`, or of what is nearest around it. */
type LineOf = (way: readonly string[]) => number | null;

interface Position {
  readonly source: string;
  readonly lineOf: LineOf;
  readonly way: readonly string[];
}

/**
 * Returns the kind of an error and its place, not the parser's words: those may quote the file, which may contain a
 * secret.
 */
function yamlProblem(error: unknown): string {
  const { code, linePos } = error as { code?: string; linePos?: readonly { line: number; col: number }[] };
  const at = linePos?.[0];
  if (code === 'MULTIPLE_DOCS')
    return `it holds more than one YAML document${at === undefined ? '' : `: line ${at.line} begins the second`}`;
  return (
    'it is not ' +
    (`YAML${code === undefined ? '' : ` (${code.toLowerCase().replaceAll('_', ' ')})`}` +
      `${at === undefined ? '' : ` at line ${at.line}, column ${at.col}`}`)
  );
}

/** Returns what a value is, in words: `a list`. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
    case 'bigint':
      return 'a number';
    case 'boolean':
      return String(value);
    default:
      return 'a mapping';
  }
}

/** A correct form of each key of a policy or server file, for the message that refuses a wrong one. */
export const SETTING_EXAMPLES: Readonly<Record<string, string>> = {
  extends: 'extends: .github/shared-policy.yml',
  block: 'block: { severity: medium, confidence: high, posture: true }',
  incomplete: 'incomplete: block',
  deadline: 'deadline: 4s',
  'on-deadline': 'on-deadline: block',
  'ignore-paths': 'ignore-paths: ["vendor/**"]',
  rules: 'rules: { disable: [csp], severity: { hsts: low } }',
  accept: 'accept: [{ rule: csp, path: "docs/**", reason: examples, until: 2027-01-31 }]',
  bypass: 'bypass: { users: [ada], max-days: 30 }',
  'custom-rules': 'custom-rules: [{ id: acme-key, keywords: [acme_], pattern: "acme_[a-z0-9]{32}" }]',
  baseline: 'baseline: .github/tidegate-baseline.json',
  floor: 'floor: { block: { severity: high }, always: ["private-key-*"] }',
  audit: 'audit: { file: /var/log/tidegate.jsonl, key: /etc/tidegate.key }',
  defaults: 'defaults: { block: { severity: medium } }',
};

/** Returns a correct form of what is at `way`: keys and indices from the top of the file. */
function exampleOf(way: readonly string[]): string {
  const key = way.findLast((step) => SETTING_EXAMPLES[step] !== undefined && way.indexOf(step) < 2);
  return key === undefined
    ? 'Its form is key: value, such as incomplete: block. tidegate init writes a policy to start from.'
    : `Write, for example: ${SETTING_EXAMPLES[key]}`;
}

/** A value of the file with its place in it, so that every complaint names the line and the key. */
export class Node {
  constructor(
    readonly value: unknown,
    readonly position: Position,
  ) {}

  get source(): string {
    return this.position.source;
  }

  /** Returns the dotted path of this node, `accept[0].until`; empty for the whole file. */
  get key(): string {
    return this.position.way.reduce(
      (key, step) => (/^\d+$/.test(step) ? `${key}[${step}]` : key === '' ? step : `${key}.${step}`),
      '',
    );
  }

  /** Returns the line, from 1; null if the file does not have the node. */
  get line(): number | null {
    return this.position.lineOf(this.position.way);
  }

  /** Throws `UsageError('bad-configuration')`: file, line, key and `problem`, the rest of the sentence. */
  fail(problem: string, next = exampleOf(this.position.way)): never {
    const line = this.position.way.length === 0 ? 1 : this.line;
    const where = line === null ? this.source : `${this.source}, line ${line}`;
    throw new UsageError(
      'bad-configuration',
      `${where}: ${this.key === '' ? 'the file' : `"${this.key}"`} ${problem}${/[.?]$/.test(problem) ? '' : '.'}`,
      { next },
    );
  }

  #refuse(expected: string): never {
    this.fail(`must be ${expected}, and is ${kindOf(this.value)}`);
  }

  #below(step: string, value: unknown): Node {
    return new Node(value, { ...this.position, way: [...this.position.way, step] });
  }

  /** Returns the mapping; an empty one if it is missing. */
  #record(): Record<string, unknown> {
    if (this.value === undefined || this.value === null) return {};
    if (typeof this.value !== 'object' || Array.isArray(this.value)) this.#refuse('a mapping of keys to values');
    return this.value as Record<string, unknown>;
  }

  /** Fails if the mapping has a key that is not known; returns this node. */
  keys(known: readonly string[]): this {
    for (const key of Object.keys(this.#record())) {
      if (!known.includes(key))
        this.child(key).fail(`is not a setting here.${didYouMean(key, known)}`, `There are: ${known.join(', ')}.`);
    }
    return this;
  }

  /** Returns the node below a key; one without a value if the key is missing. */
  child(key: string): Node {
    return this.#below(key, this.#record()[key]);
  }

  /** Returns the key itself as a value, at the same place. */
  named(key: string): Node {
    return new Node(key, this.position);
  }

  entries(): [string, Node][] {
    return Object.keys(this.#record()).map((key) => [key, this.child(key)]);
  }

  /** Returns true if the value was left out, or left empty. */
  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** Returns the items of a list; none if it is missing. */
  items(): Node[] {
    if (this.value === undefined || this.value === null) return [];
    if (!Array.isArray(this.value)) this.#refuse('a list');
    return this.value.map((item, index) => this.#below(String(index), item));
  }

  /** Returns a text, null if it is missing; fails for any other value. */
  text(): string | null {
    if (this.value === undefined || this.value === null) return null;
    if (typeof this.value !== 'string') this.#refuse('text');
    return this.value;
  }

  texts(): readonly string[] {
    return this.items().map((item) => item.requiredText());
  }

  /** Returns a glob; in a list one may begin with `!`. */
  glob(): string | null {
    const text = this.text();
    if (text === null) return null;
    const problem = globProblem(text);
    if (problem !== null) this.fail(`is the pattern "${text}", which ${problem}`);
    if (text.startsWith('!')) this.fail(`is the pattern "${text}", and only a list of paths can have one with "!"`);
    return text;
  }

  /** Returns a list of globs, of which the last that matches a path decides. */
  globs(options: { readonly exceptions: boolean }): readonly string[] {
    let left = MOST_GLOB_TEXT;
    return this.items().map((item) => {
      const text = item.requiredText();
      const problem = globProblem(text);
      if (problem !== null) item.fail(`is the pattern "${text}", which ${problem}`);
      if (!options.exceptions && text.startsWith('!'))
        item.fail(`is the pattern "${text}", and this list can have none with "!"`);
      if (!isPlainGlob(text)) left -= text.length;
      if (left < 0)
        item.fail(
          `is one pattern too many: those with wildcards may have ${withThousands(MOST_GLOB_TEXT)} characters in all`,
          'One pattern can often replace many. Of paths and folders without a wildcard there may be any number.',
        );
      return text;
    });
  }

  /** Returns the path of a file within the repository, without `./`; fails for any other. */
  path(): string {
    const path = this.requiredText().replace(/^(?:\.\/)+/, '');
    if (/^(?:\/|[A-Za-z]:|\.?$)/.test(path) || path.split(/[\\/]/).includes('..'))
      this.fail('must be a path within the repository');
    return path;
  }

  /** Returns a text that is not empty; fails if it is missing. */
  requiredText(): string {
    const text = this.text();
    return text === null || text.trim() === '' ? this.fail('is missing: it must be text that is not empty') : text;
  }

  boolean(): boolean | null {
    if (this.value === undefined || this.value === null) return null;
    return typeof this.value === 'boolean' ? this.value : this.#refuse('true or false');
  }

  number(): number | null {
    if (this.value === undefined || this.value === null) return null;
    return typeof this.value === 'number' ? this.value : this.#refuse('a number');
  }

  /** Returns milliseconds: `4s`, `500ms`. */
  duration(): number | null {
    const text = this.text();
    if (text === null) return null;
    const [, count, unit] = /^(\d{1,6})(ms|s)$/.exec(text) ?? [];
    return count === undefined
      ? this.fail('must be a time such as 4s or 500ms')
      : Number(count) * (unit === 's' ? 1000 : 1);
  }

  /** Returns one of the choices, null if it is missing; fails with the nearest for any other. */
  oneOf<T extends string>(choices: readonly T[]): T | null {
    const text = this.text();
    if (text === null) return null;
    const found = choices.find((choice) => choice === text);
    return found ?? this.fail(`must be one of: ${choices.join(', ')}.${didYouMean(text, choices)}`);
  }

  /** Returns an ISO date, which YAML reads as a date if it is not quoted. */
  date(): string | null {
    if (this.value instanceof Date) return this.value.toISOString().slice(0, 10);
    const text = this.text();
    if (text === null) return null;
    return isDate(text) ? text : this.fail('must be a date such as 2027-01-31');
  }
}
