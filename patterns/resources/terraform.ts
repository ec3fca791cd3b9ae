/**
 * Terraform's own blocks: where its state is kept, and what it prints.
 * https://developer.hashicorp.com/terraform/language
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  { control: 'encryption', safe: 'on', default: false, atMost: 'medium', settings: ['terraform_backend_s3 encrypt'] },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      'terraform_backend_s3 kms_key_id',
      'terraform_backend_gcs encryption_key',
      'terraform_backend_gcs kms_encryption_key',
    ],
  },
  {
    control: 'exposure',
    safe: ['public-read-write', 'public-read|authenticated-read', '*'],
    default: '*',
    atMost: 'high',
    settings: ['terraform_backend_s3 acl'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['terraform_output sensitive', 'terraform_variable sensitive'],
  },
  {
    control: 'tls-verify',
    safe: 'off',
    default: false,
    settings: [
      'terraform_backend_http skip_cert_verification',
      'terraform_provider insecure',
      'terraform_provider insecure_skip_verify',
      'terraform_provider skip_tls_verify',
      'terraform_provider skip_tls_verification',
      'terraform_provider tls_insecure',
      'terraform_provider allow_unverified_ssl',
      'terraform_provider skip_ssl_validation',
      'terraform_provider ssl_skip_verify',
    ],
  },
];
