/** What resources of AWS, Google and Azure say about controls that are more than one key with a better and a worse. */

import type { Grants } from '../../orders/grants.ts';
import type { OrderKind } from '../../../../model/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { hstsOf } from '../../orders/transport.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import { isFilter, networkFacts } from './network-rules.ts';
import { grantsOf, policyDocument, type Statement } from './access-policy.ts';
import { CLOUDFRONT_DEFAULT, ELB_DEFAULT, leastTls } from './tls.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { type Value, asText, certaintyOf, textsOf, truth } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';

export interface Resource {
  readonly type: string;
  readonly opening: Origin;
  find(path: string): Found | undefined;
  all(path: string): Resource[];
}

type Others = ReadonlyMap<string, Resource>;

export function factsOfResource(resource: Resource, others: Others): Fact[] {
  const { type } = resource;
  if (type === 'aws_cloudfront_response_headers_policy') return cloudFrontHeaders(resource);
  if (type === 'aws_cloudfront_distribution') return distribution(resource, others);
  if (/^aws_a?lb_listener$/.test(type)) return listener(resource);
  if (isFilter(type)) return networkFacts(resource);
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

/** A key with the text of its value, holes marked, and how surely it is known. */
function fact<K extends OrderKind>(
  control: Control<K>,
  found: Found | undefined,
  resource: Resource,
  value: OrderValues[K],
  subject = '',
): Fact {
  return held(control, value, {
    subject,
    certainty: found === undefined ? 'default' : certaintyOf(found.value),
    origin: found?.origin ?? resource.opening,
  });
}

function text(found: Found | undefined): string | null {
  return found === undefined || (found.value.kind === 'known' && found.value.value === null)
    ? null
    : asText(found.value);
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_response_headers_policy */
function cloudFrontHeaders(resource: Resource): Fact[] {
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
    ...cors(resource, 'cors_config.access_control_allow_origins.items', 'cors_config.access_control_allow_credentials'),
  ];
}

function cors(resource: Resource, origins: string, credentials: string | null): Fact[] {
  const found = resource.find(origins);
  if (found === undefined) return [];
  const allowed = credentials === null ? undefined : resource.find(credentials);
  return [
    fact(
      controls.cors,
      found,
      resource,
      corsOf(textsOf(found.value), allowed === undefined ? false : truth(allowed.value)),
    ),
  ];
}

function azureCors(resource: Resource): Fact[] {
  return resource.type.startsWith('azurerm_')
    ? cors(resource, 'site_config.cors.allowed_origins', 'site_config.cors.support_credentials')
    : [];
}

const BEHAVIOURS = ['default_cache_behavior', 'ordered_cache_behavior'];

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution */
function distribution(resource: Resource, others: Others): Fact[] {
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
    facts.push(...viewerPolicy(behaviour, behaviour.find('viewer_protocol_policy'), subject));
    const policy = behaviour.find('response_headers_policy_id');
    const address = /aws_cloudfront_response_headers_policy\.[\w-]+/.exec(text(policy) ?? '')?.[0];
    const headers = address === undefined ? undefined : others.get(address);
    if (headers !== undefined && subject === '')
      facts.push(...cloudFrontHeaders(headers).map((one) => ({ ...one, origin: policy!.origin, parts: {} })));
  }
  return facts;
}

function viewerPolicy(behaviour: Resource, found: Found | undefined, subject: string): Fact[] {
  if (found === undefined) return [];
  const word = text(found)!;
  const { order } = controls.httpsRedirect;
  const value = found.value.kind === 'known' ? order.write(word !== 'allow-all') : order.parse(word);
  return [fact(controls.httpsRedirect, found, behaviour, value, subject)];
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener */
function listener(resource: Resource): Fact[] {
  const protocol = (text(resource.find('protocol')) ?? '').toUpperCase();
  const policy = resource.find('ssl_policy');
  if (protocol === 'HTTPS' || protocol === 'TLS')
    return [fact(controls.tlsVersion, policy, resource, leastTls(text(policy) ?? ELB_DEFAULT))];
  if (protocol !== 'HTTP') return [];
  const redirect = resource.find('default_action.redirect.protocol');
  const action = resource.find('default_action.type');
  return [
    fact(controls.httpsRedirect, redirect ?? action, resource, {
      kind: 'switch',
      on: text(redirect)?.toUpperCase() === 'HTTPS',
    }),
  ];
}

/** Least TLS version, key by key. https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs */
const TLS_KEYS: readonly (readonly [RegExp, string, string])[] = [
  [/^aws_api_gateway_domain_name$/, 'security_policy', 'TLS_1_2'],
  [/^aws_apigatewayv2_domain_name$/, 'domain_name_configuration.security_policy', 'TLS_1_2'],
  [/^aws_(?:opensearch|elasticsearch)_domain$/, 'domain_endpoint_options.tls_security_policy', ''],
  [/^google_compute_ssl_policy$/, 'min_tls_version', 'TLS_1_0'],
  [/^azurerm_(?:linux|windows)_(?:web|function)_app(?:_slot)?$/, 'site_config.minimum_tls_version', '1.2'],
  [/^azurerm_(?:app_service|function_app)$/, 'site_config.min_tls_version', '1.2'],
  [/^azurerm_storage_account$/, 'min_tls_version', 'TLS1_2'],
  [/^azurerm_(?:mssql_server|redis_cache|eventhub_namespace|servicebus_namespace)$/, 'minimum_tls_version', '1.2'],
  [/^azurerm_(?:mysql|postgresql)_server$/, 'ssl_minimal_tls_version_enforced', 'TLS1_2'],
];

/**
 * What the profiles of Google's load balancers admit.
 * https://cloud.google.com/load-balancing/docs/ssl-policies-concepts
 */
const PROFILES: Readonly<Record<string, string>> = {
  COMPATIBLE: 'DEFAULT:DES-CBC3-SHA',
  MODERN: 'ECDHE-RSA-AES128-SHA',
  RESTRICTED: 'ECDHE-RSA-AES128-GCM-SHA256',
};

function tls(resource: Resource): Fact[] {
  const facts: Fact[] = [];
  for (const [type, key, fallback] of TLS_KEYS) {
    const found = type.test(resource.type) ? resource.find(key) : undefined;
    if (type.test(resource.type) && (found !== undefined || fallback !== ''))
      facts.push(
        fact(
          controls.tlsVersion,
          found,
          resource,
          leastTls((text(found) ?? fallback).replace(/^Policy-Min-(TLS-\d-\d).*/, '$1')),
        ),
      );
  }
  if (resource.type === 'google_compute_ssl_policy') {
    const profile = resource.find('profile');
    facts.push(
      fact(
        controls.ciphers,
        profile,
        resource,
        controls.ciphers.order.parse(PROFILES[text(profile) ?? 'COMPATIBLE'] ?? null),
      ),
    );
  }
  if (resource.type === 'google_sql_database_instance') {
    const mode = resource.find('settings.ip_configuration.ssl_mode');
    const require = resource.find('settings.ip_configuration.require_ssl');
    // https://cloud.google.com/sql/docs/postgres/admin-api/rest/v1/instances#sslmode
    const words: Readonly<Record<string, string>> = {
      ENCRYPTED_ONLY: 'require',
      TRUSTED_CLIENT_CERTIFICATE_REQUIRED: 'verify-full',
      ALLOW_UNENCRYPTED_AND_ENCRYPTED: 'prefer',
    };
    const word =
      mode === undefined
        ? truth(require?.value) === true
          ? 'require'
          : 'prefer'
        : (words[text(mode) ?? ''] ?? text(mode)!);
    facts.push(fact(controls.sslmode, mode ?? require, resource, controls.sslmode.order.parse(word)));
  }
  if (/^azurerm_(?:mysql|postgresql)_server$/.test(resource.type)) {
    const found = resource.find('ssl_enforcement_enabled');
    if (found !== undefined)
      facts.push(
        fact(
          controls.sslmode,
          found,
          resource,
          controls.sslmode.order.parse(truth(found.value) === false ? 'prefer' : 'require'),
        ),
      );
  }
  return facts;
}

const HTTPS_KEYS: readonly (readonly [RegExp, readonly string[], boolean])[] = [
  [/^azurerm_(?:(?:linux|windows)_(?:web|function)_app(?:_slot)?|app_service|function_app)$/, ['https_only'], false],
  [/^azurerm_storage_account$/, ['https_traffic_only_enabled', 'enable_https_traffic_only'], true],
  [/^aws_(?:opensearch|elasticsearch)_domain$/, ['domain_endpoint_options.enforce_https'], false],
  [/^google_compute_url_map$/, ['default_url_redirect.https_redirect'], false],
];

function httpsOnly(resource: Resource): Fact[] {
  const row = HTTPS_KEYS.find(([type]) => type.test(resource.type));
  if (row === undefined) return [];
  const found = row[1].map((key) => resource.find(key)).find((one) => one !== undefined);
  const on = found === undefined ? row[2] : truth(found.value);
  return [
    fact(
      controls.httpsRedirect,
      found,
      resource,
      on === null ? { kind: 'opaque', text: text(found) ?? '' } : { kind: 'switch', on },
    ),
  ];
}

/** Policies in JSON: `jsonencode({…})`, a heredoc. A reference says nothing here. */
function policies(resource: Resource): Fact[] {
  if (!resource.type.startsWith('aws_')) return [];
  return ['policy', 'assume_role_policy', 'inline_policy.policy', 'access_policies', 'key_policy'].flatMap((key) => {
    const found = resource.find(key);
    const grants = policyDocument(found === undefined ? undefined : documentOf(found.value));
    return found === undefined || grants === null
      ? []
      : [grantsFact(resource, grants, { ...found.origin, endLine: found.origin.line }, key)];
  });
}

function documentOf(value: Value): Value | undefined {
  if (value.kind === 'call' && value.name === 'jsonencode') return value.args[0];
  return value.kind === 'known' && typeof value.value === 'string' && /^\s*\{/.test(value.value)
    ? parseYaml(value.value)?.documents[0]
    : undefined;
}

function grantsFact(_resource: Resource, value: Grants, origin: Origin, subject = ''): Fact {
  return { control: controls.iam, subject: subject === 'policy' ? '' : subject, value, certainty: 'literal', origin };
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document */
function statementOf(block: Resource): Statement {
  const list = (key: string) => (block.find(key) === undefined ? [] : textsOf(block.find(key)!.value));
  const not = (key: string) => (block.find(key) === undefined ? [] : [`!${list(key).sort().join(',')}`]);
  const principals = block.all('principals').flatMap((one) => {
    const type = text(one.find('type')) ?? '';
    return (one.find('identifiers') === undefined ? [] : textsOf(one.find('identifiers')!.value)).map((id) =>
      id === '*' && /^(?:\*|AWS)$/.test(type) ? '*' : type === 'AWS' ? id : `${type} ${id}`,
    );
  });
  const condition = block.all('condition').map((one) => ({
    operator: text(one.find('test')) ?? '',
    key: text(one.find('variable')) ?? '',
    values: one.find('values') === undefined ? [] : textsOf(one.find('values')!.value),
  }));
  const resources = [...list('resources'), ...not('not_resources')];
  return {
    denies: text(block.find('effect'))?.toLowerCase() === 'deny',
    actions: [...list('actions'), ...not('not_actions')],
    resources: resources.length === 0 ? [''] : resources,
    principals: block.all('not_principals').length > 0 ? ['!'] : principals.length === 0 ? [''] : principals,
    condition,
  };
}

/** Who has which role of Google's. https://cloud.google.com/iam/docs/overview#basic */
function members(resource: Resource): Fact[] {
  if (!/^google_.*_iam_(?:member|binding)$/.test(resource.type)) return [];
  const [role, member, many] = ['role', 'member', 'members'].map((key) => resource.find(key));
  if (role === undefined) return [];
  const who = many === undefined ? [text(member) ?? ''] : textsOf(many.value);
  const action = text(role) === 'roles/owner' ? '*' : text(role)!;
  return [
    grantsFact(
      resource,
      grantsOf([
        {
          denies: false,
          actions: [action],
          resources: ['*'],
          principals: who.map((one) => (/^all(?:Authenticated)?Users$/.test(one) ? '*' : one)),
          condition: [],
        },
      ]),
      (many ?? member ?? role).origin,
    ),
  ];
}
