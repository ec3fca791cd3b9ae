/** Reads controls of AWS, Google and Azure resources that depend on more than one key. */

import type { Fact } from '../../judge/scene.ts';
import { networkFacts } from './network-rules.ts';
import { grantsOf } from './access-policy.ts';
import { type Others, type Resource, corsFacts } from './resource.ts';
import { cloudFrontHeaders, distribution } from './resource-cloudfront.ts';
import { members } from './bindings.ts';
import { claims, grantsFact, policyFacts, statementOf } from './resource-access.ts';
import { fastlyHeaders } from './resource-fastly.ts';
import { httpsOnlyFacts, listenerFacts, tlsFacts } from './resource-tls.ts';

/** Returns the facts of a resource that depend on more than one key; `others` finds the resources that it names. */
export function factsOfResource(resource: Resource, others: Others): Fact[] {
  const { type } = resource;
  if (type === 'aws_cloudfront_response_headers_policy') return cloudFrontHeaders(resource);
  if (type === 'aws_cloudfront_distribution') return distribution(resource, others);
  if (/^aws_a?lb_listener$/.test(type)) return listenerFacts(resource);
  if (type === 'aws_iam_policy_document')
    return [grantsFact(resource, grantsOf(resource.all('statement').map(statementOf)), resource.opening)];
  if (/^fastly_service_(?:v1|vcl)$/.test(type)) return fastlyHeaders(resource);
  if (type === 'vault_jwt_auth_backend_role') return claims(resource);
  return [
    ...networkFacts(type, resource),
    ...tlsFacts(resource),
    ...httpsOnlyFacts(resource),
    ...policyFacts(resource),
    ...members(resource),
    ...corsOfResource(resource),
  ];
}

/** Keys of the origins, and of whether they get credentials. */
const CORS: readonly (readonly [resource: RegExp, origins: string, credentials: string | null])[] = [
  [
    /^azurerm_(?:linux|windows|function|app|logic)_/,
    'site_config.cors.allowed_origins',
    'site_config.cors.support_credentials',
  ],
  [/^azurerm_storage_account$/, 'blob_properties.cors_rule.allowed_origins', null],
  [/^azurerm_container_app$/, 'ingress.cors.allowed_origins', 'ingress.cors.allow_credentials_enabled'],
  [/^aws_apigatewayv2_api$/, 'cors_configuration.allow_origins', 'cors_configuration.allow_credentials'],
  [/^aws_lambda_function_url$/, 'cors.allow_origins', 'cors.allow_credentials'],
  [/^aws_s3_bucket_cors_configuration$/, 'cors_rule.allowed_origins', null],
  [/^aws_s3_bucket$/, 'cors_rule.allowed_origins', null],
  [/^google_storage_bucket$/, 'cors.origin', null],
  [
    /^(?:scaleway_object|digitalocean_spaces|ovh_cloud_project_storage|alicloud_oss)_?bucket/,
    'cors_rule.allowed_origins',
    null,
  ],
];

function corsOfResource(resource: Resource): Fact[] {
  return CORS.filter(([type]) => type.test(resource.type)).flatMap(([, origins, credentials]) =>
    corsFacts(resource, origins, credentials),
  );
}
