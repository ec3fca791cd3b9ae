/** Reads who may read and write data: rules of Firestore, Storage and the Realtime Database. */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { parseFirebaseRules } from '../../languages/firebase-rules.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { Lines, textOf, type Origin } from '../../position.ts';
import { conditionFacts, withFunctions } from './firebase-conditions.ts';
import { openJson } from './headers.ts';
import { DEEPEST_LEVELS, refuseBeyond } from '../../languages/limits.ts';

const METHODS: Readonly<Record<string, readonly string[]>> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
};
/** True whoever asks; for some days, as the console's test mode has it. */
const ANYONE = /^(?:\(?\s*true\s*\)?|request\.time\s*<\s*timestamp\.date\([\d,\s]*\))?$/;

/** Returns for each path and method if anyone may use it, and what else its condition checks. */
export const readFirebaseRules: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const { allowed: written, paths, functions } = parseFirebaseRules(source);
  const allowed = written.map((rule) => ({ ...rule, condition: withFunctions(rule.condition, functions) }));
  const facts: Fact[] = paths.flatMap(({ path: address, at }) =>
    Object.values(METHODS)
      .flat()
      .map((method) => {
        const open = allowed.find(
          (rule) =>
            rule.path === address &&
            rule.methods.flatMap((one) => METHODS[one] ?? [one]).includes(method) &&
            ANYONE.test(rule.condition),
        );
        const place = open?.at ?? at;
        // A new collection is no weaker one; all of them at once are.
        const isAll = /\{\w+=\*\*\}/.test(address);
        return accessFact(
          `${method} ${shortOf(address)}`,
          open === undefined,
          lines.origin(path, place.from, place.to),
          !isAll,
        );
      }),
  );
  for (const rule of allowed)
    facts.push(
      ...conditionFacts(rule.condition, rule.methods, shortOf(rule.path), lines.origin(path, rule.at.from, rule.at.to)),
    );
  return plainScene([scopeOf(facts, { path, line: 1, endLine: 1 })], () => null);
};

/** Shortens a path for people: `/databases/{db}/documents/users/{uid}` → `/users/{uid}`. */
function shortOf(path: string): string {
  return path.replace(/^\/databases\/\{\w+\}\/documents(?=\/)|^\/b\/\{\w+\}\/o(?=\/)/, '');
}

/** Reads the rules of the Realtime Database. https://firebase.google.com/docs/database/security */
export const readDatabaseRules: ReadScene = async (source) => {
  const root = openJson(source);
  const rules = root?.below('rules');
  if (root === null) return null;
  const facts = rules === undefined ? [] : factsBelow(rules, '', 0);
  return plainScene([scopeOf(facts, root.opening)], () => null);
};

/** Returns who may read and write a path of the Realtime Database, and all paths below it. */
function factsBelow(node: DocumentNode, path: string, depth: number): Fact[] {
  const own = ['.read', '.write'].map((key) => {
    const value = node.entry(key)?.value;
    const isOpen = value?.kind === 'known' && String(value.value).trim() === 'true';
    return accessFact(`${key} ${path || '/'}`, !isOpen, node.get(key)?.origin ?? node.opening, path !== '');
  });
  const conditions = ['.read', '.write', '.validate'].flatMap((key) => {
    const value = node.entry(key)?.value;
    const origin = node.get(key)?.origin ?? node.opening;
    return value?.kind === 'known' && typeof value.value === 'string'
      ? conditionFacts(value.value, [key], path || '/', origin)
      : [];
  });
  refuseBeyond(depth > DEEPEST_LEVELS);
  const below = node.pairs().filter(([key, one]) => !key.startsWith('.') && one.value.kind === 'map');
  return [...own, ...conditions, ...below.flatMap(([key, one]) => factsBelow(one, `${path}/${key}`, depth + 1))];
}

function accessFact(subject: string, on: boolean, origin: Origin, onlyChanged: boolean): Fact {
  return {
    control: controls.authorization,
    subject,
    value: { kind: 'switch', on },
    certainty: 'literal',
    origin,
    ...(onlyChanged ? { onlyChanged } : {}),
  };
}

/** Makes the scope of rules: access that no rule allows is denied. */
function scopeOf(facts: readonly Fact[], origin: Origin): Scope {
  return {
    id: '',
    origin,
    facts,
    // Access that no rule allows is denied.
    absent: (control, subject) =>
      control === controls.authorization
        ? { value: { kind: 'switch', on: true }, certainty: 'default' }
        : nothingSet(control, subject),
    atMost: 'high',
    site: '',
  };
}
