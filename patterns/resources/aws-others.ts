/**
 * AWS: parameter groups, configuration in JSON, and what the other files of AWS leave.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0),
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'aws_redshift_parameter_group parameter[name=require_ssl].value',
      'aws_db_parameter_group parameter[name=require_secure_transport].value',
      'aws_rds_cluster_parameter_group parameter[name=require_secure_transport].value',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    sure: false,
    atMost: 'high',
    settings: [
      'aws_db_parameter_group parameter[name=rds.force_ssl].value',
      'aws_rds_cluster_parameter_group parameter[name=rds.force_ssl].value',
      'aws_docdb_cluster_parameter_group parameter[name=tls].value',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_redshift_parameter_group parameter[name=enable_user_activity_logging].value',
      'aws_docdb_cluster_parameter_group parameter[name=audit_logs].value',
      'aws_db_parameter_group parameter[name=log_connections].value',
      'aws_db_parameter_group parameter[name=log_disconnections].value',
      'aws_rds_cluster_parameter_group parameter[name=log_connections].value',
      'aws_rds_cluster_parameter_group parameter[name=log_disconnections].value',
      'aws_neptune_cluster_parameter_group parameter[name=neptune_enable_audit_log].value',
    ],
  },
  {
    control: 'audit',
    safe: ['none|', 'ddl', 'mod', 'all'],
    default: 'none',
    atMost: 'low',
    settings: [
      'aws_db_parameter_group parameter[name=log_statement].value',
      'aws_rds_cluster_parameter_group parameter[name=log_statement].value',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: ['aws_default_subnet map_public_ip_on_launch'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['aws_elasticache_cluster subnet_group_name'],
  },
  {
    control: 'exposure',
    safe: ['CONNECT_SSH', 'CONNECT_SSM'],
    default: 'CONNECT_SSH',
    atMost: 'low',
    settings: [['aws_cloud9_environment_ec2 connection_type', 'AWS::Cloud9::EnvironmentEC2 ConnectionType']],
  },
  {
    control: 'exposure',
    safe: ['/|', '*'],
    default: '/',
    atMost: 'low',
    settings: [['aws_efs_access_point root_directory.path', 'AWS::EFS::AccessPoint RootDirectory.Path']],
  },
  {
    control: 'exposure',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: ['aws_ssm_document permissions.account_ids'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['aws_chime_voice_connector_termination cidr_allow_list'],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'aws_batch_job_definition eks_properties.pod_properties.containers[].security_context.privileged',
      [
        'aws_batch_job_definition container_properties.privileged',
        'AWS::Batch::JobDefinition ContainerProperties.Privileged',
      ],
    ],
  },
  {
    control: 'pod-security',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_batch_job_definition container_properties.readonlyRootFilesystem'],
  },
  {
    control: 'pod-security',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [['aws_efs_access_point posix_user', 'AWS::EFS::AccessPoint PosixUser']],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_ecs_task_definition container_definitions[].logConfiguration',
      'AWS::ECS::TaskDefinition ContainerDefinitions[].LogConfiguration',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'aws_chime_voice_connector_logging enable_sip_logs',
      'aws_chime_voice_connector_logging enable_media_metric_logs',
      [
        'aws_sfn_state_machine logging_configuration.include_execution_data',
        'AWS::StepFunctions::StateMachine LoggingConfiguration.IncludeExecutionData',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: ['aws_chime_voice_connector_streaming data_retention'],
  },
  {
    control: 'audit',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      ['aws_db_proxy debug_logging', 'AWS::RDS::DBProxy DebugLogging'],
      [
        'aws_api_gateway_method_settings settings.data_trace_enabled',
        'AWS::ApiGateway::Stage MethodSettings[].DataTraceEnabled',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['aws_wafv2_web_acl rule[].visibility_config.cloudwatch_metrics_enabled'],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'low',
    settings: ['aws_cloudformation_stack notification_arns'],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      ['aws_lambda_function dead_letter_config', 'AWS::Lambda::Function DeadLetterConfig'],
      ['aws_cloudfront_distribution origin_group', 'AWS::CloudFront::Distribution DistributionConfig.OriginGroups'],
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: -1,
    atMost: 'low',
    settings: [
      ['aws_lambda_function reserved_concurrent_executions', 'AWS::Lambda::Function ReservedConcurrentExecutions'],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: ['aws_lb enable_cross_zone_load_balancing', 'aws_kms_key is_enabled', 'AWS::KMS::Key Enabled'],
  },
  {
    control: 'recovery',
    safe: ['SINGLE_INSTANCE', '*'],
    default: 'SINGLE_INSTANCE',
    atMost: 'low',
    settings: [['aws_mq_broker deployment_mode', 'AWS::AmazonMQ::Broker DeploymentMode']],
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
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'aws_emr_security_configuration configuration.EncryptionConfiguration.EnableAtRestEncryption',
      'AWS::EMR::SecurityConfiguration SecurityConfiguration.EncryptionConfiguration.EnableAtRestEncryption',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_ssm_document content.inputs.s3EncryptionEnabled',
      'aws_ssm_document content.inputs.cloudWatchEncryptionEnabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['aws_ssm_document content.inputs.kmsKeyId'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_ssm_document content.inputs.s3BucketName',
      'aws_ssm_document content.inputs.cloudWatchLogGroupName',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'aws_emr_security_configuration configuration.EncryptionConfiguration.EnableInTransitEncryption',
      'AWS::EMR::SecurityConfiguration SecurityConfiguration.EncryptionConfiguration.EnableInTransitEncryption',
    ],
  },
  {
    control: 'encryption',
    safe: ['AWS_OWNED_KMS_KEY', '*', 'CUSTOMER_MANAGED_KMS_KEY'],
    default: 'AWS_OWNED_KMS_KEY',
    atMost: 'low',
    settings: [
      [
        'aws_keyspaces_table encryption_specification.type',
        'AWS::Cassandra::Table EncryptionSpecification.EncryptionType',
      ],
    ],
  },
  {
    control: 'customer-key',
    safe: ['NONE', 'KMS'],
    default: 'NONE',
    atMost: 'medium',
    settings: ['aws_xray_encryption_config type'],
  },
  {
    control: 'transit-encryption',
    safe: ['no_encrypt', 'should_encrypt', 'must_encrypt'],
    default: 'no_encrypt',
    atMost: 'medium',
    settings: ['aws_dx_connection encryption_mode'],
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP', 'HTTPS'],
    default: 'HTTPS',
    atMost: 'medium',
    settings: [
      ['aws_datasync_location_object_storage server_protocol', 'AWS::DataSync::LocationObjectStorage ServerProtocol'],
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['vip', 'sni-only|static-ip'],
    default: 'sni-only',
    atMost: 'low',
    settings: [
      [
        'aws_cloudfront_distribution viewer_certificate.ssl_support_method',
        'AWS::CloudFront::Distribution DistributionConfig.ViewerCertificate.SslSupportMethod',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: [
      'TransferSecurityPolicy-2018-11|TransferSecurityPolicy-2020-06',
      '*',
      'TransferSecurityPolicy-Restricted-2024-06|TransferSecurityPolicy-2024-01|TransferSecurityPolicy-FIPS-2024-01|TransferSecurityPolicy-Restricted-2018-11',
    ],
    default: 'TransferSecurityPolicy-2018-11',
    atMost: 'medium',
    settings: [['aws_transfer_server security_policy_name', 'AWS::Transfer::Server SecurityPolicyName']],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['aws_cognito_user_pool software_token_mfa_configuration', 'aws_emr_cluster kerberos_attributes'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_ec2_client_vpn_authorization_rule authorize_all_groups',
        'AWS::EC2::ClientVpnAuthorizationRule AuthorizeAllGroups',
      ],
      [
        'aws_opensearch_domain advanced_security_options.internal_user_database_enabled',
        'AWS::OpenSearchService::Domain AdvancedSecurityOptions.InternalUserDatabaseEnabled',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [['aws_api_gateway_method request_validator_id', 'AWS::ApiGateway::Method RequestValidatorId']],
  },
  {
    control: 'authentication',
    safe: ['ALLOW_ALL', 'STANDARD'],
    default: 'ALLOW_ALL',
    atMost: 'high',
    settings: [['aws_qldb_ledger permissions_mode', 'AWS::QLDB::Ledger PermissionsMode']],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_acmpca_certificate_authority revocation_configuration.crl_configuration.enabled',
      'AWS::ACMPCA::CertificateAuthority RevocationConfiguration.CrlConfiguration.Enabled',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['aws_route53domains_registered_domain transfer_lock'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: [
      'aws_route53domains_registered_domain admin_privacy',
      'aws_route53domains_registered_domain registrant_privacy',
      'aws_route53domains_registered_domain tech_privacy',
    ],
  },
  {
    control: 'network-filter',
    safe: { bad: ['aws:pass'] },
    default: '',
    atMost: 'high',
    settings: [
      [
        'aws_networkfirewall_firewall_policy firewall_policy.stateless_default_actions',
        'AWS::NetworkFirewall::FirewallPolicy FirewallPolicy.StatelessDefaultActions',
      ],
      [
        'aws_networkfirewall_firewall_policy firewall_policy.stateless_fragment_default_actions',
        'AWS::NetworkFirewall::FirewallPolicy FirewallPolicy.StatelessFragmentDefaultActions',
      ],
    ],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['aws_bedrockagent_agent guardrail_configuration', 'AWS::Bedrock::Agent GuardrailConfiguration'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['aws_guardduty_organization_configuration auto_enable'],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_elastic_beanstalk_environment setting[name=managedactionsenabled].value',
      'aws_opensearch_domain software_update_options.auto_software_update_enabled',
    ],
  },
  {
    control: 'audit',
    safe: ['basic|', 'enhanced'],
    default: 'basic',
    atMost: 'low',
    settings: ['aws_elastic_beanstalk_environment setting[name=systemtype].value'],
  },
  {
    control: 'patching',
    safe: ['*', 'LATEST|'],
    default: 'LATEST',
    atMost: 'low',
    settings: [['aws_ecs_service platform_version', 'AWS::ECS::Service PlatformVersion']],
  },
  {
    control: 'authentication',
    safe: ['PLAINTEXT', 'PARAMETER_STORE|SECRETS_MANAGER'],
    default: 'PLAINTEXT',
    atMost: 'low',
    settings: [
      'aws_codebuild_project environment.environment_variable[].type',
      'AWS::CodeBuild::Project Environment.EnvironmentVariables[].Type',
    ],
  },
  {
    control: 'exposure',
    safe: 'unset',
    default: '',
    atMost: 'low',
    settings: ['aws_s3_bucket website', 'AWS::S3::Bucket WebsiteConfiguration'],
  },
  {
    control: 'instance-metadata',
    safe: ['enabled', 'disabled'],
    default: 'enabled',
    atMost: 'low',
    settings: ['aws_instance metadata_options.http_endpoint', 'aws_launch_template metadata_options.http_endpoint'],
  },
];
