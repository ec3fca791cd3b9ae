/** AWS: instances, containers and functions. https://registry.terraform.io/providers/hashicorp/aws/latest/docs */

import type { ResourceSettings } from '../../src/model/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['aws_eks_cluster vpc_config.endpoint_public_access'],
  },
  {
    control: 'audit',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: ['aws_eks_cluster enabled_cluster_log_types'],
  },
];
