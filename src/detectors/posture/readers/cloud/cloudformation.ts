/**
 * CloudFormation and SAM templates, in YAML or JSON.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */

import type { PlaceRow } from '../../../../model/place.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { policyDocument } from './access-policy.ts';
import { ELB_DEFAULT, leastTls } from './tls.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import { networkFacts } from './network-rules.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { Properties, cors, fact, text } from './cloudformation-properties.ts';
import { distribution, headersPolicy } from './cloudformation-cloudfront.ts';

export function cloudFormationScopes(root: DocumentNode, _place: PlaceRow, table: ResourceTable): Scope[] {
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
    const rows = table.get(type) ?? [];
    return {
      id: `${type} ${name}`,
      origin: node.opening,
      facts: [...resourceFacts(rows, properties, node.opening), ...factsOf(type, properties)],
      absent: absentByRows(rows, openOutwards),
      atMost: 'high',
      site: name,
    };
  });
}

/** A security group without rules for it lets everything out. */
const openOutwards: Scope['absent'] = (control, subject) => {
  if (control.id !== 'network-access' || subject !== 'outbound') return nothingSet(control, subject);
  const allows = ['0.0.0.0/0', '::/0'].map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source }));
  return { value: { kind: 'networks', allows, outbound: true }, certainty: 'default' };
};

function factsOf(type: string, of: Properties): Fact[] {
  switch (type) {
    case 'AWS::CloudFront::ResponseHeadersPolicy':
      return headersPolicy(of);
    case 'AWS::CloudFront::Distribution':
      return distribution(of);
    case 'AWS::ElasticLoadBalancingV2::Listener':
      return listener(of);
    default:
      return [...networkFacts(type, of), ...policies(of), ...cors(of, 'CorsConfiguration.CorsRules', 'AllowedOrigins')];
  }
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
