/**
 * CloudFormation and SAM templates, in YAML or JSON. Plain settings are rows in `patterns/resources/aws-*.ts`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Joins, Scope } from '../../judge/scene.ts';
import { textsOf, type Value } from '../../languages/value.ts';
import { factOf } from '../cloud/attached.ts';
import { ATTACHED } from '../cloud/attachments.ts';
import { addedPolicies, deletedPolicies, subjectKeyOf } from '../cloud/joins.ts';
import { grantsOf, policyDocument } from '../cloud/access-policy.ts';
import { ELB_DEFAULT, leastTls, listenerProtocol } from '../cloud/tls.ts';
import { deletionFacts, eventFacts, parameterScope } from './attributes.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import { networkFacts } from '../cloud/network-rules.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { Properties, corsFacts, fact, plainCors, text, type Named } from './properties.ts';
import { distributionFacts, headersPolicy } from './cloudfront.ts';

/** Returns a scope for each resource, each parameter (does `NoEcho` hide it?), and for APIs that SAM makes. */
export function cloudFormationScopes(root: DocumentNode, _place: PlaceRow, table: ResourceTable): Scope[] {
  const resources = root.pairs('Resources').filter(([, node]) => /^(?:AWS|Custom)::/.test(node.text('Type') ?? ''));
  const parameters = new Map(
    root
      .pairs('Parameters')
      .flatMap(([name, node]) =>
        node.entry('Default') === undefined ? [] : [[name, node.entry('Default')!.value] as const],
      ),
  );
  const conditions = new Map(root.pairs('Conditions').map(([name, node]) => [name, node.value]));
  const named = { parameters, conditions, mappings: root.below('Mappings') };
  const types = new Map(resources.map(([name, node]) => [name, node.text('Type')!]));
  const hidden = root.pairs('Parameters').map(([name, node]) => parameterScope(name, node));
  const made = resources.map(([name, node]): Scope => {
    const type = node.text('Type')!;
    const properties = new Properties(node.below('Properties') ?? node, named, globalsOf(root, type));
    const rows = table.get(type) ?? [];
    const facts = [
      ...resourceFacts(rows, properties, node.opening),
      ...factsOfResource(type, properties),
      ...deletionFacts(type, node),
      ...(type === 'AWS::Serverless::Function' ? eventFacts(properties) : []),
    ];
    const attachment = ATTACHED[type];
    const parent = attachment === undefined ? undefined : parentOf(attachment.to, properties, types);
    const key = subjectKeyOf(type);
    const joins: Joins[] = [
      ...addedPolicies(facts),
      ...deletedPolicies(facts, key === undefined ? undefined : parentOf([key], properties, types)),
      ...(parent === undefined
        ? []
        : [{ parent, facts: [...facts, factOf(type, false, node)], judged: 'deleted' as const }]),
    ];
    return {
      id: `${type} ${name}`,
      origin: node.opening,
      facts: [...facts, ...(attachment === undefined ? [] : [factOf(type, true, node)])],
      ...(joins.length > 0 && { joins }),
      absent: absentByRows(rows, openOutwards),
      atMost: 'high',
      site: name,
    };
  });
  return [...made, ...hidden, ...implicitApis(root, new Set(types.values()), named, table)];
}

const SAM = 'AWS::Serverless::';

/** Returns the section `Globals` of SAM for one type of resource. */
function globalsOf(root: DocumentNode, type: string): DocumentNode | undefined {
  return type.startsWith(SAM) ? root.below('Globals', type.slice(SAM.length)) : undefined;
}

/**
 * Returns the scopes of the APIs that SAM makes for the events of functions, where the template has none of its own;
 * globals are their settings.
 */
function implicitApis(root: DocumentNode, types: ReadonlySet<string>, named: Named, table: ResourceTable): Scope[] {
  return ['Api', 'HttpApi'].flatMap((name): Scope[] => {
    const [type, node] = [`${SAM}${name}`, globalsOf(root, `${SAM}${name}`)];
    if (node === undefined || types.has(type)) return [];
    const rows = table.get(type) ?? [];
    const of = new Properties(node, named);
    const facts = [...resourceFacts(rows, of, node.opening), ...factsOfResource(type, of)];
    const absent = absentByRows(rows, nothingSet);
    return [{ id: `Globals ${name}`, origin: node.opening, facts, absent, atMost: 'medium', site: name }];
  });
}

/** Returns the id of the scope that a resource protects; empty for the account and for one of another template. */
function parentOf(to: readonly string[], of: Properties, types: ReadonlyMap<string, string>): string {
  if (to.length === 0) return '';
  const words = to.flatMap((key) => referencedWords(of.find(key)?.value));
  const name = words.find((word) => types.has(word));
  // A parameter or an import is of another template, and stays.
  return name === undefined ? '' : `${types.get(name)} ${name}`;
}

/** Returns the words of a reference: `!Ref Bucket`, `{ "Fn::GetAtt": ["Bucket", "Arn"] }`, `!Sub arn:${Bucket}`. */
function referencedWords(value: Value | undefined): string[] {
  if (value === undefined) return [];
  if (value.kind === 'list') return value.items.flatMap(referencedWords);
  if (value.kind === 'map') return value.entries.flatMap((entry) => referencedWords(entry.value));
  const text = value.kind === 'known' ? String(value.value) : value.text;
  return text.split(/[^A-Za-z0-9]+/);
}

/** Returns the values without a setting: a security group without rules for it lets everything out. */
const openOutwards: Scope['absent'] = (control, subject) => {
  if (control.id !== 'network-access' || subject !== 'outbound') return nothingSet(control, subject);
  const allows = ['0.0.0.0/0', '::/0'].map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source }));
  return { value: { kind: 'networks', allows, outbound: true }, certainty: 'default' };
};

/** Blocks, and the key of the origins in them. */
const CORS = [
  ['CorsConfiguration.CorsRules', 'AllowedOrigins'],
  ['CorsConfiguration', 'AllowOrigins'],
  ['Cors', 'AllowOrigins'],
  ['Cors', 'AllowOrigin'],
  ['FunctionUrlConfig.Cors', 'AllowOrigins'],
] as const;

/** Returns the facts that depend on more than one property; single ones are rows of `patterns/resources`. */
function factsOfResource(type: string, of: Properties): Fact[] {
  switch (type) {
    case 'AWS::CloudFront::ResponseHeadersPolicy':
      return headersPolicy(of);
    case 'AWS::CloudFront::Distribution':
      return distributionFacts(of);
    case 'AWS::ElasticLoadBalancingV2::Listener':
      return listenerFacts(of);
    default:
      return [
        ...networkFacts(type, of),
        ...policyFacts(of),
        ...CORS.flatMap(([outer, key]) => corsFacts(of, outer, key)),
        ...(type.startsWith(SAM) ? ['Cors', 'CorsConfiguration'].flatMap((key) => plainCors(of, key)) : []),
      ];
  }
}

/** Returns the TLS version of an encrypted listener, or if a plain one redirects to https. */
function listenerFacts(of: Properties): Fact[] {
  const protocol = (text(of.find('Protocol')) ?? '').toUpperCase();
  const policy = of.find('SslPolicy');
  if (protocol === 'HTTPS' || protocol === 'TLS')
    return [
      fact(controls.tlsVersion, policy, of, leastTls(text(policy) ?? ELB_DEFAULT)),
      listenerProtocol(protocol, of.opening),
    ];
  if (protocol !== 'HTTP') return protocol === 'TCP' ? [listenerProtocol(protocol, of.opening)] : [];
  const redirect = of
    .all('DefaultActions')
    .map((action) => action.find('RedirectConfig.Protocol'))
    .find((found) => found !== undefined);
  return [
    ...(text(redirect)?.toUpperCase() === 'HTTPS' ? [] : [listenerProtocol(protocol, of.opening)]),
    fact(controls.httpsRedirect, redirect ?? of.find('DefaultActions'), of, {
      kind: 'switch',
      on: text(redirect)?.toUpperCase() === 'HTTPS',
    }),
  ];
}

/** Returns the access policies of a resource, each under the property that has it. */
function policyFacts(of: Properties): Fact[] {
  const found = ['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy', 'Policy'].map(
    (key) => [key, of.find(key)] as const,
  );
  const inner = of
    .all('Policies')
    .map((one) => [`policy ${text(one.find('PolicyName')) ?? ''}`, one.find('PolicyDocument')] as const);
  return [
    ...managedPolicies(of),
    ...[...found, ...inner].flatMap(([key, document]) => {
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
    }),
  ];
}

/**
 * Returns the names of SAM's policy templates, as patterns: what may do everything covers what may read.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
function templatePolicies(value: Value): readonly string[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    const [name] = item.kind === 'map' && item.entries.length === 1 ? [item.entries[0]!.key] : [''];
    if (name === undefined || !/^[A-Z]\w+Policy$/.test(name)) return [];
    return [name.replace(/(?:Crud|FullAccess|Write)Policy$/, '*Policy')];
  });
}

/** Reads the managed policies of a role, user or group; SAM names them without the rest of their ARN. */
function managedPolicies(of: Properties): Fact[] {
  return ['ManagedPolicyArns', 'Policies'].flatMap((key) => {
    const found = of.find(key);
    const templates = key === 'Policies' && found !== undefined ? templatePolicies(found.value) : [];
    const names = (found === undefined ? [] : textsOf(found.value)).filter((name) => !name.includes('…'));
    const actions = [...names.map((name) => (/(?:^|\/)AdministratorAccess$/.test(name) ? '*' : name)), ...templates];
    const statement = { denies: false, actions, resources: ['*'], principals: [''], condition: [] };
    return found === undefined || actions.length === 0
      ? []
      : [fact(controls.iam, found, of, grantsOf([statement]), key)];
  });
}
