/** Distributions and response headers policies of CloudFront. */

import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { hstsOf } from '../../orders/transport.ts';
import type { Fact } from '../../judge/scene.ts';
import { CLOUDFRONT_DEFAULT, leastTls } from './tls.ts';
import { asText, certaintyOf, truth } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import { type Others, type Resource, corsFacts, fact, text } from './resource.ts';

/**
 * Returns the security headers and CORS of a policy.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_response_headers_policy
 */
export function cloudFrontHeaders(resource: Resource): Fact[] {
  const entries: HeaderEntry[] = [];
  const security = 'security_headers_config';
  const add = (name: string, path: string): void => {
    const found = resource.find(path);
    if (found !== undefined)
      entries.push({
        name,
        value: asText(found.value),
        origin: found.origin,
        certainty: certaintyOf(found.value) === 'env' ? 'env' : 'literal',
      });
  };
  add('Content-Security-Policy', `${security}.content_security_policy.content_security_policy`);
  add('X-Frame-Options', `${security}.frame_options.frame_option`);
  add('Referrer-Policy', `${security}.referrer_policy.referrer_policy`);
  const [nosniff] = resource.all(`${security}.content_type_options`);
  if (nosniff !== undefined)
    entries.push({ name: 'X-Content-Type-Options', value: 'nosniff', origin: nosniff.opening, certainty: 'literal' });
  for (const item of resource.all('custom_headers_config.items'))
    entries.push({
      name: text(item.find('header')) ?? '',
      value: text(item.find('value')),
      origin: item.find('value')?.origin ?? item.opening,
      certainty: 'literal',
    });
  for (const item of resource.all('remove_headers_config.items'))
    entries.push({ name: text(item.find('header')) ?? '', value: null, origin: item.opening, certainty: 'literal' });
  const facts = factsOfHeaders(entries);
  const age = resource.find(`${security}.strict_transport_security.access_control_max_age_sec`);
  if (age !== undefined) {
    const flags = ['include_subdomains', 'preload'].map((key) =>
      resource.find(`${security}.strict_transport_security.${key}`),
    );
    const seconds = age.value.kind === 'known' ? Number(age.value.value) : null;
    const parts = {
      'max-age': age.origin,
      ...(flags[0] ? { includeSubDomains: flags[0].origin } : {}),
      ...(flags[1] ? { preload: flags[1].origin } : {}),
    };
    facts.push({
      ...fact(
        controls.hsts,
        age,
        resource,
        hstsOf(
          seconds,
          flags[0] === undefined ? false : truth(flags[0].value),
          flags[1] === undefined ? false : truth(flags[1].value),
        ),
      ),
      parts,
    });
  }
  return [
    ...facts,
    ...corsFacts(
      resource,
      'cors_config.access_control_allow_origins.items',
      'cors_config.access_control_allow_credentials',
    ),
  ];
}

const BEHAVIOURS = ['default_cache_behavior', 'ordered_cache_behavior'];

/**
 * Returns the least TLS version of a distribution, and for each path if http is redirected.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
 */
export function distribution(resource: Resource, others: Others): Fact[] {
  const isOwn = truth(resource.find('viewer_certificate.cloudfront_default_certificate')?.value) === true;
  const version = resource.find('viewer_certificate.minimum_protocol_version');
  const facts = [
    fact(
      controls.tlsVersion,
      isOwn ? undefined : version,
      resource,
      leastTls(isOwn ? CLOUDFRONT_DEFAULT : (text(version) ?? CLOUDFRONT_DEFAULT)),
    ),
  ];
  for (const behaviour of BEHAVIOURS.flatMap((name) => resource.all(name))) {
    const subject = text(behaviour.find('path_pattern')) ?? '';
    facts.push(...viewerPolicyFact(behaviour, behaviour.find('viewer_protocol_policy'), subject));
    const policy = behaviour.find('response_headers_policy_id');
    const address = /aws_cloudfront_response_headers_policy\.[\w-]+/.exec(text(policy) ?? '')?.[0];
    const headers = address === undefined ? undefined : others.get(address);
    if (headers !== undefined && subject === '')
      facts.push(...cloudFrontHeaders(headers).map((one) => ({ ...one, origin: policy!.origin, parts: {} })));
  }
  return facts;
}

/** Returns if a behaviour redirects or refuses http; none if its policy is not set. */
function viewerPolicyFact(behaviour: Resource, found: Found | undefined, subject: string): Fact[] {
  if (found === undefined) return [];
  const word = text(found)!;
  const { order } = controls.httpsRedirect;
  const value = found.value.kind === 'known' ? order.write(word !== 'allow-all') : order.parse(word);
  return [fact(controls.httpsRedirect, found, behaviour, value, subject)];
}
