/**
 * AWS: parameter groups of databases, and option settings of Elastic Beanstalk, as CloudFormation writes them.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html,
 * https://docs.aws.amazon.com/documentdb/latest/developerguide/cluster_parameter_groups-list_of_parameters.html and
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html, read on 2026-12-01.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    sure: false,
    atMost: 'high',
    settings: [
      'AWS::RDS::DBParameterGroup Parameters.rds.force_ssl',
      'AWS::RDS::DBClusterParameterGroup Parameters.rds.force_ssl',
      'AWS::DocDB::DBClusterParameterGroup Parameters.tls',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'AWS::RDS::DBParameterGroup Parameters.require_secure_transport',
      'AWS::RDS::DBClusterParameterGroup Parameters.require_secure_transport',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: [
      'AWS::RDS::DBParameterGroup Parameters.tls_version',
      'AWS::RDS::DBParameterGroup Parameters.ssl_min_protocol_version',
      'AWS::RDS::DBClusterParameterGroup Parameters.tls_version',
      'AWS::RDS::DBClusterParameterGroup Parameters.ssl_min_protocol_version',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'AWS::DocDB::DBClusterParameterGroup Parameters.audit_logs',
      'AWS::Neptune::DBClusterParameterGroup Parameters.neptune_enable_audit_log',
      'AWS::RDS::DBParameterGroup Parameters.server_audit_logging',
      'AWS::RDS::DBParameterGroup Parameters.general_log',
      'AWS::RDS::DBParameterGroup Parameters.log_connections',
      'AWS::RDS::DBParameterGroup Parameters.log_disconnections',
      'AWS::RDS::DBClusterParameterGroup Parameters.server_audit_logging',
      'AWS::RDS::DBClusterParameterGroup Parameters.general_log',
      'AWS::RDS::DBClusterParameterGroup Parameters.log_connections',
      'AWS::RDS::DBClusterParameterGroup Parameters.log_disconnections',
    ],
  },
  {
    control: 'audit',
    safe: ['none|', 'ddl', 'mod', 'all'],
    default: 'none',
    atMost: 'low',
    settings: [
      'AWS::RDS::DBParameterGroup Parameters.log_statement',
      'AWS::RDS::DBClusterParameterGroup Parameters.log_statement',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['AWS::ElasticBeanstalk::Environment OptionSettings[OptionName=managedactionsenabled].Value'],
  },
  {
    control: 'audit',
    safe: ['basic|', 'enhanced'],
    default: 'basic',
    atMost: 'low',
    settings: ['AWS::ElasticBeanstalk::Environment OptionSettings[OptionName=systemtype].Value'],
  },
  {
    control: 'instance-metadata',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['AWS::ElasticBeanstalk::Environment OptionSettings[OptionName=disableimdsv1].Value'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'AWS::ElasticBeanstalk::Environment OptionSettings[OptionName=streamlogs].Value',
      'AWS::ElasticBeanstalk::Environment OptionSettings[OptionName=accesslogss3enabled].Value',
    ],
  },
  {
    control: 'exposure',
    safe: ['public', 'internal'],
    default: 'public',
    atMost: 'medium',
    settings: ['AWS::ElasticBeanstalk::Environment OptionSettings[OptionName=elbscheme].Value'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['AWS::Redshift::ClusterParameterGroup Parameters[ParameterName=require_ssl].ParameterValue'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'AWS::Redshift::ClusterParameterGroup Parameters[ParameterName=enable_user_activity_logging].ParameterValue',
    ],
  },
];
