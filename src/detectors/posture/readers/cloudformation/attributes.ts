/**
 * Settings of a template beside the properties of its resources: deletion policies, parameters, and events of SAM.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */

import { expression } from '../../../../model/expressions/expression.ts';
import type { RankedControl } from '../../../../model/posture/resource.ts';
import { makeFact, nothingSet, type Control } from '../../control.ts';
import { CONTROLS } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Origin } from '../../position.ts';
import type { Properties } from './properties.ts';

/** Databases of which CloudFormation takes a snapshot where nothing else is said. */
const WITH_SNAPSHOT = /^AWS::RDS::DB(?:Cluster|Instance)$/;
/** Resources that hold data. */
const WITH_DATA = expression('')`
  ^AWS::(?:RDS::DB(?:Cluster|Instance)|S3::Bucket|DynamoDB::(?:Global)?Table|EFS::FileSystem|EC2::Volume|KMS::Key
  |Logs::LogGroup|Redshift::Cluster|DocDB::DBCluster|Neptune::DBCluster|ElastiCache::\w+|SecretsManager::Secret
  |Cognito::UserPool|OpenSearchService::Domain|ECR::Repository)$
`;

/** Reads whether the data of a resource survives its deletion and its replacement; without a policy, the default. */
export function deletionFacts(type: string, node: DocumentNode): Fact[] {
  if (!WITH_DATA.test(type)) return [];
  return (['DeletionPolicy', 'UpdateReplacePolicy'] as const).map((key) => {
    const found = node.get(key);
    const word = node.text(key) ?? (WITH_SNAPSHOT.test(type) ? 'Snapshot' : 'Delete');
    const rank = word === 'Delete' ? 0 : 1;
    return rankFact('recovery', key, { rank, word, isSet: found !== undefined }, found?.origin ?? node.opening);
  });
}

/** Returns the scope of a parameter, which the console and the API may show. */
export function parameterScope(name: string, node: DocumentNode): Scope {
  const found = node.get('NoEcho');
  const isHidden = truth(found?.value) === true || node.text('NoEcho') === 'true';
  const state = { rank: isHidden ? 1 : 0, word: isHidden ? 'on' : 'off', isSet: found !== undefined };
  return {
    id: `parameter ${name}`,
    origin: node.opening,
    facts: [rankFact('exposure', 'NoEcho', state, found?.origin ?? node.opening)],
    absent: nothingSet,
    atMost: 'medium',
    site: name,
  };
}

/**
 * Returns who may call each event: it may be open where its API is not.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-apifunctionauth.html
 */
export function eventFacts(of: Properties): Fact[] {
  return of.node.pairs('Events').flatMap(([name, node]) => {
    if (!/^(?:Api|HttpApi)$/.test(node.text('Type') ?? '')) return [];
    const found = node.get('Properties', 'Auth', 'Authorizer');
    const word = node.text('Properties', 'Auth', 'Authorizer') ?? 'that of the API';
    const state = { rank: word === 'NONE' ? 0 : 1, word, isSet: found !== undefined };
    return [
      rankFact('authentication', `authorizer of ${name}`, state, found?.origin ?? node.opening),
      ...EVENT_AUTH.map(([key, subject]) => {
        const own = node.get('Properties', 'Auth', key);
        const isSet = own !== undefined && truth(own.value) !== false;
        const asked = { rank: isSet ? 1 : 0, word: isSet ? 'set' : 'not set', isSet: own !== undefined };
        return rankFact('authentication', `${subject} of ${name}`, asked, own?.origin ?? node.opening);
      }),
    ];
  });
}

/** Conditions of an event beside its authorizer. */
const EVENT_AUTH = [
  ['AuthorizationScopes', 'scopes'],
  ['ApiKeyRequired', 'API key'],
] as const;

interface State {
  readonly rank: number;
  readonly word: string;
  readonly isSet: boolean;
}

/** Makes a ranked fact; one that is not set is a default. */
function rankFact(control: RankedControl, subject: string, { rank, word, isSet }: State, origin: Origin): Fact {
  const value: Rank = { kind: 'rank', name: subject, rank, word, atMost: 'medium', weakening: 'downgrade' };
  return makeFact(CONTROLS.get(control) as Control<'rank'>, value, {
    subject,
    certainty: isSet ? ('literal' as const) : ('default' as const),
    origin,
  });
}
