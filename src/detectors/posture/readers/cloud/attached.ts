/**
 * Controls that are resources of their own: what they protect is the resource that they name, or the account. Deleting
 * one while that stays is a loss. https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */

import type { RankedControl } from '../../../../model/resource.ts';
import type { Control } from '../../control.ts';
import { held } from '../../control.ts';
import { CONTROLS } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { asText, truth } from '../../languages/value.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Resource } from './terraform-resource.ts';

interface Attachment {
  readonly control: RankedControl;
  /** Keys that name the resource; none: the account. */
  readonly to: readonly string[];
  /** The block of that resource that does the same. */
  readonly inline?: string;
}

const BUCKET = ['bucket'];

const ATTACHED: Readonly<Record<string, Attachment>> = {
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
};

const ACCOUNT = 'account';

/** What a resource protects: a resource by its address, one of elsewhere by its id, or any that an expression names. */
export type Protected = { readonly kind: 'address' | 'id'; readonly name: string } | { readonly kind: 'any' };

/** Null: it protects nothing. */
export function protectedBy(resource: Resource): Protected | null {
  const attachment = ATTACHED[resource.type];
  if (attachment === undefined) return null;
  if (attachment.to.length === 0) return { kind: 'id', name: ACCOUNT };
  const found = attachment.to.map((key) => resource.find(key)).find((one) => one !== undefined);
  if (found === undefined) return null;
  if (found.value.kind === 'known') return { kind: 'id', name: String(found.value.value) };
  const address = /\b[a-z]+_\w+\.[\w-]+/.exec(asText(found.value))?.[0];
  return address === undefined ? { kind: 'any' } : { kind: 'address', name: address };
}

/** The fact that a resource is protected by this one. */
export function attachedFact(resource: Resource): Fact {
  return factOf(resource.type, true, resource);
}

/** The same where a block of the resource does it. */
export function inlineFacts(resource: Resource): Fact[] {
  return Object.entries(ATTACHED).flatMap(([type, { inline }]) => {
    if (inline === undefined || !type.startsWith(`${resource.type}_`)) return [];
    const block = resource.all(inline)[0];
    const isOff = block === undefined || truth(block.find('enabled')?.value) === false;
    return isOff ? [] : [factOf(type, true, block)];
  });
}

function factOf(type: string, isThere: boolean, { opening }: Pick<Resource, 'opening'>): Fact {
  return held(CONTROLS.get(ATTACHED[type]!.control) as Control<'rank'>, rankOf(type, isThere), {
    subject: type,
    certainty: 'literal' as const,
    origin: opening,
  });
}

function rankOf(type: string, isThere: boolean): Rank {
  return {
    kind: 'rank',
    name: type,
    rank: isThere ? 1 : 0,
    word: isThere ? 'set' : 'deleted',
    atMost: 'medium',
    weakening: 'removal',
  };
}

/** Nothing protects a resource where no attached one does. */
export function absentAttached(otherwise: Scope['absent']): Scope['absent'] {
  return (control, subject) =>
    ATTACHED[subject]?.control === control.id
      ? { value: rankOf(subject, false), certainty: 'literal' }
      : otherwise(control, subject);
}
