/**
 * Types of Puppet and of its common modules.
 * https://www.puppet.com/docs/puppet/8/type, https://forge.puppet.com/modules/puppet/nginx/reference,
 * https://forge.puppet.com/modules/puppetlabs/apache/reference,
 * https://forge.puppet.com/modules/puppetlabs/postgresql/reference, read on 2026-12-01.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'tls-verify',
    safe: 'on',
    default: true,
    settings: [
      'puppet:resource validate_certs|verify_ssl|ssl_verify|tls_verify|validate_cert|verify_peer|strict_ssl|sslverify',
      'puppet:apache::vhost ssl_proxy_check_peer_cn',
      'puppet:apache::vhost ssl_proxy_check_peer_name',
    ],
  },
  {
    control: 'tls-verify',
    safe: 'off',
    default: false,
    settings: ['puppet:resource insecure|insecure_skip_verify|allow_insecure|nocheckcertificate'],
  },
  {
    control: 'download-integrity',
    safe: 'on',
    default: true,
    sure: false,
    atMost: 'medium',
    settings: ['puppet:yumrepo gpgcheck'],
  },
  {
    control: 'download-integrity',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'puppet:resource allow_unsigned',
      'puppet:resource allow_insecure_repositories',
      'puppet:resource trusted_source',
    ],
  },
  {
    control: 'download-integrity',
    safe: { bad: ['--nogpgcheck', '--allow-unauthenticated', '--force-yes', '--no-gpg-checks'] },
    default: '',
    atMost: 'medium',
    settings: ['puppet:package install_options'],
  },
  {
    control: 'download-integrity',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['puppet:archive checksum', 'puppet:file checksum_value'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['puppet:nginx::resource::server autoindex', 'puppet:nginx::resource::location autoindex'],
  },
  {
    control: 'authentication',
    safe: ['trust', 'password', 'ident', 'md5', '*'],
    default: 'md5',
    sure: false,
    atMost: 'medium',
    settings: ['puppet:postgresql::server::pg_hba_rule auth_method'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'puppet:nginx::resource::server auth_basic',
      'puppet:nginx::resource::location auth_basic',
      'puppet:nginx::resource::server auth_request',
      'puppet:nginx::resource::location auth_request',
    ],
  },
  {
    control: 'local-privileges',
    safe: { bad: ['sudo', 'wheel', 'docker', 'root', 'admin', 'lxd', 'disk', 'shadow'] },
    default: '',
    atMost: 'medium',
    settings: ['puppet:user groups', 'puppet:user gid'],
  },
  {
    control: 'local-privileges',
    safe: ['disabled', 'permissive', 'enforcing|*'],
    default: 'enforcing',
    sure: false,
    atMost: 'medium',
    weakening: 'removal',
    settings: ['puppet:class mode'],
  },
];
