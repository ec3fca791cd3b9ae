/**
 * Resources that are a part of others: a policy or binding that is added allows more, a policy that is deleted no
 * longer denies, a filter that is added opens ports.
 */

import type { Fact, Joins, Scope } from '../../judge/scene.ts';
import { asText, known } from '../../languages/value.ts';
import { NO_POLICY, OWN_ACCOUNT, type Grant } from '../../orders/grants.ts';
import { NO_FILTER } from '../../orders/networks.ts';
import { parentOf } from './network-rules.ts';
import type { Others, Resource } from './resource.ts';
import { factsOfResource } from './resources.ts';

/** Keys that name the resource that a policy of its own is for. */
const POLICIES: Readonly<Record<string, string>> = {
  aws_s3_bucket_policy: 'bucket',
  aws_sqs_queue_policy: 'queue_url',
  aws_sns_topic_policy: 'arn',
  aws_ecr_repository_policy: 'repository',
  aws_kms_key_policy: 'key_id',
  aws_secretsmanager_secret_policy: 'secret_arn',
  aws_efs_file_system_policy: 'file_system_id',
  aws_backup_vault_policy: 'backup_vault_name',
  aws_vpc_endpoint_policy: 'vpc_endpoint_id',
  aws_iam_role_policy: 'role',
  aws_iam_user_policy: 'user',
  aws_iam_group_policy: 'group',
  alicloud_oss_bucket_policy: 'bucket',
  digitalocean_spaces_bucket_policy: 'bucket',
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::SQS::QueuePolicy': 'Queues',
  'AWS::SNS::TopicPolicy': 'Topics',
  'AWS::SecretsManager::ResourcePolicy': 'SecretId',
};

/** Returns the key that names the resource that a policy of this type is for; undefined for other types. */
export function subjectKeyOf(type: string): string | undefined {
  return POLICIES[type];
}

/** Returns the loss of what a policy denies, where it is deleted and its subject stays. */
export function deletedPolicies(
  facts: readonly Fact[],
  parent: string | undefined,
  named: readonly Fact[] = [],
): readonly Joins[] {
  const all = [...facts, ...named];
  const isPolicy = all.some(({ control }) => control.kind === 'grants');
  return parent === undefined || !isPolicy
    ? []
    : [{ parent, facts: all.map(withoutStatements), judged: 'deleted', ...(named.length > 0 && { lost: named }) }];
}

/** Returns the policy documents that a policy names, which are deleted with it. */
function namedDocuments(resource: Resource, others: Others): readonly Fact[] {
  const name = /\bdata\.aws_iam_policy_document\.[\w-]+/.exec(asText(resource.find('policy')?.value ?? NOTHING))?.[0];
  const document = name === undefined ? undefined : others.get(name);
  return document === undefined ? [] : factsOfResource(document, others);
}

/** Returns how a resource is compared when it is added to another resource, or deleted from one. */
export function joinsOf(resource: Resource, facts: readonly Fact[], others: Others): readonly Joins[] {
  const policies = facts.filter(({ control }) => control.kind === 'grants');
  const subject = resource.find(subjectKeyOf(resource.type) ?? '');
  const parent = subject === undefined ? undefined : ADDRESS.exec(asText(subject.value))?.[0];
  return [
    ...addedPolicies(parentOf(resource) === null ? facts : policies),
    ...deletedPolicies(facts, parent, subject === undefined ? [] : namedDocuments(resource, others)),
    ...deletedDenials(resource, facts),
  ];
}

/** Returns the loss of a rule that refuses something, where its network stays. */
function deletedDenials(resource: Resource, facts: readonly Fact[]): readonly Joins[] {
  const network = asText(resource.find('network')?.value ?? resource.find('vpc_id')?.value ?? NOTHING);
  const parent = ADDRESS.exec(network)?.[0];
  const isDenial = facts.some(({ subject }) => subject.startsWith('denied'));
  return parent === undefined || !isDenial ? [] : [{ parent, facts: [], judged: 'deleted' }];
}

const ADDRESS = /\b[a-z]+_\w+\.[\w-]+/;
const NOTHING = known(null, { from: 0, to: 0 });

/** Returns the values with which new policies and filters of a resource are compared. */
export function addedPolicies(facts: readonly Fact[]): readonly Joins[] {
  const before = facts.flatMap((fact) =>
    fact.control.kind === 'grants' ? [withoutPolicy(fact)] : isInbound(fact) ? [withoutFilter(fact)] : [],
  );
  return before.length === 0 ? [] : [{ parent: '', facts: before, judged: 'added' }];
}

function isInbound({ control, subject }: Fact): boolean {
  return control.kind === 'networks' && subject === '';
}

function withoutPolicy(fact: Fact): Fact {
  return { ...fact, value: NO_POLICY } as Fact;
}

function withoutFilter(fact: Fact): Fact {
  return { ...fact, value: NO_FILTER } as Fact;
}

/** Returns the fact of a deleted policy: it denies nothing; that it allows nothing is no loss. */
function withoutStatements(fact: Fact): Fact {
  const { value } = fact;
  return value.kind === 'grants' ? ({ ...fact, value: { ...value, denies: [] }, origin: null } as Fact) : fact;
}

/** Access that AWS gives where a resource has no policy of its own, by its type. */
const WITHOUT_POLICY: Readonly<Record<string, Grant>> = {
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
  aws_kms_key: { action: 'kms:*', resource: '*', principal: OWN_ACCOUNT, condition: [] },
  // https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
  aws_vpc_endpoint: { action: '*', resource: '*', principal: '*', condition: [] },
};

/** Returns the values without a setting: some resources have a policy by default. */
export function absentPolicy({ type }: Resource, otherwise: Scope['absent']): Scope['absent'] {
  const grant = WITHOUT_POLICY[type];
  if (grant === undefined) return otherwise;
  return (control, subject) =>
    control.kind === 'grants' && subject === ''
      ? { value: { kind: 'grants', allows: [grant], denies: [] }, certainty: 'default' }
      : otherwise(control, subject);
}

/** Returns a test for the facts of one instance that not all of them have. */
export function isBeside({ facts }: Scope): (fact: Fact) => boolean {
  const texts = new Map(facts.map((fact) => [`${fact.control.id} ${fact.subject}`, JSON.stringify(fact.value)]));
  return ({ control, subject, value }) => texts.get(`${control.id} ${subject}`) !== JSON.stringify(value);
}
