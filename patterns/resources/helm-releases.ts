/**
 * Helm charts installed with Terraform.
 * https://registry.terraform.io/providers/hashicorp/helm/latest/docs/resources/release, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'transit-encryption',
    safe: 'https',
    default: '',
    atMost: 'medium',
    settings: ['helm_release repository'],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['helm_release verify'],
  },
  {
    control: 'image-integrity',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['helm_release version'],
  },
];
