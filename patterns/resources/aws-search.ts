/**
 * AWS: search.
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
        'aws_opensearch_domain encrypt_at_rest.enabled',
        'AWS::OpenSearchService::Domain EncryptionAtRestOptions.Enabled',
      ],
      [
        'aws_elasticsearch_domain encrypt_at_rest.enabled',
        'AWS::Elasticsearch::Domain EncryptionAtRestOptions.Enabled',
      ],
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_opensearch_domain encrypt_at_rest.kms_key_id',
        'AWS::OpenSearchService::Domain EncryptionAtRestOptions.KmsKeyId',
      ],
      [
        'aws_elasticsearch_domain encrypt_at_rest.kms_key_id',
        'AWS::Elasticsearch::Domain EncryptionAtRestOptions.KmsKeyId',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_opensearch_domain node_to_node_encryption.enabled',
        'AWS::OpenSearchService::Domain NodeToNodeEncryptionOptions.Enabled',
      ],
      [
        'aws_elasticsearch_domain node_to_node_encryption.enabled',
        'AWS::Elasticsearch::Domain NodeToNodeEncryptionOptions.Enabled',
      ],
      'AWS::OpenSearchService::Domain DomainEndpointOptions.EnforceHTTPS',
      'AWS::Elasticsearch::Domain DomainEndpointOptions.EnforceHTTPS',
      'aws_cloudsearch_domain endpoint_options.enforce_https',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: [
      [
        'aws_opensearch_domain domain_endpoint_options.tls_security_policy',
        'AWS::OpenSearchService::Domain DomainEndpointOptions.TLSSecurityPolicy',
      ],
      [
        'aws_elasticsearch_domain domain_endpoint_options.tls_security_policy',
        'AWS::Elasticsearch::Domain DomainEndpointOptions.TLSSecurityPolicy',
      ],
      'aws_cloudsearch_domain endpoint_options.tls_security_policy',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_opensearch_domain advanced_security_options.enabled',
        'AWS::OpenSearchService::Domain AdvancedSecurityOptions.Enabled',
      ],
      [
        'aws_elasticsearch_domain advanced_security_options.enabled',
        'AWS::Elasticsearch::Domain AdvancedSecurityOptions.Enabled',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_opensearch_domain advanced_security_options.anonymous_auth_enabled',
        'AWS::OpenSearchService::Domain AdvancedSecurityOptions.AnonymousAuthEnabled',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_opensearch_domain vpc_options', 'AWS::OpenSearchService::Domain VPCOptions'],
      ['aws_elasticsearch_domain vpc_options', 'AWS::Elasticsearch::Domain VPCOptions'],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      [
        'aws_opensearch_domain cluster_config.zone_awareness_enabled',
        'AWS::OpenSearchService::Domain ClusterConfig.ZoneAwarenessEnabled',
      ],
      [
        'aws_elasticsearch_domain cluster_config.zone_awareness_enabled',
        'AWS::Elasticsearch::Domain ElasticsearchClusterConfig.ZoneAwarenessEnabled',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'AWS::OpenSearchService::Domain LogPublishingOptions',
      'AWS::Elasticsearch::Domain LogPublishingOptions',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'aws_opensearch_domain log_publishing_options[].enabled',
      'aws_elasticsearch_domain log_publishing_options[].enabled',
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['aws_opensearch_domain log_publishing_options', 'aws_elasticsearch_domain log_publishing_options'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: [
      [
        'aws_elasticsearch_domain cluster_config.dedicated_master_count',
        'AWS::Elasticsearch::Domain ElasticsearchClusterConfig.DedicatedMasterCount',
      ],
      [
        'aws_opensearch_domain cluster_config.dedicated_master_count',
        'AWS::OpenSearchService::Domain ClusterConfig.DedicatedMasterCount',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_opensearch_domain advanced_security_options.internal_user_database_enabled',
        'AWS::OpenSearchService::Domain AdvancedSecurityOptions.InternalUserDatabaseEnabled',
      ],
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_opensearch_domain software_update_options.auto_software_update_enabled'],
  },
];
