import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'unbound',
  title: 'Unbound: unbound.conf',
  files: ['**/unbound*.conf', '**/unbound/**/*.conf'],
  language: 'properties',
  proof: { path: 'etc/unbound/unbound.conf', text: '{line}\n' },
  ranked: [
    ...on('exposure', ['hide-identity', 'hide-version', 'hide-trustanchor'], { atMost: 'low' }),
    ...on('input-checks', ['harden-glue', 'harden-dnssec-stripped', 'harden-below-nxdomain'], { default: 'true' }),
    ...on('input-checks', ['qname-minimisation', 'aggressive-nsec', 'minimal-responses'], {
      default: 'true',
      atMost: 'low',
    }),
    ...on('input-checks', ['harden-short-bufsize', 'harden-large-queries', 'harden-algo-downgrade'], { atMost: 'low' }),
    ...on('input-checks', ['harden-referral-path', 'use-caps-for-id', 'deny-any', 'val-clean-additional'], {
      atMost: 'low',
    }),
    ...off('input-checks', ['val-permissive-mode', 'ignore-cd-flag']),
    ...words('input-checks', ['module-config'], ['iterator', '*'], { default: 'validator iterator' }),
    ...words('exposure', ['access-control'], ['0.0.0.0/0 allow|::/0 allow|0.0.0.0/0 allow_snoop', '*'], {
      default: '127.0.0.0/8 allow',
      atMost: 'high',
    }),
    ...words('exposure', ['interface'], ['0.0.0.0|::0', '*'], { default: '127.0.0.1' }),
    ...words('exposure', ['control-interface'], ['0.0.0.0|::0', '*'], { default: '127.0.0.1' }),
    ...on('authentication', ['control-use-cert'], { default: 'true' }),
    ...on('transit-encryption', ['tls-upstream', 'ssl-upstream', 'forward-tls-upstream', 'forward-ssl-upstream']),
    ...on('audit', ['log-queries', 'log-replies', 'log-servfail', 'val-log-level'], { atMost: 'low' }),
    ...less('request-rate', ['ratelimit', 'ip-ratelimit'], { default: '0' }),
    ...words('privilege-limit', ['username'], ['root|not set', '*'], { default: 'unbound' }),
    ...words('privilege-limit', ['chroot'], ['not set', '*'], { default: '/etc/unbound', atMost: 'low' }),
  ],
  restore: '{name}: {value}',
  references: ['https://nlnetlabs.nl/documentation/unbound/unbound.conf/'],
} satisfies PlaceRow;
