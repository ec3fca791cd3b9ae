/**
 * CloudFormation and SAM templates, in YAML or JSON.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */

import type { PlaceRow } from '../../../../model/place.ts';
import type { OrderKind } from '../../../../model/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { nothingSet, held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { hstsOf } from '../../orders/transport.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { policyDocument } from './access-policy.ts';
import { CLOUDFRONT_DEFAULT, ELB_DEFAULT, leastTls } from './tls.ts';
import { rankedFacts } from '../settings/ranked.ts';
import { cloudFormationRules } from './network-rules.ts';
import { type Value, asText, certaintyOf, entryOf, textsOf, truth } from '../../languages/value.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';

export function cloudFormationScopes(root: DocumentNode, place: PlaceRow): Scope[] {
  const resources = root.pairs('Resources').filter(([, node]) => /^(?:AWS|Custom)::/.test(node.text('Type') ?? ''));
  const parameters = new Map(
    root
      .pairs('Parameters')
      .flatMap(([name, node]) =>
        node.entry('Default') === undefined ? [] : [[name, node.entry('Default')!.value] as const],
      ),
  );
  return resources.map(([name, node]): Scope => {
    const type = node.text('Type')!;
    const properties = new Properties(node.below('Properties') ?? node, parameters);
    const rows = (place.ranked ?? []).filter((row) => row.resource === type);
    return {
      id: `${type} ${name}`,
      origin: node.opening,
      facts: [...rankedFacts(rows, (key) => properties.find(key), node.opening), ...factsOf(type, properties)],
      absent: nothingSet,
      atMost: 'high',
      site: name,
    };
  });
}

/** Properties with references to parameters put in their place, as far as they have a default. */
class Properties {
  constructor(
    readonly node: DocumentNode,
    readonly parameters: ReadonlyMap<string, Value>,
  ) {}

  find(path: string): Found | undefined {
    const found = this.node.get(...path.split('.'));
    return found === undefined ? undefined : { ...found, value: this.#resolved(found.value) };
  }

  all(path: string): Properties[] {
    return this.node.items(...path.split('.')).map((node) => new Properties(node, this.parameters));
  }

  #resolved(value: Value): Value {
    const name =
      value.kind === 'unknown'
        ? /^!Ref\s+["']?(\w+)/.exec(value.text)?.[1]
        : entryOf(value, 'Ref') === undefined
          ? undefined
          : asText(entryOf(value, 'Ref')!.value);
    const fallback = name === undefined ? undefined : this.parameters.get(name);
    if (fallback?.kind === 'known') return { ...fallback, certainty: 'env', at: value.at };
    // What a function of CloudFormation gives is not known here.
    const intrinsic =
      value.kind === 'map' && value.entries.length === 1 && /^(?:Ref|Fn::\w+)$/.test(value.entries[0]!.key);
    return intrinsic
      ? { kind: 'unknown', text: `${value.entries[0]!.key} ${asText(value.entries[0]!.value)}`, at: value.at }
      : value;
  }
}

function fact<K extends OrderKind>(
  control: Control<K>,
  found: Found | undefined,
  of: Properties,
  value: OrderValues[K],
  subject = '',
): Fact {
  return held(control, value, {
    subject,
    certainty: found === undefined ? 'default' : certaintyOf(found.value),
    origin: found?.origin ?? of.node.opening,
  });
}

const text = (found: Found | undefined): string | null => (found === undefined ? null : asText(found.value));

function factsOf(type: string, of: Properties): Fact[] {
  switch (type) {
    case 'AWS::CloudFront::ResponseHeadersPolicy':
      return headersPolicy(of);
    case 'AWS::CloudFront::Distribution':
      return distribution(of);
    case 'AWS::ElasticLoadBalancingV2::Listener':
      return listener(of);
    case 'AWS::ApiGateway::DomainName':
      return [
        fact(
          controls.tlsVersion,
          of.find('SecurityPolicy'),
          of,
          leastTls(text(of.find('SecurityPolicy')) ?? 'TLS_1_2'),
        ),
      ];
    case 'AWS::EC2::SecurityGroup':
      return cloudFormationRules(of.all('SecurityGroupIngress'), of.node.opening);
    case 'AWS::EC2::SecurityGroupIngress':
      return cloudFormationRules([of], of.node.opening);
    default:
      return [...policies(of), ...cors(of, 'CorsConfiguration.CorsRules', 'AllowedOrigins')];
  }
}

/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-responseheaderspolicy-securityheadersconfig.html
 */
function headersPolicy(of: Properties): Fact[] {
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

function distribution(of: Properties): Fact[] {
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

function listener(of: Properties): Fact[] {
  const protocol = (text(of.find('Protocol')) ?? '').toUpperCase();
  const policy = of.find('SslPolicy');
  if (protocol === 'HTTPS' || protocol === 'TLS')
    return [fact(controls.tlsVersion, policy, of, leastTls(text(policy) ?? ELB_DEFAULT))];
  if (protocol !== 'HTTP') return [];
  const redirect = of
    .all('DefaultActions')
    .map((action) => action.find('RedirectConfig.Protocol'))
    .find((found) => found !== undefined);
  return [
    fact(controls.httpsRedirect, redirect ?? of.find('DefaultActions'), of, {
      kind: 'switch',
      on: text(redirect)?.toUpperCase() === 'HTTPS',
    }),
  ];
}

function policies(of: Properties): Fact[] {
  const found = ['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy', 'Policy'].map(
    (key) => [key, of.find(key)] as const,
  );
  const inner = of
    .all('Policies')
    .map((one) => [`policy ${text(one.find('PolicyName')) ?? ''}`, one.find('PolicyDocument')] as const);
  return [...found, ...inner].flatMap(([key, document]) => {
    const grants = policyDocument(document?.value);
    return document === undefined || grants === null
      ? []
      : [
          {
            ...fact(controls.iam, document, of, grants, key === 'PolicyDocument' ? '' : key),
            certainty: 'literal' as const,
            origin: { ...document.origin, endLine: document.origin.line },
          },
        ];
  });
}

function cors(of: Properties, rules: string, key: string): Fact[] {
  const found = of
    .all(rules)
    .map((rule) => rule.find(key))
    .filter((one) => one !== undefined);
  return found.length === 0
    ? []
    : [
        fact(
          controls.cors,
          found[0],
          of,
          corsOf(
            found.flatMap((one) => textsOf(one.value)),
            false,
          ),
        ),
      ];
}
