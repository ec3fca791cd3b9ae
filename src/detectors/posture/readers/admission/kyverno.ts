/**
 * Policies of Kyverno: how many rules they have, what each does with an object that fails, which objects it leaves out.
 * https://kyverno.io/docs/policy-types/cluster-policy/validate/,
 * https://kyverno.io/docs/policy-types/cluster-policy/match-exclude/,
 * https://kyverno.io/docs/policy-types/cluster-policy/verify-images/
 */

import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import { hasHole } from '../../holes.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { asText, truth, type Value } from '../../languages/value.ts';
import type { Rank } from '../../orders/ranks.ts';
import { listFact, textsAt, wordsOf } from './lists.ts';

/** Returns true for a policy of Kyverno, whether of a namespace or of the cluster. */
export function isKyverno(root: DocumentNode): boolean {
  return /^kyverno\.io\//.test(root.text('apiVersion') ?? '') && /^(?:Cluster)?Policy$/.test(root.text('kind') ?? '');
}

/** Returns facts of the policy's number of rules and of each rule; without a rule that acts, of its own action. */
export function kyvernoFacts(root: DocumentNode): Fact[] {
  const rules = root.items('spec', 'rules');
  const origin = (root.below('spec', 'rules') ?? root).opening;
  const actions = rules.flatMap((rule) => actionFacts(rule, root));
  const count: Rank = {
    kind: 'rank',
    name: 'rules',
    rank: rules.length,
    word: `${rules.length} rules`,
    atMost: 'medium',
    weakening: 'removal',
  };
  return [
    ...(rules.length === 0
      ? []
      : [makeFact(controls.podSecurity, count, { subject: 'rules', certainty: 'literal' as const, origin })]),
    ...(actions.length > 0
      ? actions
      : [actionFact('policy', root.get('spec', 'validationFailureAction'), root)].flat()),
    ...overrideFacts(root),
    ...rules.flatMap(ruleFacts),
  ];
}

/** Returns facts of an exception: the rules that it switches off, and the objects for which it does. */
export function exceptionFacts(root: DocumentNode): Fact[] {
  const rules = root.items('spec', 'exceptions').flatMap((one) => {
    const policy = one.label('policyName');
    return textsAt(one, 'ruleNames').map((rule) => `${policy}/${rule}`);
  });
  const match = root.below('spec', 'match');
  const matched = match === undefined ? [] : wordsOf(match.value);
  return [
    listFact({ subject: 'excepted rules', names: rules, isGood: false, origin: root.opening }),
    listFact({ subject: 'excepted objects', names: matched, isGood: false, origin: root.opening }),
  ];
}

function ruleFacts(rule: DocumentNode): Fact[] {
  const name = rule.label('name');
  const list = (subject: string, names: readonly string[], isGood: boolean, origin = rule.opening): Fact =>
    listFact({ subject: `rule ${name} ${subject}`, names, isGood, origin }, { onlyChanged: true });
  const kinds = ['any', 'all'].flatMap((key) => rule.items('match', key)).concat(rule.below('match') ?? []);
  return [
    list('exclude', leftOut(rule), false, rule.get('exclude')?.origin),
    list(
      'kinds',
      kinds.flatMap((one) => textsAt(one, 'resources', 'kinds')),
      true,
    ),
    ...imageFacts(rule, list),
    ...patternFacts(rule, list),
  ];
}

type MakeList = (subject: string, names: readonly string[], isGood: boolean, origin?: Found['origin']) => Fact;

/** Returns which images a rule verifies, and whose signatures it takes. */
function imageFacts(rule: DocumentNode, list: MakeList): Fact[] {
  return rule.items('verifyImages').flatMap((images, at) => {
    const named = (subject: string) => (at === 0 ? subject : `${subject} #${at + 1}`);
    const keyless = images
      .items('attestors')
      .flatMap((one) => one.items('entries'))
      .map((one) => one.below('keyless'));
    const identities = keyless.flatMap((one) =>
      one === undefined
        ? []
        : [`${one.text('issuer') ?? '*'} ${one.text('subject') ?? one.text('subjectRegExp') ?? '*'}`],
    );
    const asked = ['required', 'verifyDigest', 'mutateDigest'].filter((key) => truth(images.get(key)?.value) !== false);
    return [
      list(named('images'), textsAt(images, 'imageReferences'), true, images.stretch()),
      list(named('skipped'), textsAt(images, 'skipImageReferences'), false, images.stretch()),
      list(named('signers'), identities, false, images.stretch()),
      list(named('signatures'), asked, true, images.stretch()),
    ];
  });
}

/** Patterns deeper or longer than this are not compared. */
const DEEPEST = 12;

/** Returns the fields that a rule's pattern asks about, and which values each of them may have. */
function patternFacts(rule: DocumentNode, list: MakeList): Fact[] {
  const pattern = rule.below('validate', 'pattern');
  if (pattern === undefined) return [];
  const fields: (readonly [path: string, text: string])[] = [];
  const walk = (value: Value, path: string, depth: number): void => {
    if (depth > DEEPEST) return;
    if (value.kind === 'map') for (const entry of value.entries) walk(entry.value, `${path}.${entry.key}`, depth + 1);
    else if (value.kind === 'list') for (const item of value.items) walk(item, path, depth + 1);
    else if (value.kind === 'known') fields.push([path.slice(1), asText(value)]);
  };
  walk(pattern.value, '', 0);
  const plain = fields.filter(([, text]) => !/[!<>&]/.test(text) && !hasHole(text));
  return [
    list(
      'fields',
      fields.map(([path]) => path.replaceAll('*', '×')),
      true,
      pattern.stretch(),
    ),
    ...[...new Map(plain)].map(([path, text]) =>
      list(
        `field ${path}`,
        text.split('|').map((one) => one.trim()),
        false,
        pattern.stretch(),
      ),
    ),
  ];
}

/** Returns the namespaces in which the policy only reports, and those in which it enforces, against its own action. */
function overrideFacts(root: DocumentNode): Fact[] {
  const overrides = root.items('spec', 'validationFailureActionOverrides');
  const origin = root.opening;
  const named = (isEnforced: boolean) =>
    overrides
      .filter((one) => (one.text('action')?.toLowerCase() === 'enforce') === isEnforced)
      .flatMap((one) => textsAt(one, 'namespaces'));
  return [
    listFact({ subject: 'only reported in', names: named(false), isGood: false, origin }),
    listFact({ subject: 'enforced in', names: named(true), isGood: true, origin }),
  ];
}

/** Returns the rule's action on a failure. It comes before the policy's; the default is only to report. */
function actionFacts(rule: DocumentNode, root: DocumentNode): Fact[] {
  const key = ['validate', 'verifyImages'].find((one) => rule.entry(one) !== undefined);
  if (key === undefined) return [];
  const own = rule.below(key);
  const found =
    own?.get('failureAction') ?? own?.items()[0]?.get('failureAction') ?? root.get('spec', 'validationFailureAction');
  return actionFact(`rule ${rule.label('name')}`, found, rule);
}

function actionFact(prefix: string, found: Found | undefined, { opening }: DocumentNode): Fact[] {
  const word = found?.value.kind === 'known' ? String(found.value.value) : found === undefined ? 'Audit' : null;
  if (word === null || word.includes('{{')) return [];
  const rank = word.toLowerCase() === 'enforce' ? 1 : 0;
  return [
    makeFact(
      controls.podSecurity,
      { kind: 'rank', name: 'failureAction', rank, word, atMost: 'medium', weakening: 'downgrade' },
      {
        subject: `${prefix} failureAction`,
        certainty: found === undefined ? ('default' as const) : ('literal' as const),
        origin: found?.origin ?? opening,
        onlyChanged: true,
      },
    ),
  ];
}

/** Returns each filter of `exclude` as a text. All filters of `all` must match, so that one more excludes less. */
function leftOut(rule: DocumentNode): readonly string[] {
  const any = rule.items('exclude', 'any').flatMap((one) => wordsOf(one.value));
  const direct = rule.below('exclude')?.value;
  const old = direct?.kind === 'map' ? direct.entries.filter(({ key }) => key !== 'any' && key !== 'all') : [];
  const all = rule.below('exclude', 'all');
  return [
    ...any,
    ...old.flatMap(({ value }) => wordsOf(value)),
    ...(all === undefined ? [] : [wordsOf(all.value).join(' and ')]),
  ];
}
