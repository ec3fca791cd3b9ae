/** Reads controls of AWS, Google and Azure resources that depend on more than one key. */

import type { Fact } from '../../judge/scene.ts';
import { isFilter, networkFacts } from './network-rules.ts';
import { grantsOf } from './access-policy.ts';
import { type Others, type Resource, cors } from './terraform-resource.ts';
import { cloudFrontHeaders, distribution } from './terraform-cloudfront.ts';
import { members } from './bindings.ts';
import { grantsFact, policies, statementOf } from './terraform-access.ts';
import { httpsOnly, listener, tls } from './terraform-tls.ts';

export function factsOfResource(resource: Resource, others: Others): Fact[] {
  const { type } = resource;
  if (type === 'aws_cloudfront_response_headers_policy') return cloudFrontHeaders(resource);
  if (type === 'aws_cloudfront_distribution') return distribution(resource, others);
  if (/^aws_a?lb_listener$/.test(type)) return listener(resource);
  if (isFilter(type)) return networkFacts(resource.type, resource);
  if (type === 'aws_iam_policy_document')
    return [grantsFact(resource, grantsOf(resource.all('statement').map(statementOf)), resource.opening)];
  if (type === 'aws_s3_bucket_cors_configuration') return cors(resource, 'cors_rule.allowed_origins', null);
  return [
    ...tls(resource),
    ...httpsOnly(resource),
    ...policies(resource),
    ...members(resource),
    ...azureCors(resource),
  ];
}

function azureCors(resource: Resource): Fact[] {
  return resource.type.startsWith('azurerm_')
    ? cors(resource, 'site_config.cors.allowed_origins', 'site_config.cors.support_credentials')
    : [];
}
