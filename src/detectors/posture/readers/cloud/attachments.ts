/**
 * Resources that are controls: what each protects, in Terraform and CloudFormation.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs,
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */

import type { Confidence } from '../../../../model/rule.ts';
import type { RankedControl } from '../../../../model/posture/resource.ts';

export interface Attachment {
  readonly control: RankedControl;
  /** Keys that name the resource; none: the account. */
  readonly to: readonly string[];
  /** The block of that resource that does the same. */
  readonly inline?: string;
  /** The surest that deleting it may be called; left out: medium. */
  readonly atMost?: Confidence;
}

const BUCKET = ['bucket'];

export const ATTACHED: Readonly<Record<string, Attachment>> = {
  aws_s3_bucket_public_access_block: { control: 'exposure', to: BUCKET },
  aws_s3_bucket_server_side_encryption_configuration: {
    control: 'encryption',
    to: BUCKET,
    inline: 'server_side_encryption_configuration',
  },
  aws_s3_bucket_logging: { control: 'audit', to: BUCKET, inline: 'logging' },
  aws_s3_bucket_versioning: { control: 'recovery', to: BUCKET, inline: 'versioning' },
  aws_s3_bucket_object_lock_configuration: { control: 'recovery', to: BUCKET, inline: 'object_lock_configuration' },
  aws_secretsmanager_secret_rotation: { control: 'rotation', to: ['secret_id'] },
  aws_flow_log: { control: 'audit', to: ['vpc_id', 'subnet_id', 'eni_id', 'transit_gateway_id'] },
  aws_efs_backup_policy: { control: 'recovery', to: ['file_system_id'] },
  aws_redshift_logging: { control: 'audit', to: ['cluster_identifier'], inline: 'logging' },
  aws_wafv2_web_acl_association: { control: 'network-filter', to: ['resource_arn'] },
  aws_wafregional_web_acl_association: { control: 'network-filter', to: ['resource_arn'] },
  aws_wafv2_web_acl_logging_configuration: { control: 'audit', to: ['resource_arn'] },
  aws_networkfirewall_logging_configuration: { control: 'audit', to: ['firewall_arn'] },
  aws_route53_query_log: { control: 'audit', to: ['zone_id'] },
  aws_rds_cluster_activity_stream: { control: 'audit', to: ['resource_arn'] },
  aws_backup_vault_lock_configuration: { control: 'recovery', to: ['backup_vault_name'] },
  aws_route53_hosted_zone_dnssec: { control: 'authentication', to: ['hosted_zone_id'] },
  aws_s3_bucket_replication_configuration: {
    control: 'recovery',
    to: BUCKET,
    inline: 'replication_configuration',
    atMost: 'low',
  },
  aws_s3_bucket_notification: { control: 'audit', to: BUCKET, atMost: 'low' },
  aws_s3_account_public_access_block: { control: 'exposure', to: [] },
  aws_ebs_snapshot_block_public_access: { control: 'exposure', to: [] },
  aws_emr_block_public_access_configuration: { control: 'exposure', to: [] },
  aws_ebs_encryption_by_default: { control: 'encryption', to: [] },
  aws_ec2_instance_metadata_defaults: { control: 'instance-metadata', to: [] },
  aws_guardduty_detector: { control: 'threat-detection', to: [] },
  aws_securityhub_account: { control: 'threat-detection', to: [] },
  aws_macie2_account: { control: 'threat-detection', to: [] },
  aws_inspector2_enabler: { control: 'threat-detection', to: [] },
  aws_accessanalyzer_analyzer: { control: 'threat-detection', to: [] },
  aws_config_configuration_recorder: { control: 'audit', to: [] },
  aws_cloudtrail: { control: 'audit', to: [] },
  aws_iam_account_password_policy: { control: 'password-policy', to: [] },
  alicloud_oss_bucket_public_access_block: { control: 'exposure', to: BUCKET },
  alicloud_oss_bucket_server_side_encryption: {
    control: 'encryption',
    to: BUCKET,
    inline: 'server_side_encryption_rule',
  },
  alicloud_oss_bucket_logging: { control: 'audit', to: BUCKET, inline: 'logging' },
  alicloud_oss_bucket_versioning: { control: 'recovery', to: BUCKET, inline: 'versioning' },
  alicloud_oss_account_public_access_block: { control: 'exposure', to: [] },
  alicloud_vpc_flow_log: { control: 'audit', to: ['resource_id'] },
  alicloud_actiontrail_trail: { control: 'audit', to: [] },
  alicloud_ram_account_password_policy: { control: 'password-policy', to: [] },
  alicloud_db_backup_policy: { control: 'recovery', to: ['instance_id'] },
  tencentcloud_kubernetes_encryption_protection: { control: 'encryption', to: ['cluster_id'] },
  tencentcloud_vpc_flow_log: { control: 'audit', to: ['vpc_id'] },
  tencentcloud_mysql_backup_policy: { control: 'recovery', to: ['mysql_id'] },
  digitalocean_spaces_bucket_logging: { control: 'audit', to: BUCKET },
  digitalocean_database_firewall: { control: 'network-filter', to: ['cluster_id'] },
  github_branch_protection: { control: 'authentication', to: ['repository_id'] },
  github_branch_protection_v3: { control: 'authentication', to: ['repository'] },
  github_repository_dependabot_security_updates: { control: 'threat-detection', to: ['repository'] },
  cloudflare_zone_dnssec: { control: 'authentication', to: ['zone_id'] },
  oci_cloud_guard_cloud_guard_configuration: { control: 'threat-detection', to: [] },
  azurerm_monitor_diagnostic_setting: { control: 'audit', to: ['target_resource_id'] },
  azurerm_storage_account_network_rules: {
    control: 'network-filter',
    to: ['storage_account_id'],
    inline: 'network_rules',
  },
  azurerm_network_watcher_flow_log: { control: 'audit', to: ['network_security_group_id', 'target_resource_id'] },
  azurerm_mssql_server_security_alert_policy: { control: 'threat-detection', to: ['server_name'] },
  azurerm_mssql_server_extended_auditing_policy: { control: 'audit', to: ['server_id'] },
  azurerm_mssql_database_extended_auditing_policy: { control: 'audit', to: ['database_id'] },
  azurerm_mssql_server_vulnerability_assessment: {
    control: 'threat-detection',
    to: ['server_security_alert_policy_id'],
  },
  azurerm_mssql_server_transparent_data_encryption: { control: 'encryption', to: ['server_id'] },
  azurerm_storage_account_customer_managed_key: { control: 'customer-key', to: ['storage_account_id'] },
  azurerm_advanced_threat_protection: { control: 'threat-detection', to: ['target_resource_id'] },
  azurerm_subnet_network_security_group_association: { control: 'network-filter', to: ['subnet_id'] },
  azurerm_network_interface_security_group_association: { control: 'network-filter', to: ['network_interface_id'] },
  azurerm_management_lock: { control: 'recovery', to: ['scope'] },
  google_project_iam_audit_config: { control: 'audit', to: [] },
  'AWS::SecretsManager::RotationSchedule': { control: 'rotation', to: ['SecretId'] },
  'AWS::EC2::FlowLog': { control: 'audit', to: ['ResourceId'] },
  'AWS::WAFv2::WebACLAssociation': { control: 'network-filter', to: ['ResourceArn'] },
  'AWS::WAFRegional::WebACLAssociation': { control: 'network-filter', to: ['ResourceArn'] },
  'AWS::NetworkFirewall::LoggingConfiguration': { control: 'audit', to: ['FirewallArn'] },
  'AWS::WAFv2::LoggingConfiguration': { control: 'audit', to: ['ResourceArn'] },
  'AWS::GuardDuty::Detector': { control: 'threat-detection', to: [] },
  'AWS::SecurityHub::Hub': { control: 'threat-detection', to: [] },
  'AWS::Macie::Session': { control: 'threat-detection', to: [] },
  'AWS::AccessAnalyzer::Analyzer': { control: 'threat-detection', to: [] },
  'AWS::Config::ConfigurationRecorder': { control: 'audit', to: [] },
  'AWS::CloudTrail::Trail': { control: 'audit', to: [] },
};
