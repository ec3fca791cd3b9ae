/** AWS: load balancers and networks. https://registry.terraform.io/providers/hashicorp/aws/latest/docs */

import type { ResourceSettings } from '../../src/model/resource.ts';

export const resources: readonly ResourceSettings[] = [
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
    settings: ['AWS::ElasticLoadBalancingV2::LoadBalancer Scheme'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['aws_lb access_logs.enabled', 'aws_alb access_logs.enabled'],
  },
];
