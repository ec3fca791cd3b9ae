/** Mistakes in the files of `patterns/controls`, each as one sentence that names the file and the field. */

import { controlOf } from '../../detectors/posture/control.ts';
import { ORDER_KINDS } from '../../detectors/posture/orders/index.ts';
import type { ControlProof, ControlRow, OrderKind, Step } from '../../model/posture/control.ts';
import {
  fieldProblems,
  listProblem,
  nameCheck,
  sentenceCheck,
  textProblem,
  twice,
  type Checks,
  type Loaded,
} from './problems.ts';

const CLASSES = ['removal', 'downgrade', 'escalation', 'widening'];
const SEVERITIES = ['low', 'medium', 'high', 'critical'];
const FIELDS = new Set(
  (
    'id title noun order headers severity absent what why loudOnlyIn onlyChanged onePerFile namesSubject proof ' +
    'references'
  ).split(' '),
);

type Raw = Readonly<Record<string, unknown>>;

/** Returns each mistake as a sentence. */
export function controlProblems(loaded: readonly Loaded[]): readonly string[] {
  const rows: { readonly file: string; readonly value: Raw }[] = [];
  const problems: string[] = [];
  for (const { file, module } of loaded) {
    if (module instanceof Error) problems.push(`${file}: it cannot be loaded: ${module.message.split('\n')[0]}.`);
    else if (typeof module['default'] !== 'object' || module['default'] === null)
      problems.push(`${file}: the default export is missing: export default { … } satisfies ControlRow<'…'>.`);
    else rows.push({ file, value: module['default'] as Raw });
  }
  for (const { file, value } of rows) {
    const own = [...strangeFields(file, value, FIELDS), ...fieldProblems(file, value, checksOf(file))];
    problems.push(...own, ...(own.length === 0 ? proofProblems(file, value as unknown as ControlRow) : []));
  }
  return [...problems, ...twice(claimsOf(rows, headerNames), 'headers.names'), ...twice(claimsOf(rows, ids), 'id')];
}

function claimsOf(rows: readonly { file: string; value: Raw }[], of: (value: Raw) => readonly string[]) {
  return rows.flatMap(({ file, value }) => of(value).map((claim) => [file, claim] as const));
}

const ids = (value: Raw): readonly string[] => [String(value['id'])];
const headerNames = (value: Raw): readonly string[] =>
  ((value['headers'] as ControlRow['headers'])?.names ?? []).map((name) => name.toLowerCase());

/** Returns a sentence for each field that no row has: most often a misspelt one. */
export function strangeFields(file: string, value: Raw, known: ReadonlySet<string>): string[] {
  return Object.keys(value)
    .filter((field) => !known.has(field))
    .map((field) => `${file}: the field ${field} is not known. Known fields: ${[...known].join(', ')}.`);
}

/** Returns what is wrong with a list of pages to read; at least one is needed. */
export function arePages(value: unknown): string | null {
  const problem = listProblem(value);
  if (problem !== null) return problem;
  const pages = value as readonly unknown[];
  if (pages.length === 0) return 'must hold one page at least';
  const wrong = pages.find((page) => !/^https:\/\/\S+$/.test(String(page)));
  return wrong === undefined ? null : `holds "${String(wrong)}", which is not the address of a page`;
}

/** Returns the check of each field. */
function checksOf(file: string): Checks {
  return {
    id: nameCheck(file),
    title: textProblem,
    noun: textProblem,
    order: (value) => {
      const kind = (value as Raw | undefined)?.['kind'];
      if (value === undefined) return 'is missing';
      return ORDER_KINDS.some((known) => known === kind)
        ? unrankedProblem(value as Raw)
        : `has the kind "${String(kind)}", and must have one of: ${ORDER_KINDS.join(', ')}`;
    },
    severity: (value) => {
      if (typeof value !== 'object' || value === null) return 'is missing';
      const wrong = CLASSES.find((name) => !SEVERITIES.includes(String((value as Raw)[name])));
      return wrong === undefined ? null : `must give ${wrong} one of: ${SEVERITIES.join(', ')}`;
    },
    absent: (value) => {
      if (typeof value !== 'object' || value === null) return 'is missing';
      const words = sentenceCheck(Infinity)((value as Raw)['words']);
      if (words !== null) return `must have words: they ${words.replace(/^is /, 'are ')}`;
      return 'value' in value ? null : "must have a value, or null for the order's own";
    },
    what: sentenceCheck(Infinity),
    why: sentenceCheck(Infinity),
    proof: (value) => (value === undefined ? 'is missing' : null),
    references: arePages,
  };
}

/** Returns the problem with a word that an order names and gives no rank; null if all have one. */
function unrankedProblem(order: Raw): string | null {
  const { words } = order;
  if (typeof words !== 'object' || words === null) return null;
  const ranked: readonly unknown[] = Array.isArray(words) ? words : Object.keys(words);
  const name = ['absent', 'good', 'grave'].find(
    (field) => order[field] !== undefined && !ranked.includes(order[field]),
  );
  return name === undefined ? null : `has ${name} "${String(order[name])}", which is not one of its words`;
}

/** Compares each pair by the order, both ways, and reports unexpected results. */
function proofProblems<K extends OrderKind>(file: string, row: ControlRow<K>): string[] {
  const proof = row.proof as ControlProof<K> | null;
  if (proof === null)
    return row.order.kind === 'none'
      ? []
      : [`${file}: the field proof must hold pairs of values: its order compares them.`];
  const { order } = controlOf(row);
  const kindOf = ([before, after]: Step<K>) => order.compare(order.write(before), order.write(after)).kind;
  const problems: string[] = [];
  const expectKind = (field: string, step: Step<K>, wanted: string) => {
    const said = kindOrProblem(() => kindOf(step));
    if (said !== wanted)
      problems.push(`${file}: the field ${field} holds ${shownStep(step)}, which must be ${wanted}, and is ${said}.`);
  };
  for (const part of ['weaker', 'equal'] as const)
    if ((proof[part]?.length ?? 0) === 0)
      problems.push(`${file}: the field proof.${part} must hold one pair at least.`);
  for (const [at, step] of (proof.weaker ?? []).entries()) {
    expectKind(`proof.weaker[${at}]`, step, 'weaker');
    expectKind(`proof.weaker[${at}], reversed,`, [step[1], step[0]], 'stronger');
  }
  for (const [at, step] of (proof.equal ?? []).entries()) expectKind(`proof.equal[${at}]`, step, 'equal');
  for (const [at, step] of (proof.incomparable ?? []).entries())
    expectKind(`proof.incomparable[${at}]`, step, 'incomparable');
  return problems;
}

function kindOrProblem(read: () => string): string {
  try {
    return read();
  } catch {
    return 'not a value of this order';
  }
}

function shownStep([before, after]: Step<OrderKind>): string {
  return `${JSON.stringify(before)} → ${JSON.stringify(after)}`;
}
