/**
 * AWS: caches.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_elasticache_replication_group at_rest_encryption_enabled',
        'AWS::ElastiCache::ReplicationGroup AtRestEncryptionEnabled',
      ],
      ['aws_dax_cluster server_side_encryption.enabled', 'AWS::DAX::Cluster SSESpecification.SSEEnabled'],
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_elasticache_replication_group kms_key_id', 'AWS::ElastiCache::ReplicationGroup KmsKeyId'],
      ['aws_elasticache_serverless_cache kms_key_id', 'AWS::ElastiCache::ServerlessCache KmsKeyId'],
      ['aws_memorydb_cluster kms_key_arn', 'AWS::MemoryDB::Cluster KmsKeyId'],
      ['aws_memorydb_snapshot kms_key_arn', 'AWS::MemoryDB::Snapshot KmsKeyId'],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_elasticache_replication_group transit_encryption_enabled',
        'AWS::ElastiCache::ReplicationGroup TransitEncryptionEnabled',
      ],
      ['aws_elasticache_cluster transit_encryption_enabled', 'AWS::ElastiCache::CacheCluster TransitEncryptionEnabled'],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      ['aws_memorydb_cluster tls_enabled', 'AWS::MemoryDB::Cluster TLSEnabled'],
      'aws_memorydb_multi_region_cluster tls_enabled',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['NONE', 'TLS'],
    default: 'NONE',
    atMost: 'high',
    settings: [['aws_dax_cluster cluster_endpoint_encryption_type', 'AWS::DAX::Cluster ClusterEndpointEncryptionType']],
  },
  {
    control: 'transit-encryption',
    safe: ['preferred', 'required'],
    default: 'required',
    atMost: 'medium',
    settings: [
      [
        'aws_elasticache_replication_group transit_encryption_mode',
        'AWS::ElastiCache::ReplicationGroup TransitEncryptionMode',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [['aws_elasticache_user no_password_required', 'AWS::ElastiCache::User NoPasswordRequired']],
  },
  {
    control: 'authentication',
    safe: ['no-password-required|no-password', 'password|*', 'iam'],
    default: 'password',
    atMost: 'high',
    settings: [
      ['aws_elasticache_user authentication_mode.type', 'AWS::ElastiCache::User AuthenticationMode.Type'],
      ['aws_memorydb_user authentication_mode.type', 'AWS::MemoryDB::User AuthenticationMode.Type'],
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_elasticache_replication_group auth_token', 'AWS::ElastiCache::ReplicationGroup AuthToken'],
      ['aws_elasticache_replication_group user_group_ids', 'AWS::ElastiCache::ReplicationGroup UserGroupIds'],
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: [
      ['aws_elasticache_cluster snapshot_retention_limit', 'AWS::ElastiCache::CacheCluster SnapshotRetentionLimit'],
      [
        'aws_elasticache_replication_group snapshot_retention_limit',
        'AWS::ElastiCache::ReplicationGroup SnapshotRetentionLimit',
      ],
      [
        'aws_elasticache_serverless_cache snapshot_retention_limit',
        'AWS::ElastiCache::ServerlessCache SnapshotRetentionLimit',
      ],
      ['aws_memorydb_cluster snapshot_retention_limit', 'AWS::MemoryDB::Cluster SnapshotRetentionLimit'],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'aws_elasticache_replication_group multi_az_enabled',
      [
        'aws_elasticache_replication_group automatic_failover_enabled',
        'AWS::ElastiCache::ReplicationGroup AutomaticFailoverEnabled',
      ],
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ['aws_elasticache_cluster auto_minor_version_upgrade', 'AWS::ElastiCache::CacheCluster AutoMinorVersionUpgrade'],
      [
        'aws_elasticache_replication_group auto_minor_version_upgrade',
        'AWS::ElastiCache::ReplicationGroup AutoMinorVersionUpgrade',
      ],
      ['aws_memorydb_cluster auto_minor_version_upgrade', 'AWS::MemoryDB::Cluster AutoMinorVersionUpgrade'],
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_elasticache_replication_group log_delivery_configuration',
        'AWS::ElastiCache::ReplicationGroup LogDeliveryConfigurations',
      ],
      [
        'aws_elasticache_cluster log_delivery_configuration',
        'AWS::ElastiCache::CacheCluster LogDeliveryConfigurations',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['aws_elasticache_cluster subnet_group_name'],
  },
];
