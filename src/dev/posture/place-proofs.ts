/** Files that set a control in a place, made from the place's row: what the proofs of `patterns/` are tried on. */

import type { ControlRow } from '../../model/posture/control.ts';
import type { KeyedLanguage, PlaceProof, PlaceRow, RankedRow, SettingRow } from '../../model/posture/place.ts';

/** One change that must be weaker one way and stronger the other. */
export interface ProofCase {
  readonly control: string;
  /** The field of the row that the case comes from. */
  readonly field: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const SINGLE: ReadonlySet<string> = new Set(['first', 'joined', 'policies', 'after policies']);

/** Returns a case for each header of each control that the place can write in one line. */
export function headerCases(place: PlaceRow, controls: readonly ControlRow[], kind: 'weaker' | 'equal'): ProofCase[] {
  const { proof, restore } = place;
  const template = proof?.header ?? restore;
  if (proof === undefined || template === undefined || !place.headers || place.settings !== undefined) return [];
  return controls.flatMap((control) => {
    const name = SINGLE.has(control.headers?.several ?? '') ? control.headers!.names[0] : undefined;
    if (name === undefined || control.proof === null) return [];
    const steps = (control.proof[kind] as readonly (readonly [string, string])[]).filter((step) =>
      step.every((value) => fits(template, value)),
    );
    const text = (value: string) =>
      textOf(
        proof,
        template.replace('{name}', () => name).replace('{value}', () => value),
      );
    return steps.map(([before, after], at) => ({
      control: control.id,
      field: `proof.${kind}[${at}] of ${name}`,
      path: proof.path,
      before: text(before),
      after: text(after),
    }));
  });
}

/** Reports whether a template can hold a value: one with the quote around it would end the text early. */
function fits(template: string, value: string): boolean {
  const quote = /(["'])[^"']*\{value\}[^"']*\1/.exec(template)?.[1];
  return quote === undefined ? !/["']/.test(value) || !/["']/.test(template) : !value.includes(quote);
}

function textOf(proof: PlaceProof, lines: string): string {
  return proof.text.replace('{line}', () => lines);
}

/** Returns a case for each setting, which becomes weaker while the other parts of its control stay strong. */
export function settingCases(place: PlaceRow, controls: readonly ControlRow[]): ProofCase[] {
  const { proof, settings = [] } = place;
  if (proof === undefined) return [];
  return settings
    .filter((row) => row.resource === undefined && !proof.except?.includes(row.key))
    .flatMap((row) => {
      const control = controls.find(({ id }) => id === row.control)!;
      const others = settings.filter(
        (other) => other.control === row.control && other.subject === row.subject && other.part !== row.part,
      );
      const kept = [...new Map(others.map((other) => [other.part, other])).values()];
      const file = row.key.split('.')[0]!;
      const path = proof.path.replace('{file}', file);
      const key = (of: SettingRow) => (proof.path.includes('{file}') ? of.key.slice(file.length + 1) : of.key);
      const text = (value: unknown) =>
        textOf(
          proof,
          [...kept.map((other) => [key(other), stepOf(other, control)[0]] as const), [key(row), value] as const]
            .map(([name, one]) => written(place, path, name, one))
            .join(path.endsWith('.json') ? ',\n  ' : '\n'),
        );
      const [strong, weak] = stepOf(row, control);
      return [{ control: row.control, field: `settings ${row.key}`, path, before: text(strong), after: text(weak) }];
    });
}

/**
 * Returns a case for each key with ranks, from its best value to its worst, and from its best to none if that is worse.
 */
export function rankedCases({ proof, ranked = [], sections, language }: PlaceRow): ProofCase[] {
  if (proof === undefined) return [];
  return ranked
    .filter((row) => row.resource === undefined && !proof.except?.includes(row.key))
    .map((row) => {
      const [strong, weak] = bestAndWorst(row);
      const file = row.key.split('.')[0]!;
      const isOfFile = proof.path.includes('{file}');
      const path = proof.path.replace('{file}', file);
      const key = isOfFile ? row.key.slice(file.length + 1) : row.key;
      const text = (value: unknown) => textOf(proof, written({ sections, language }, path, key, value));
      const field = `ranked ${row.key}`;
      return { control: row.control, field, path, before: text(strong), after: text(weak) };
    });
}

/** Returns the best and the worst value of a key with ranks. */
function bestAndWorst({ ranks }: RankedRow): readonly [unknown, unknown] {
  if (ranks === 'items') return ['exec,system', 'exec'];
  if (ranks === 'no-items') return ['exec', 'exec,system'];
  if (typeof ranks === 'string') return ranks === 'more' ? [90, 30] : [30, 90];
  const words = Object.entries(ranks).sort(([, a], [, b]) => b - a);
  const value = ([word]: readonly [string, number]) =>
    word === 'true'
      ? true
      : word === 'false'
        ? false
        : word === ''
          ? 'something'
          : word.replace(/^~/, '').replace(/:\/\/$/, '://a.example/b');
  return [value(words[0]!), value(words.at(-1)!)];
}

/** Returns a strong value of a part, and a weaker one. */
function stepOf(row: SettingRow, control: ControlRow): readonly [strong: unknown, weak: unknown] {
  const steps: Readonly<Record<string, readonly [unknown, unknown]>> = {
    on: [true, false],
    off: [false, true],
    'max-age': [31_536_000, 60],
    includeSubDomains: [true, false],
    preload: [true, false],
    Secure: [true, false],
    HttpOnly: [true, false],
    SameSite: ['Strict', 'None'],
    Domain: ['shop.example.org', 'example.org'],
    all: [false, true],
    origins: [['https://a.example'], ['*']],
    credentials: [false, true],
  };
  return steps[row.part] ?? (control.proof!.weaker[0] as readonly [unknown, unknown]);
}

/** Fields of a place that decide how keys are written. */
interface Keyed {
  readonly sections?: true | undefined;
  readonly language?: KeyedLanguage | undefined;
}

/** Returns `key = value` in the language of the file. */
function written({ sections, language }: Keyed, path: string, key: string, value: unknown): string {
  if (sections) {
    const name = key.lastIndexOf('.');
    return `[${key.slice(0, name)}]\n${key.slice(name + 1)} = ${String(value)}`;
  }

  if (language === 'assignments') return `${key} = ${JSON.stringify(value)}`;
  if (language === 'statements') return statement(key, String(value));
  const extension = language ?? path.slice(path.lastIndexOf('.') + 1);
  const json = JSON.stringify(value);
  switch (extension) {
    case 'py':
      return `${key} = ${json.replace(/^true$/, 'True').replace(/^false$/, 'False')}`;
    case 'php':
      return `'${key}' => ${json},`;
    case 'json':
      return key
        .split('.')
        .reverse()
        .reduce((inner, name) => (inner === '' ? `"${name}": ${json}` : `"${name}": { ${inner} }`), '');
    case 'xml':
      return nested(
        key,
        `<${lastOf(key)}>${String(value)}</${lastOf(key)}>`,
        (name, inner) => `<${name}>${inner}</${name}>`,
      );
    case 'hcl':
      return nested(key, `${lastOf(key)} = ${json}`, (name, inner) => `${name} {\n${inner}\n}`);
    case 'yml':
    case 'yaml':
    case 'toml':
      return `${key}${extension === 'toml' ? ' =' : ':'} ${json}`;
    default:
      return `${key} = ${Array.isArray(value) ? value.join(',') : String(value)}`;
  }
}

/** Returns `options { recursion no; };` for `options.recursion`. */
function statement(key: string, value: string): string {
  return nested(key, `${lastOf(key)} ${value};`, (name, inner) => `${name} { ${inner} };`);
}

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** Writes the parts of a key around its last one, the first outermost. */
function nested(key: string, last: string, around: (name: string, inner: string) => string): string {
  return key
    .split('.')
    .slice(0, -1)
    .reduceRight((inner, name) => around(name, inner), last);
}
