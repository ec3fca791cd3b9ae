import type { PlaceRow } from '../../src/model/posture/place.ts';
import { more, off, on, words } from '../ranked-rows.ts';

/** Settings of all interfaces, and of those to come. */
const each = (version: 4 | 6, key: string): [string, string] => [
  `net.ipv${version}.conf.all.${key}`,
  `net.ipv${version}.conf.default.${key}`,
];

export const place = {
  id: 'sysctl',
  title: 'Linux: sysctl.conf',
  files: ['**/sysctl.conf', '**/sysctl.d/*.conf', '**/*sysctl*.conf'],
  language: 'properties',
  proof: { path: 'etc/sysctl.d/60-hardening.conf', text: '{line}\n' },
  ranked: [
    ...words('local-privileges', ['kernel.randomize_va_space'], ['0', '1', '2'], { default: '2' }),
    ...words('local-privileges', ['kernel.kptr_restrict', 'net.core.bpf_jit_harden'], ['0', '1', '2'], {
      default: '0',
    }),
    ...words('local-privileges', ['kernel.io_uring_disabled'], ['0', '1', '2'], { default: '0' }),
    ...words('local-privileges', ['kernel.yama.ptrace_scope'], ['0', '1', '2', '3'], { default: '1' }),
    ...words('local-privileges', ['kernel.unprivileged_bpf_disabled'], ['0', '1|2'], { default: '2' }),
    ...words('local-privileges', ['kernel.perf_event_paranoid'], ['-1', '0', '1', '2', '3', '4'], { default: '2' }),
    ...words('local-privileges', ['kernel.sysrq'], ['1', '*', '0'], { default: '176' }),
    ...words('local-privileges', ['fs.suid_dumpable'], ['1', '2', '0'], { default: '0' }),
    ...words('local-privileges', ['fs.protected_fifos', 'fs.protected_regular'], ['0', '1', '2'], { default: '1' }),
    ...words('local-privileges', ['user.max_user_namespaces'], ['*', '0'], { default: 'many' }),
    ...more('local-privileges', ['vm.mmap_min_addr'], { default: '65536' }),
    ...on('local-privileges', ['fs.protected_hardlinks', 'fs.protected_symlinks'], { default: 'true' }),
    ...on('local-privileges', ['kernel.dmesg_restrict', 'kernel.kexec_load_disabled', 'kernel.modules_disabled']),
    ...off('local-privileges', ['kernel.unprivileged_userns_clone', 'dev.tty.ldisc_autoload'], { default: 'true' }),
    ...off('local-privileges', ['vm.unprivileged_userfaultfd', 'dev.tty.legacy_tiocsti'], { default: 'false' }),
    ...off('network-filter', [...each(4, 'accept_redirects'), ...each(6, 'accept_redirects')], { default: 'true' }),
    ...off('network-filter', [...each(4, 'secure_redirects'), ...each(4, 'send_redirects')], {
      default: 'true',
      atMost: 'low',
    }),
    ...off('network-filter', [...each(6, 'accept_ra')], { default: 'true', atMost: 'low' }),
    ...off('network-filter', [
      'net.ipv4.conf.all.accept_source_route',
      ...each(6, 'accept_source_route'),
      ...each(4, 'bootp_relay'),
      ...each(4, 'proxy_arp'),
      ...each(4, 'route_localnet'),
    ]),
    ...off('network-filter', ['net.ipv4.conf.default.accept_source_route'], { default: 'true' }),
    ...words('network-filter', each(4, 'rp_filter'), ['0', '2', '1'], { default: '0', sure: false }),
    ...words('network-filter', ['net.ipv4.tcp_syncookies'], ['0', '1|2'], { default: '1' }),
    ...on('network-filter', ['net.ipv4.icmp_echo_ignore_broadcasts', 'net.ipv4.icmp_ignore_bogus_error_responses'], {
      default: 'true',
    }),
    ...on('network-filter', ['net.ipv4.tcp_rfc1337'], { atMost: 'low' }),
    ...on('audit', each(4, 'log_martians'), { atMost: 'low' }),
    ...off('exposure', ['net.ipv4.ip_forward', 'net.ipv4.conf.all.forwarding', 'net.ipv6.conf.all.forwarding'], {
      atMost: 'low',
      weakening: 'widening',
    }),
  ],
  restore: '{name} = {value}',
  references: [
    'https://docs.kernel.org/admin-guide/sysctl/kernel.html',
    'https://docs.kernel.org/admin-guide/sysctl/fs.html',
    'https://docs.kernel.org/networking/ip-sysctl.html',
  ],
} satisfies PlaceRow;
