/** TLS of resources where one key does not say it all: listeners, profiles, sslmode, https. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { ELB_DEFAULT, leastTls, listenerProtocol } from './tls.ts';
import { truth } from '../../languages/value.ts';
import { type Resource, fact, text } from './resource.ts';

/**
 * Returns the TLS version of an encrypted listener, or if a plain one redirects.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener
 */
export function listenerFacts(resource: Resource): Fact[] {
  const protocol = (text(resource.find('protocol')) ?? '').toUpperCase();
  const policy = resource.find('ssl_policy');
  const own = resource.find('protocol');
  if (protocol === 'HTTPS' || protocol === 'TLS')
    return [
      fact(controls.tlsVersion, policy, resource, leastTls(text(policy) ?? ELB_DEFAULT)),
      listenerProtocol(protocol, own?.origin ?? resource.opening),
    ];
  if (protocol !== 'HTTP') return protocol === 'TCP' ? [listenerProtocol(protocol, own!.origin)] : [];
  const redirect = resource.find('default_action.redirect.protocol');
  const action = resource.find('default_action.type');
  return [
    ...(text(redirect)?.toUpperCase() === 'HTTPS' ? [] : [listenerProtocol(protocol, own!.origin)]),
    fact(controls.httpsRedirect, redirect ?? action, resource, {
      kind: 'switch',
      on: text(redirect)?.toUpperCase() === 'HTTPS',
    }),
  ];
}

/**
 * Protocols and ciphers that the profiles of Google's load balancers admit.
 * https://cloud.google.com/load-balancing/docs/ssl-policies-concepts
 */
const PROFILES: Readonly<Record<string, string>> = {
  COMPATIBLE: 'DEFAULT:DES-CBC3-SHA',
  MODERN: 'ECDHE-RSA-AES128-SHA',
  RESTRICTED: 'ECDHE-RSA-AES128-GCM-SHA256',
};

/** Returns versions and ciphers of TLS, where a provider has keys of its own for them. */
export function tlsFacts(resource: Resource): Fact[] {
  const facts: Fact[] = [];
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
    // `require_ssl` asks for client certificates, too.
    // https://cloud.google.com/sql/docs/postgres/admin-api/rest/v1/instances#sslmode
    const words: Readonly<Record<string, string>> = {
      ENCRYPTED_ONLY: 'require',
      TRUSTED_CLIENT_CERTIFICATE_REQUIRED: 'verify-full',
      ALLOW_UNENCRYPTED_AND_ENCRYPTED: 'prefer',
    };
    const word =
      mode === undefined
        ? truth(require?.value) === true
          ? 'verify-full'
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

/**
 * Returns if a resource refuses or redirects http, by its provider's default where the key is not set; none for other
 * types.
 */
export function httpsOnlyFacts(resource: Resource): Fact[] {
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
