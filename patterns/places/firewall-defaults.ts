import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'firewall-defaults',
  title: 'ufw and firewalld: ufw.conf, default/ufw, firewalld.conf, SELinux config',
  files: [
    '**/default/ufw',
    '**/ufw.conf',
    '**/firewalld.conf',
    '**/selinux/config',
    '**/selinux.conf',
    '**/sysconfig/selinux',
  ],
  language: 'ini',
  proof: { path: 'etc/default/ufw', text: '{line}\n' },
  ranked: [
    ...on('network-filter', ['ENABLED', 'IPV6'], { default: 'true', atMost: 'high', weakening: 'removal' }),
    ...words('network-filter', ['DEFAULT_INPUT_POLICY', 'DEFAULT_FORWARD_POLICY'], ['accept', 'drop|reject'], {
      default: 'drop',
      atMost: 'high',
    }),
    ...words('network-filter', ['DEFAULT_OUTPUT_POLICY'], ['accept', 'drop|reject'], {
      default: 'accept',
      atMost: 'low',
    }),
    ...words('audit', ['LOGLEVEL'], ['off|false', 'low|on|true', 'medium', 'high', 'full'], {
      default: 'low',
      atMost: 'low',
    }),
    ...words(
      'network-filter',
      ['DefaultZone'],
      ['trusted', 'work|home|internal', 'public|external|dmz|*', 'block|drop'],
      {
        default: 'public',
      },
    ),
    ...words('audit', ['LogDenied'], ['off|false', '*', 'all'], { default: 'off', atMost: 'low' }),
    ...words('network-filter', ['IPv6_rpfilter'], ['false', 'loose', 'true|strict'], { default: 'true' }),
    ...off('local-privileges', ['AllowZoneDrifting']),
    ...on('local-privileges', ['Lockdown', 'StrictForwardPorts'], { atMost: 'low' }),
    ...words('local-privileges', ['SELINUX'], ['disabled', 'permissive', 'enforcing'], {
      default: 'enforcing',
      sure: false,
      atMost: 'high',
      weakening: 'removal',
    }),
    ...words('local-privileges', ['SELINUXTYPE'], ['minimum', 'targeted', 'mls'], { default: 'targeted' }),
  ],
  restore: '{name}={value}',
  references: [
    'https://manpages.ubuntu.com/manpages/noble/man8/ufw-framework.8.html',
    'https://firewalld.org/documentation/man-pages/firewalld.conf.html',
    'https://man7.org/linux/man-pages/man8/selinux.8.html',
  ],
} satisfies PlaceRow;
