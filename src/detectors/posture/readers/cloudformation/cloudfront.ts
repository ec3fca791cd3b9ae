/** Distributions and response headers policies of CloudFront in CloudFormation. */

import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { hstsOf } from '../../orders/transport.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import { CLOUDFRONT_DEFAULT, leastTls } from '../cloud/tls.ts';
import { asText, textsOf, truth } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import { type Properties, fact, text } from './properties.ts';

/**
 * Returns the security headers and CORS of a policy.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-responseheaderspolicy-securityheadersconfig.html
 */
export function headersPolicy(of: Properties): Fact[] {
  const security = 'ResponseHeadersPolicyConfig.SecurityHeadersConfig';
  const entries: HeaderEntry[] = [];
  for (const [name, path] of [
    ['Content-Security-Policy', 'ContentSecurityPolicy.ContentSecurityPolicy'],
    ['X-Frame-Options', 'FrameOptions.FrameOption'],
    ['Referrer-Policy', 'ReferrerPolicy.ReferrerPolicy'],
  ] as const) {
    const found = of.find(`${security}.${path}`);
    if (found !== undefined) entries.push({ name, value: text(found), origin: found.origin, certainty: 'literal' });
  }
  const nosniff = of.find(`${security}.ContentTypeOptions`);
  if (nosniff !== undefined)
    entries.push({ name: 'X-Content-Type-Options', value: 'nosniff', origin: nosniff.origin, certainty: 'literal' });
  for (const item of of.all('ResponseHeadersPolicyConfig.CustomHeadersConfig.Items'))
    entries.push({
      name: text(item.find('Header')) ?? '',
      value: text(item.find('Value')),
      origin: item.find('Value')?.origin ?? item.node.opening,
      certainty: 'literal',
    });
  for (const item of of.all('ResponseHeadersPolicyConfig.RemoveHeadersConfig.Items'))
    entries.push({
      name: text(item.find('Header')) ?? '',
      value: null,
      origin: item.node.opening,
      certainty: 'literal',
    });
  const facts = factsOfHeaders(entries);
  const [age, subdomains, preload] = ['AccessControlMaxAgeSec', 'IncludeSubdomains', 'Preload'].map((key) =>
    of.find(`${security}.StrictTransportSecurity.${key}`),
  );
  if (age !== undefined) {
    const parts = {
      'max-age': age.origin,
      ...(subdomains ? { includeSubDomains: subdomains.origin } : {}),
      ...(preload ? { preload: preload.origin } : {}),
    };
    facts.push({
      ...fact(
        controls.hsts,
        age,
        of,
        hstsOf(
          age.value.kind === 'known' ? Number(age.value.value) : null,
          subdomains === undefined ? false : truth(subdomains.value),
          preload === undefined ? false : truth(preload.value),
        ),
      ),
      parts,
    });
  }
  const origins = of.find('ResponseHeadersPolicyConfig.CorsConfig.AccessControlAllowOrigins.Items');
  const credentials = of.find('ResponseHeadersPolicyConfig.CorsConfig.AccessControlAllowCredentials');
  if (origins !== undefined)
    facts.push(
      fact(
        controls.cors,
        origins,
        of,
        corsOf(textsOf(origins.value), credentials === undefined ? false : truth(credentials.value)),
      ),
    );
  return facts;
}

/** Returns the least TLS version of a distribution, and for each path if http is redirected. */
export function distributionFacts(of: Properties): Fact[] {
  const version = of.find('DistributionConfig.ViewerCertificate.MinimumProtocolVersion');
  const isOwn = truth(of.find('DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate')?.value) === true;
  const facts = [
    fact(
      controls.tlsVersion,
      isOwn ? undefined : version,
      of,
      leastTls(isOwn ? CLOUDFRONT_DEFAULT : (text(version) ?? CLOUDFRONT_DEFAULT)),
    ),
  ];
  const behaviours: [string, Found | undefined][] = [
    ['', of.find('DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy')],
    ...of
      .all('DistributionConfig.CacheBehaviors')
      .map((one): [string, Found | undefined] => [
        text(one.find('PathPattern')) ?? '',
        one.find('ViewerProtocolPolicy'),
      ]),
  ];
  for (const [subject, found] of behaviours) {
    if (found !== undefined)
      facts.push(
        fact(
          controls.httpsRedirect,
          found,
          of,
          found.value.kind === 'known'
            ? { kind: 'switch', on: text(found) !== 'allow-all' }
            : { kind: 'opaque', text: asText(found.value) },
          subject,
        ),
      );
  }
  return facts;
}
