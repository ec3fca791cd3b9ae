/**
 * AWS: networks.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: ['aws_default_subnet map_public_ip_on_launch'],
  },
  {
    control: 'transit-encryption',
    safe: ['no_encrypt', 'should_encrypt', 'must_encrypt'],
    default: 'no_encrypt',
    atMost: 'medium',
    settings: ['aws_dx_connection encryption_mode'],
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
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['aws_guardduty_organization_configuration auto_enable'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_subnet map_public_ip_on_launch', 'AWS::EC2::Subnet MapPublicIpOnLaunch'],
      [
        'aws_ec2_transit_gateway auto_accept_shared_attachments',
        'AWS::EC2::TransitGateway AutoAcceptSharedAttachments',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [['aws_vpc_endpoint_service acceptance_required', 'AWS::EC2::VPCEndpointService AcceptanceRequired']],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: [
      'aws_vpc_peering_connection auto_accept',
      'aws_vpc_ipam_pool publicly_advertisable',
      ['aws_ec2_client_vpn_endpoint split_tunnel', 'AWS::EC2::ClientVpnEndpoint SplitTunnel'],
    ],
  },
  {
    control: 'exposure',
    safe: ['off', 'block-ingress', 'block-bidirectional'],
    default: 'off',
    atMost: 'high',
    settings: ['aws_vpc_block_public_access_options internet_gateway_block_mode'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'aws_ec2_client_vpn_endpoint connection_log_options.enabled',
        'AWS::EC2::ClientVpnEndpoint ConnectionLogOptions.Enabled',
      ],
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_vpn_connection tunnel1_log_options.cloudwatch_log_options',
      'aws_vpn_connection tunnel2_log_options.cloudwatch_log_options',
    ],
  },
  {
    control: 'audit',
    safe: ['ACCEPT|REJECT', 'ALL'],
    default: 'ALL',
    atMost: 'medium',
    settings: [['aws_flow_log traffic_type', 'AWS::EC2::FlowLog TrafficType']],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      [
        'aws_networkfirewall_logging_configuration enable_monitoring_dashboard',
        'AWS::NetworkFirewall::LoggingConfiguration EnableMonitoringDashboard',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['aws_networkfirewall_firewall delete_protection', 'AWS::NetworkFirewall::Firewall DeleteProtection'],
      [
        'aws_networkfirewall_firewall firewall_policy_change_protection',
        'AWS::NetworkFirewall::Firewall FirewallPolicyChangeProtection',
      ],
      [
        'aws_networkfirewall_firewall subnet_change_protection',
        'AWS::NetworkFirewall::Firewall SubnetChangeProtection',
      ],
    ],
  },
  { control: 'recovery', safe: 'off', default: false, atMost: 'medium', settings: ['aws_route53_zone force_destroy'] },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      [
        'aws_networkfirewall_firewall_policy firewall_policy.stateful_rule_group_reference',
        'AWS::NetworkFirewall::FirewallPolicy FirewallPolicy.StatefulRuleGroupReferences',
      ],
    ],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [['aws_network_interface source_dest_check', 'AWS::EC2::NetworkInterface SourceDestCheck']],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_networkfirewall_firewall encryption_configuration.key_id',
      'aws_networkfirewall_firewall_policy encryption_configuration.key_id',
      'aws_networkfirewall_rule_group encryption_configuration.key_id',
    ],
  },
  {
    control: 'network-filter',
    safe: ['ENABLED', 'DISABLED'],
    default: 'DISABLED',
    atMost: 'medium',
    settings: ['aws_route53_resolver_firewall_config firewall_fail_open'],
  },
  {
    control: 'network-filter',
    safe: ['ALLOW', 'ALERT', 'BLOCK'],
    default: '',
    atMost: 'medium',
    settings: ['aws_route53_resolver_firewall_rule action'],
  },
  { control: 'network-access', safe: 'networks', default: '', settings: ['aws_ec2_managed_prefix_list entry[].cidr'] },
  {
    control: 'network-filter',
    safe: ['ALLOW_ALL', 'DROP_ALL'],
    default: 'DROP_ALL',
    atMost: 'medium',
    settings: [['aws_appmesh_mesh spec.egress_filter.type', 'AWS::AppMesh::Mesh Spec.EgressFilter.Type']],
  },
];
