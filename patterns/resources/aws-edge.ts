/**
 * AWS: load balancers, content delivery and filters of requests.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (6.25.0 of 2025-12, names checked with
 * @cdktf/provider-aws 21.22.1), the CloudFormation resource schemas of @aws-cdk/aws-service-spec 0.1.216 and
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'aws_wafv2_web_acl rule[].visibility_config.cloudwatch_metrics_enabled',
      [
        'aws_wafv2_web_acl visibility_config.cloudwatch_metrics_enabled',
        'AWS::WAFv2::WebACL VisibilityConfig.CloudWatchMetricsEnabled',
      ],
      [
        'aws_wafv2_web_acl visibility_config.sampled_requests_enabled',
        'AWS::WAFv2::WebACL VisibilityConfig.SampledRequestsEnabled',
      ],
      [
        'aws_wafv2_rule_group visibility_config.cloudwatch_metrics_enabled',
        'AWS::WAFv2::RuleGroup VisibilityConfig.CloudWatchMetricsEnabled',
      ],
    ],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      ['aws_cloudfront_distribution origin_group', 'AWS::CloudFront::Distribution DistributionConfig.OriginGroups'],
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'low',
    settings: ['aws_lb enable_cross_zone_load_balancing', 'aws_elb cross_zone_load_balancing'],
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
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_lb internal', 'aws_alb internal', 'aws_elb internal'],
  },
  {
    control: 'exposure',
    safe: ['internet-facing', 'internal'],
    default: 'internet-facing',
    atMost: 'medium',
    settings: ['AWS::ElasticLoadBalancingV2::LoadBalancer Scheme', 'AWS::ElasticLoadBalancing::LoadBalancer Scheme'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'aws_lb access_logs.enabled',
      'aws_alb access_logs.enabled',
      'aws_lb connection_logs.enabled',
      'aws_alb connection_logs.enabled',
      'aws_globalaccelerator_accelerator attributes.flow_logs_enabled',
      'aws_globalaccelerator_custom_routing_accelerator attributes.flow_logs_enabled',
      'AWS::ElasticLoadBalancing::LoadBalancer AccessLoggingPolicy.Enabled',
    ],
  },
  { control: 'audit', safe: 'on', default: true, atMost: 'medium', settings: ['aws_elb access_logs.enabled'] },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_elb access_logs', 'AWS::ElasticLoadBalancing::LoadBalancer AccessLoggingPolicy'],
      ['aws_cloudfront_distribution logging_config', 'AWS::CloudFront::Distribution DistributionConfig.Logging'],
      'aws_waf_web_acl logging_configuration',
      'aws_wafregional_web_acl logging_configuration',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_lb enable_deletion_protection', 'aws_alb enable_deletion_protection'],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_lb drop_invalid_header_fields', 'aws_alb drop_invalid_header_fields'],
  },
  {
    control: 'network-filter',
    safe: ['monitor', 'defensive', 'strictest'],
    default: 'defensive',
    atMost: 'medium',
    settings: ['aws_lb desync_mitigation_mode', 'aws_alb desync_mitigation_mode', 'aws_elb desync_mitigation_mode'],
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_cloudfront_distribution web_acl_id', 'AWS::CloudFront::Distribution DistributionConfig.WebACLId'],
      ['aws_wafv2_web_acl default_action.block', 'AWS::WAFv2::WebACL DefaultAction.Block'],
      ['aws_wafv2_web_acl rule', 'AWS::WAFv2::WebACL Rules'],
      ['aws_waf_web_acl rules', 'AWS::WAF::WebACL Rules'],
      ['aws_wafregional_web_acl rule', 'AWS::WAFRegional::WebACL Rules'],
    ],
  },
  {
    control: 'network-filter',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['aws_lb enable_waf_fail_open', 'aws_alb enable_waf_fail_open'],
  },
  {
    control: 'network-filter',
    safe: ['ALLOW', 'BLOCK'],
    default: '',
    atMost: 'medium',
    settings: [
      ['aws_waf_web_acl default_action.type', 'AWS::WAF::WebACL DefaultAction.Type'],
      ['aws_wafregional_web_acl default_action.type', 'AWS::WAFRegional::WebACL DefaultAction.Type'],
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['http-only', 'match-viewer', 'https-only'],
    default: 'match-viewer',
    atMost: 'high',
    settings: [
      'aws_cloudfront_distribution origin[].custom_origin_config.origin_protocol_policy',
      'AWS::CloudFront::Distribution DistributionConfig.Origins[].CustomOriginConfig.OriginProtocolPolicy',
    ],
  },
  {
    control: 'transit-encryption',
    safe: { bad: ['SSLv3', 'TLSv1', 'TLSv1.1'] },
    default: '',
    atMost: 'medium',
    settings: [
      'aws_cloudfront_distribution origin[].custom_origin_config.origin_ssl_protocols',
      'AWS::CloudFront::Distribution DistributionConfig.Origins[].CustomOriginConfig.OriginSSLProtocols',
      'aws_cloudfront_vpc_origin vpc_origin_endpoint_config.origin_ssl_protocols.items',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP|TCP|TCP_UDP|UDP', 'HTTPS|TLS|*'],
    default: '',
    atMost: 'medium',
    settings: [
      'aws_lb_target_group protocol',
      'aws_alb_target_group protocol',
      'AWS::ElasticLoadBalancingV2::TargetGroup Protocol',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP|TCP', 'HTTPS|SSL|*'],
    default: '',
    atMost: 'medium',
    settings: ['aws_elb listener[].lb_protocol', 'AWS::ElasticLoadBalancing::LoadBalancer Listeners[].Protocol'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['aws_cloudfront_distribution restrictions.geo_restriction.locations'],
  },
  {
    control: 'exposure',
    safe: ['none', 'whitelist|blacklist'],
    default: 'none',
    atMost: 'low',
    settings: [
      [
        'aws_cloudfront_distribution restrictions.geo_restriction.restriction_type',
        'AWS::CloudFront::Distribution DistributionConfig.Restrictions.GeoRestriction.RestrictionType',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_cloudfront_distribution origin[].s3_origin_config.origin_access_identity',
      [
        'aws_cloudfront_distribution default_root_object',
        'AWS::CloudFront::Distribution DistributionConfig.DefaultRootObject',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'aws_cloudfront_distribution origin[].origin_access_control_id',
      'AWS::CloudFront::Distribution DistributionConfig.Origins[].OriginAccessControlId',
      'aws_cloudfront_distribution default_cache_behavior.trusted_key_groups',
      'aws_cloudfront_distribution default_cache_behavior.trusted_signers',
    ],
  },
  {
    control: 'authentication',
    safe: ['never', 'no-override', 'always'],
    default: '',
    atMost: 'medium',
    settings: [
      'aws_cloudfront_origin_access_control signing_behavior',
      'AWS::CloudFront::OriginAccessControl OriginAccessControlConfig.SigningBehavior',
    ],
  },
  {
    control: 'audit',
    safe: ['DISABLED', 'ENABLED'],
    default: 'ENABLED',
    atMost: 'low',
    settings: [
      [
        'aws_acm_certificate options.certificate_transparency_logging_preference',
        'AWS::CertificateManager::Certificate CertificateTransparencyLoggingPreference',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: ['NONE', 'AWS_IAM'],
    default: 'NONE',
    atMost: 'medium',
    settings: [
      ['aws_vpclattice_service auth_type', 'AWS::VpcLattice::Service AuthType'],
      ['aws_vpclattice_service_network auth_type', 'AWS::VpcLattice::ServiceNetwork AuthType'],
    ],
  },
];
