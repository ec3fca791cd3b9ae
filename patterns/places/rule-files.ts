import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'rule-files',
  title:
    'Linux: limits.conf, access.conf, polkit, logrotate, WireGuard, strongSwan, users of Redis and NATS, Docker options',
  files: [
    '**/security/limits.conf',
    '**/limits.d/*.conf',
    '**/security/access.conf',
    '**/polkit-1/**/*.rules',
    '**/logrotate.conf',
    '**/logrotate.d/*',
    '**/users.acl',
    '**/redis*.acl',
    '**/nats*.conf',
    '**/nats/*.conf',
    '**/default/docker',
    '**/ipsec*.conf',
    '**/swanctl/**/*.conf',
    '**/wg{0,1,2,3}.conf',
    '**/wireguard/*.conf',
  ],
  reader: 'hosts/rule-files.ts readRuleFiles',
  controls: ['privilege-limit', 'authentication', 'local-privileges', 'audit', 'exposure', 'transit-encryption'],
  references: [
    'https://man7.org/linux/man-pages/man5/limits.conf.5.html',
    'https://www.wireguard.com/quickstart/',
    'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
  ],
} satisfies PlaceRow;
