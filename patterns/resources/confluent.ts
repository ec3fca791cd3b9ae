/**
 * Confluent Cloud. https://registry.terraform.io/providers/confluentinc/confluent/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'privilege-limit',
    safe: [
      'ALL',
      'ALTER|ALTER_CONFIGS|CLUSTER_ACTION|CREATE|DELETE',
      'WRITE|IDEMPOTENT_WRITE',
      'READ|DESCRIBE|DESCRIBE_CONFIGS|*',
    ],
    default: 'READ',
    atMost: 'medium',
    settings: ['confluent_kafka_acl operation'],
  },
  {
    control: 'privilege-limit',
    safe: ['User:*', '*'],
    default: '*',
    atMost: 'high',
    settings: ['confluent_kafka_acl principal'],
  },
  {
    control: 'privilege-limit',
    safe: [
      'OrganizationAdmin|EnvironmentAdmin|CloudClusterAdmin|AccountAdmin',
      'ResourceOwner|DeveloperManage|NetworkAdmin|FlinkAdmin',
      'DeveloperWrite',
      'DeveloperRead|MetricsViewer|Operator|*',
    ],
    default: '*',
    atMost: 'high',
    settings: ['confluent_role_binding role_name'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['confluent_kafka_cluster byok_key'],
  },
];
