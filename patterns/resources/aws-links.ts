/**
 * AWS: authentication, exposure and recovery of further services.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs and the CloudFormation resource schemas, read on
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'authentication',
    safe: ['NONE', 'IAM'],
    default: 'NONE',
    atMost: 'medium',
    settings: [
      [
        'aws_mskconnect_connector kafka_cluster_client_authentication.authentication_type',
        'AWS::KafkaConnect::Connector KafkaClusterClientAuthentication.AuthenticationType',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: ['none', '*'],
    default: 'none',
    atMost: 'high',
    settings: [['aws_dms_endpoint redis_settings.auth_type', 'AWS::DMS::Endpoint RedisSettings.AuthType']],
  },
  {
    control: 'authentication',
    safe: ['no', 'password'],
    default: 'password',
    atMost: 'high',
    settings: [['aws_dms_endpoint mongodb_settings.auth_type', 'AWS::DMS::Endpoint MongoDbSettings.AuthType']],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_chatbot_slack_channel_configuration user_authorization_required',
        'AWS::Chatbot::SlackChannelConfiguration UserRoleRequired',
      ],
      [
        'aws_chatbot_teams_channel_configuration user_authorization_required',
        'AWS::Chatbot::MicrosoftTeamsChannelConfiguration UserRoleRequired',
      ],
      'AWS::Amplify::App BasicAuthConfig.EnableBasicAuth',
      'AWS::Amplify::Branch BasicAuthConfig.EnableBasicAuth',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_iot_domain_configuration authorizer_config.allow_authorizer_override',
        'AWS::IoT::DomainConfiguration AuthorizerConfig.AllowAuthorizerOverride',
      ],
      'AWS::Elasticsearch::Domain AdvancedSecurityOptions.AnonymousAuthEnabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'aws_drs_replication_configuration_template create_public_ip',
      'AWS::AppStream::AppBlockBuilder EnableDefaultInternetAccess',
      'AWS::AppStream::ImageBuilder EnableDefaultInternetAccess',
      'AWS::EC2::IPAMPool PubliclyAdvertisable',
      'AWS::Lightsail::Bucket AccessRules.AllowPublicOverrides',
    ],
  },
  {
    control: 'exposure',
    safe: ['PUBLIC_READ', 'BUCKET_OWNER_FULL_CONTROL'],
    default: 'PUBLIC_READ',
    atMost: 'medium',
    settings: [
      [
        'aws_acmpca_certificate_authority revocation_configuration.crl_configuration.s3_object_acl',
        'AWS::ACMPCA::CertificateAuthority RevocationConfiguration.CrlConfiguration.S3ObjectAcl',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: ['ENABLED', 'DISABLED'],
    default: 'DISABLED',
    atMost: 'high',
    settings: [
      'AWS::ECS::TaskSet NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp',
      'AWS::Events::Rule Targets[].EcsParameters.NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'aws_cloudwatch_event_target ecs_target.network_configuration.assign_public_ip',
      'aws_scheduler_schedule target.ecs_parameters.network_configuration.assign_public_ip',
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: [
      'aws_ses_receipt_filter cidr',
      'AWS::Lightsail::Instance Networking.Ports[].Cidrs',
      'AWS::CodePipeline::Webhook AuthenticationConfiguration.AllowedIPRange',
      'aws_ec2_managed_prefix_list_entry cidr',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_pinpointsmsvoicev2_phone_number deletion_protection_enabled',
      [
        'aws_networkfirewall_firewall availability_zone_change_protection',
        'AWS::NetworkFirewall::Firewall AvailabilityZoneChangeProtection',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: ['DISABLED', 'ENABLED'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: [
      'aws_verifiedpermissions_policy_store deletion_protection',
      'aws_route53_resolver_firewall_rule_group_association mutation_protection',
    ],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['AWS::MWAA::Environment LoggingConfiguration'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      [
        'aws_imagebuilder_image image_scanning_configuration.image_scanning_enabled',
        'AWS::ImageBuilder::Image ImageScanningConfiguration.ImageScanningEnabled',
      ],
      [
        'aws_imagebuilder_image_pipeline image_scanning_configuration.image_scanning_enabled',
        'AWS::ImageBuilder::ImagePipeline ImageScanningConfiguration.ImageScanningEnabled',
      ],
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_chatbot_slack_channel_configuration guardrail_policy_arns',
        'AWS::Chatbot::SlackChannelConfiguration GuardrailPolicies',
      ],
    ],
  },
  {
    control: 'privilege-limit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['AWS::Batch::JobDefinition ContainerProperties.ReadonlyRootFilesystem'],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['AWS::Batch::JobDefinition EksProperties.PodProperties.Containers[].SecurityContext.Privileged'],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['AWS::DocDB::DBCluster RotateMasterUserPassword'],
  },
];
