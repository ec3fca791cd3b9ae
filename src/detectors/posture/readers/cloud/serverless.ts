/**
 * The Serverless Framework: what functions may do, and who may call them.
 * https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { RankedControl } from '../../../../model/posture/resource.ts';
import { makeFact, nothingSet, type Control } from '../../control.ts';
import { CONTROLS, controls } from '../../controls.ts';
import type { Fact, Joins, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Origin } from '../../position.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { policyDocument } from './access-policy.ts';
import { cloudFormationScopes } from '../cloudformation/cloudformation.ts';
import { addedPolicies } from './joins.ts';

/** Returns a scope for the provider and for each function, and those of the resources in CloudFormation. */
export function serverlessScopes(root: DocumentNode, place: PlaceRow, table: ResourceTable): Scope[] {
  if (root.entry('provider') === undefined) return [];
  const scope = (id: string, node: DocumentNode, facts: readonly Fact[], joins: readonly Joins[] = []): Scope[] =>
    facts.length === 0
      ? []
      : [
          {
            id,
            origin: node.opening,
            facts,
            absent: nothingSet,
            atMost: 'high',
            site: id,
            ...(joins.length > 0 && { joins }),
          },
        ];
  const functions = root.pairs('functions').flatMap(([name, node]) => {
    const own = statementFacts(node, ['iamRoleStatements']);
    const url = node.below('url');
    return [
      ...scope(
        `function ${name}`,
        node,
        [...own, ...(url === undefined ? [] : callers('url', url))],
        addedPolicies(own),
      ),
      ...node.items('events').flatMap((event) =>
        event.pairs().flatMap(([kind, trigger]) => {
          if (kind !== 'http' && kind !== 'httpApi') return [];
          const id = `function ${name} > ${kind} ${trigger.label('method')} ${trigger.label('path')}`;
          return scope(id, trigger, callers(kind, trigger));
        }),
      ),
    ];
  });
  const provider = [
    ...SETTINGS.flatMap((row) => settingFacts(root, row)),
    ...statementFacts(root, ['provider', 'iamRoleStatements']),
    ...statementFacts(root, ['provider', 'iam', 'role', 'statements']),
  ];
  const resources = root.below('resources');
  return [
    ...scope('provider', root, provider, addedPolicies(provider)),
    ...functions,
    ...(resources === undefined ? [] : cloudFormationScopes(resources, place, table)),
  ];
}

/** Settings of the provider that a stack switches on; most of them are off without their key. */
const SETTINGS = [
  ['audit', 'tracing.apiGateway'],
  ['audit', 'tracing.lambda'],
  ['audit', 'logs.restApi'],
  ['audit', 'logs.httpApi'],
  ['audit', 'logs.websocket'],
  ['exposure', 'deploymentBucket.blockPublicAccess'],
  ['encryption', 'deploymentBucket.serverSideEncryption'],
  ['recovery', 'deploymentBucket.versioning'],
  ['customer-key', 'kmsKeyArn'],
  ['customer-key', 'deploymentBucket.sseKMSKeyId'],
  ['network-filter', 'vpc'],
] as const satisfies readonly (readonly [RankedControl, string])[];

/** Returns if a setting of the provider is set, and not to false; none for a stack that never had it. */
function settingFacts(root: DocumentNode, [control, key]: (typeof SETTINGS)[number]): Fact[] {
  const found = root.get('provider', ...key.split('.'));
  const isOn = found !== undefined && truth(found.value) !== false;
  return [switchRank(control, key, isOn, found?.origin ?? (root.below('provider') ?? root).opening)];
}

/** Returns the statements at `keys` as grants; none where they cannot be read. */
function statementFacts(node: DocumentNode, keys: readonly string[]): Fact[] {
  const found = node.get(...keys);
  if (found === undefined) return [];
  const { at } = found.value;
  const document = { kind: 'map', entries: [{ key: 'Statement', value: found.value, at }], open: false, at } as const;
  const grants = policyDocument(document);
  return grants === null
    ? []
    : [
        makeFact(controls.iam, grants, {
          subject: keys.join('.'),
          certainty: 'literal' as const,
          origin: { ...found.origin, endLine: found.origin.line },
        }),
      ];
}

/** Reads who may call a function over HTTP. */
function callers(kind: string, trigger: DocumentNode): Fact[] {
  const authorizer = trigger.get('authorizer');
  const isPrivate = trigger.get('private');
  const cors = trigger.below('cors');
  const origins = cors?.items('origins').flatMap((one) => one.text() ?? []) ?? [];
  const origin = cors?.text('origin');
  const all = [...origins, ...(origin === null || origin === undefined ? [] : [origin])];
  return [
    switchRank('authentication', `${kind} authorizer`, authorizer !== undefined, authorizer?.origin ?? trigger.opening),
    ...(kind === 'http'
      ? [
          switchRank(
            'authentication',
            'private',
            truth(isPrivate?.value) === true,
            isPrivate?.origin ?? trigger.opening,
          ),
        ]
      : []),
    ...(all.length === 0
      ? []
      : [
          makeFact(controls.cors, corsOf(all, truth(cors?.get('allowCredentials')?.value) === true), {
            subject: '',
            certainty: 'literal' as const,
            origin: cors!.stretch(),
          }),
        ]),
  ];
}

function switchRank(control: RankedControl, subject: string, isOn: boolean, origin: Origin): Fact {
  return makeFact(
    CONTROLS.get(control) as Control<'rank'>,
    {
      kind: 'rank',
      name: subject,
      rank: isOn ? 1 : 0,
      word: isOn ? 'set' : 'not set',
      atMost: 'medium',
      weakening: 'removal',
    },
    { subject, certainty: 'literal' as const, origin },
  );
}
