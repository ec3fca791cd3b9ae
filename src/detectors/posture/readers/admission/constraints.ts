/**
 * Constraints of Gatekeeper: what their parameters allow, which objects they are for.
 * https://open-policy-agent.github.io/gatekeeper/website/docs/howto/#constraints,
 * https://open-policy-agent.github.io/gatekeeper-library/website/
 */

import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import { listFact, listRank, narrowingFacts, textsAt, wordsOf } from './lists.ts';

/** Lists of what passes, and lists of what is asked for or refused, by the names that the library gives them. */
const PASSES = /^(?:allowed|exempt|exception|ignored|excluded)|^(?:repos|images|ranges|volumes|prefixes)$/i;
const EXEMPT = /^(?:exempt|exception|ignored|excluded)/i;
const ASKS = /^(?:required|forbidden|disallowed|denied|blocked|mandatory)|^(?:labels|annotations|probes|tags)$/i;
/** Switches that let something in, and switches that ask for something. */
const OPENS = /^(?:allow|host)/i;
const CLOSES = /^(?:require|deny|forbid|enforce)/i;
/** https://open-policy-agent.github.io/gatekeeper-library/website/validation/users */
const RULES: Readonly<Record<string, number>> = { runasany: 0, mayrunas: 1, mustrunas: 2, mustrunasnonroot: 2 };

/** Returns the facts of one constraint. */
export function constraintFacts(root: DocumentNode): Fact[] {
  const isPorts = /HostNetworkingPorts/.test(root.text('kind') ?? '');
  const parameters = root.pairs('spec', 'parameters');
  return [
    ...parameters.flatMap(([name, node]) => parameterFacts(name, node)),
    ...(isPorts ? parameters.flatMap(([name, node]) => portFacts(name, node)) : []),
    ...matchFacts(root),
  ];
}

function parameterFacts(name: string, node: DocumentNode): Fact[] {
  const origin = node.stretch();
  if (node.value.kind === 'list' && (PASSES.test(name) || ASKS.test(name))) {
    const isGood = ASKS.test(name);
    const list = { subject: `parameter ${name}`, names: namesIn(name, node), isGood, origin };
    const none = listRank({ ...list, names: [] });
    // Without a list, nothing is asked for and nothing exempt; what an absent list allows depends on the template.
    return [listFact(list, isGood || EXEMPT.test(name) ? { without: none } : { onlyChanged: true })];
  }
  const rule = node.text('rule')?.toLowerCase();
  if (rule !== undefined && RULES[rule] !== undefined) return [rankFact(name, RULES[rule], rule, node)];
  const isOn = truth(node.value);
  if (node.value.kind !== 'known' || typeof node.value.value !== 'boolean') return [];
  if (OPENS.test(name)) return [rankFact(name, isOn === true ? 0 : 1, String(isOn), node)];
  return CLOSES.test(name) ? [rankFact(name, isOn === true ? 1 : 0, String(isOn), node)] : [];
}

/** Repositories are prefixes of images. */
function namesIn(name: string, node: DocumentNode): readonly string[] {
  const names = node.items().map((item) => item.text() ?? wordsOf(item.value).join(' '));
  return /^(?:repos|prefixes|allowedRepos)$/i.test(name) ? names.map((one) => `${one}*`) : names;
}

/** A lower first port and a higher last one let more in. */
function portFacts(name: string, node: DocumentNode): Fact[] {
  const port = Number(node.text() ?? '');
  if (!/^(?:min|max)$/.test(name) || !Number.isInteger(port)) return [];
  return [rankFact(name, name === 'min' ? port : -port, String(port), node)];
}

function rankFact(name: string, rank: number, word: string, node: DocumentNode): Fact {
  return makeFact(
    controls.podSecurity,
    { kind: 'rank', name, rank, word, atMost: 'medium', weakening: 'downgrade' },
    { subject: `parameter ${name}`, certainty: 'literal' as const, origin: node.stretch(), onlyChanged: true },
  );
}

/** Returns facts of the objects that are checked: without a filter, all are. */
function matchFacts(root: DocumentNode): Fact[] {
  const match = root.below('spec', 'match') ?? root.empty();
  const kinds = match.items('kinds').flatMap((one) => {
    const groups = textsAt(one, 'apiGroups').map((group) => (group === '' ? 'core' : group));
    return (groups.length === 0 ? ['*'] : groups).flatMap((group) =>
      textsAt(one, 'kinds').map((kind) => `${group}/${kind}`),
    );
  });
  const all = (subject: string, names: readonly string[]) =>
    listFact({ subject, names: names.length === 0 ? ['*'] : names, isGood: true, origin: match.opening });
  return [
    all('match kinds', kinds),
    all('match namespaces', textsAt(match, 'namespaces')),
    all('match scope', textsAt(match, 'scope')),
    ...narrowingFacts(match, 'match', ['labelSelector', 'namespaceSelector']),
  ];
}
