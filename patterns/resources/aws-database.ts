/** AWS: databases, caches, search and warehouses. https://registry.terraform.io/providers/hashicorp/aws/latest/docs */

import type { ResourceSettings } from '../../src/model/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_db_instance publicly_accessible', 'AWS::RDS::DBInstance PubliclyAccessible'],
      'aws_rds_cluster_instance publicly_accessible',
      ['aws_redshift_cluster publicly_accessible', 'AWS::Redshift::Cluster PubliclyAccessible'],
      ['aws_dms_replication_instance publicly_accessible', 'AWS::DMS::ReplicationInstance PubliclyAccessible'],
      ['aws_mq_broker publicly_accessible', 'AWS::AmazonMQ::Broker PubliclyAccessible'],
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_db_instance storage_encrypted', 'AWS::RDS::DBInstance StorageEncrypted'],
      ['aws_rds_cluster storage_encrypted', 'AWS::RDS::DBCluster StorageEncrypted'],
      'aws_docdb_cluster storage_encrypted',
      'aws_neptune_cluster storage_encrypted',
      ['aws_redshift_cluster encrypted', 'AWS::Redshift::Cluster Encrypted'],
      [
        'aws_elasticache_replication_group at_rest_encryption_enabled',
        'AWS::ElastiCache::ReplicationGroup AtRestEncryptionEnabled',
      ],
      'aws_opensearch_domain encrypt_at_rest.enabled',
      'aws_elasticsearch_domain encrypt_at_rest.enabled',
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
      'aws_opensearch_domain node_to_node_encryption.enabled',
    ],
  },
];
