import type { PlaceRow, RankedRow } from '../../src/model/place.ts';

const OFF_ON = { false: 0, true: 1 };
const ON_OFF = { true: 0, false: 1 };

const row = (
  control: RankedRow['control'],
  weakening: RankedRow['weakening'],
  ranks: RankedRow['ranks'],
  fallback: string,
  atMost: RankedRow['atMost'],
  keys: readonly string[],
): RankedRow[] =>
  keys.map((key) => ({
    resource: key.split(' ')[0]!,
    key: key.split(' ')[1]!,
    control,
    weakening,
    ranks,
    default: fallback,
    atMost,
  }));

export const place = {
  id: 'cloudformation',
  title: 'CloudFormation and SAM',
  files: [
    '**/*.{yml,yaml,template}',
    '**/*{template,cfn,cloudformation,policy,policies}*.json',
    '**/{cloudformation,cfn,iam,policies}/**/*.json',
  ],
  headers: true,
  keywords: ['AWS::'],
  document: 'cloud/cloudformation.ts cloudFormationScopes',
  controls: ['https-redirect', 'tls-version', 'iam', 'exposure', 'network-access'],
  ranked: [
    ...row(
      'exposure',
      'escalation',
      OFF_ON,
      'false',
      'high',
      ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].map(
        (key) => `AWS::S3::Bucket PublicAccessBlockConfiguration.${key}`,
      ),
    ),
    ...row(
      'exposure',
      'escalation',
      { private: 3, authenticatedread: 2, publicread: 1, publicreadwrite: 0, '': 3 },
      'private',
      'high',
      ['AWS::S3::Bucket AccessControl'],
    ),
    ...row('exposure', 'escalation', ON_OFF, 'false', 'high', [
      'AWS::RDS::DBInstance PubliclyAccessible',
      'AWS::Redshift::Cluster PubliclyAccessible',
      'AWS::DMS::ReplicationInstance PubliclyAccessible',
      'AWS::AmazonMQ::Broker PubliclyAccessible',
    ]),
    ...row('exposure', 'escalation', { 'internet-facing': 0, internal: 1 }, 'internet-facing', 'medium', [
      'AWS::ElasticLoadBalancingV2::LoadBalancer Scheme',
    ]),
    ...row('encryption', 'downgrade', OFF_ON, 'false', 'high', [
      'AWS::RDS::DBInstance StorageEncrypted',
      'AWS::RDS::DBCluster StorageEncrypted',
      'AWS::EC2::Volume Encrypted',
      'AWS::EFS::FileSystem Encrypted',
      'AWS::Redshift::Cluster Encrypted',
      'AWS::ElastiCache::ReplicationGroup AtRestEncryptionEnabled',
      'AWS::ElastiCache::ReplicationGroup TransitEncryptionEnabled',
    ]),
    ...row('rotation', 'removal', OFF_ON, 'false', 'high', ['AWS::KMS::Key EnableKeyRotation']),
    ...row('rotation', 'downgrade', 'less', '', 'medium', [
      'AWS::SecretsManager::RotationSchedule RotationRules.AutomaticallyAfterDays',
    ]),
    ...row('audit', 'removal', OFF_ON, 'false', 'high', ['AWS::CloudTrail::Trail IsLogging']),
    ...row('audit', 'downgrade', OFF_ON, 'false', 'high', [
      'AWS::CloudTrail::Trail IsMultiRegionTrail',
      'AWS::CloudTrail::Trail EnableLogFileValidation',
    ]),
    ...row('audit', 'downgrade', OFF_ON, 'false', 'medium', ['AWS::CloudTrail::Trail IncludeGlobalServiceEvents']),
    ...row('audit', 'downgrade', 'more', '0', 'medium', ['AWS::Logs::LogGroup RetentionInDays']),
  ],
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ],
} satisfies PlaceRow;
