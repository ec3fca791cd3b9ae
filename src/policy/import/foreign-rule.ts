/** One rule of another scanner → a custom rule, or why there can be none. */

import type { DraftRule } from './draft.ts';
import { plainForm, readExpression, wordsOf, type Expression } from './expression.ts';

export interface ForeignRule {
  readonly id: string;
  readonly title?: string;
  /** Null: the rule finds files by their paths alone. */
  readonly pattern: string | null;
  /**
   * Part of a match that is the secret: the group of this number; `first`, the first that is not empty; `whole`, the
   * match.
   */
  readonly secret: number | 'first' | 'whole';
  readonly keywords?: readonly string[];
  readonly entropy?: number;
  readonly path?: string;
  readonly confidence?: string;
}

export interface Converted {
  readonly rules: readonly DraftRule[];
  readonly notes: readonly string[];
}

/** Returns the rules that can be carried over, and a note for each that cannot or that changes its meaning. */
export function convertRules(list: readonly ForeignRule[]): Converted {
  const rules: DraftRule[] = [];
  const notes: string[] = [];
  for (const foreign of list) {
    const rule = convert(foreign, notes);
    if (rule !== null) rules.push(rule);
  }
  return { rules, notes };
}

/** Returns the id that a rule of another scanner has after its import. */
export function customId(id: string): string {
  return `custom-${
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'rule'
  }`;
}

/** Returns the custom rule for one rule; null, with a note, if there can be none. */
function convert(foreign: ForeignRule, notes: string[]): DraftRule | null {
  const leaveOut = (why: string): null => {
    notes.push(`Rule ${foreign.id} was left out: ${why}.`);
    return null;
  };
  const pattern = plainForm(foreign.pattern ?? '');
  if (foreign.pattern !== null && pattern === '') return leaveOut('it has no pattern');
  const expression = readExpression(pattern);
  if (expression.problem !== null) return leaveOut(`its pattern has ${expression.problem}, which RE2 cannot do`);
  const pathProblem = foreign.path === undefined ? null : readExpression(foreign.path).problem;
  if (pathProblem !== null) return leaveOut(`its path has ${pathProblem}, which RE2 cannot do`);
  const head = {
    id: customId(foreign.id),
    title: foreign.title ?? foreign.id,
    ...confidenceOf(foreign),
  };
  if (foreign.pattern === null) return { ...head, paths: foreign.path! };
  const keywords = keywordsOf(foreign, pattern, expression, notes);
  if (typeof keywords === 'string') return leaveOut(keywords);
  return {
    ...head,
    keywords,
    pattern: markSecret(foreign, pattern, expression, notes),
    ...(foreign.entropy !== undefined && Number.isFinite(foreign.entropy) && foreign.entropy > 0
      ? { minEntropy: foreign.entropy }
      : {}),
    ...(foreign.path === undefined ? {} : { paths: foreign.path }),
  };
}

function confidenceOf({ confidence }: ForeignRule): Pick<DraftRule, 'confidence'> {
  return confidence === 'medium' || confidence === 'low' ? { confidence } : {};
}

/**
 * Returns the keywords. Other scanners search a keyword anywhere in the file; here it must be in the match, because the
 * pattern is tried only around it. A text that every match contains is better than a keyword that need not be there.
 */
function keywordsOf(
  foreign: ForeignRule,
  pattern: string,
  expression: Expression,
  notes: string[],
): readonly string[] | string {
  const stated = [...new Set((foreign.keywords ?? []).map((keyword) => keyword.toLowerCase()))].filter(
    (keyword) => keyword.trim().length >= 3,
  );
  const certain = wordsOf(expression.branches);
  if (certain.length > 0) {
    const covered =
      stated.length > 0 && certain.every((word) => stated.some((keyword) => word.toLowerCase().includes(keyword)));
    if (stated.length > 0 && !covered)
      notes.push(
        `Rule ${foreign.id} is anchored by the fixed text of its pattern: its keywords need not be part of a match.`,
      );
    return covered ? stated : certain;
  }
  if (stated.length === 0)
    return 'it has no keyword of three characters, and its pattern no fixed text to take one from';
  const spelled = pattern.toLowerCase().replace(/\\(?=[^a-z0-9])/g, '');
  const there = stated.filter((keyword) => spelled.includes(keyword));
  if (there.length === 0) return 'no match of its pattern contains one of its keywords, which is required here';
  notes.push(`Rule ${foreign.id} finds less here: a match must itself hold one of its keywords.`);
  return there;
}

/** Names the group with the secret `secret`; the whole match is the secret if no group always takes part. */
function markSecret(foreign: ForeignRule, pattern: string, { groups }: Expression, notes: string[]): string {
  const wanted = foreign.secret === 'whole' ? -1 : foreign.secret === 'first' ? 0 : foreign.secret - 1;
  const group = groups[wanted];
  const taken =
    group !== undefined && (foreign.secret !== 'first' || group.certain || groups.length === 1) ? group : undefined;
  if (taken === undefined && wanted >= 0 && groups.length + wanted > 0)
    notes.push(`Rule ${foreign.id} takes its whole match as the secret: no single group always contains it.`);
  let named = pattern;
  for (const one of [...groups].reverse()) {
    if (one === taken) named = `${named.slice(0, one.from)}(?<secret>${named.slice(one.body)}`;
    else if (one.name === 'secret') named = `${named.slice(0, one.from)}(${named.slice(one.body)}`;
  }
  return taken === undefined ? `(?<secret>${named})` : named;
}
