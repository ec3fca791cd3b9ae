/**
 * Secrets that a template is given or gives away: what is not secure is in the history of deployments.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#security-recommendations-for-parameters
 */

import { rankOfNames } from '../../orders/ranks.ts';
import { expression } from '../../../../model/expressions/expression.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';

const SECRET =
  /pass(?:word|phrase|wd)|secret|token|credential|connectionstring|(?:private|access|api|account|storage)key$/i;
const SECURE = /^secure/i;
/** Functions and properties that return keys. */
const KEYS = expression('i')`
  \blist(?:keys|secrets|credentials|connectionstrings|adminkeys|querykeys|accountsas|servicesas)?\(|\blistKeys\b
  |\.(?:primary|secondary)(?:Master)?(?:Key|ConnectionString)\b
`;

/** Returns one scope with the secret parameters and outputs of a template; none without any. */
export function secretScopes(root: DocumentNode): Scope[] {
  const parameters = root.pairs('parameters').flatMap(([name, node]) => parameterFacts(name, node));
  const outputs = root.pairs('outputs');
  const facts = outputs.length === 0 ? parameters : [...parameters, outputFact(root, outputs)];
  if (facts.length === 0) return [];
  return [
    {
      id: 'secrets',
      origin: root.opening,
      facts,
      absent: nothingSet,
      atMost: 'medium',
      site: 'parameters and outputs',
    },
  ];
}

/**
 * Returns if the parameter is declared secure, and if its default is a text in the template. None for one that is no
 * secret.
 */
function parameterFacts(name: string, node: DocumentNode): Fact[] {
  const isSecure = SECURE.test(node.text('type') ?? '');
  if (!isSecure && !SECRET.test(name)) return [];
  const fallback = node.get('defaultValue');
  const isWritten = fallback?.value.kind === 'known' && /^[^[]/.test(node.text('defaultValue') ?? '');
  const ranked = (subject: string, rank: number, word: string): Fact =>
    makeFact(
      controls.exposure,
      { kind: 'rank', name: subject, rank, word, atMost: 'medium', weakening: 'downgrade' },
      { subject, certainty: 'literal' as const, origin: node.stretch(), onlyChanged: true },
    );
  return [
    ranked(`parameter ${name}`, isSecure ? 1 : 0, isSecure ? 'secure' : 'not secure'),
    ranked(`default of ${name}`, isWritten ? 0 : 1, isWritten ? 'written in the template' : 'none'),
  ];
}

/** Returns the outputs that give a key away without being secure. */
function outputFact(root: DocumentNode, outputs: readonly (readonly [string, DocumentNode])[]): Fact {
  const names = outputs
    .filter(([, node]) => !SECURE.test(node.text('type') ?? '') && KEYS.test((node.text('value') ?? '').slice(0, 2000)))
    .map(([name]) => name);
  return makeFact(
    controls.exposure,
    rankOfNames('outputs with keys', names, { isGood: false, atMost: 'medium', weakening: 'escalation' }),
    { subject: 'outputs with keys', certainty: 'literal' as const, origin: root.opening },
  );
}
