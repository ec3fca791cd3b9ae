/** Packages and services that guard a machine: installing less of them, or stopping them, is a loss. */

import { expression } from '../../../../model/expressions/expression.ts';
import type { Fact } from '../../judge/scene.ts';
import { textsOf } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { listFact } from '../hosts/facts.ts';
import type { Task } from './tasks.ts';

const PACKAGES = /^(?:apt|yum|dnf|dnf5|package|zypper|apk|pacman|homebrew|pkgng|win_chocolatey)$/;
const SERVICES = /^(?:service|systemd|systemd_service|sysvinit|win_service)$/;
const GUARDS = expression('i')`
  ^(?:fail2ban|crowdsec|sshguard|denyhosts|ufw|firewalld|nftables|iptables-persistent
  |iptables-services|auditd|audit|audispd-plugins|apparmor(?:-.*)?|selinux-.*|policycoreutils
  |unattended-upgrades|dnf-automatic|yum-cron|clamav(?:-.*)?|clamd.*|rkhunter|chkrootkit
  |aide(?:-common)?|tripwire|samhain|ossec.*|wazuh-agent|falco|osquery|osqueryd|falcon-sensor|psad
  |snort|suricata|lynis|debsums|rsyslog|syslog-ng|chrony|libpam-pwquality|libpam-google-authenticator
  |google-authenticator|needrestart|usbguard|fapolicyd|filebeat|auditbeat|windefend|mpssvc
  |wuauserv)(?:\.service)?$
`;

/** Returns the guards (`fail2ban`, `auditd` …) that tasks install, and those that they keep running. */
export function guardsFact(tasks: readonly Task[], opening: Origin): Fact[] {
  const [installed, running] = [PACKAGES, SERVICES].map((modules) => guardsNamed(tasks, modules));
  return [
    ...(installed!.isAny
      ? [listFact('threat-detection', 'installed guards', installed!.names, installed!.origin ?? opening, GOOD)]
      : []),
    ...(running!.isAny
      ? [listFact('threat-detection', 'running guards', running!.names, running!.origin ?? opening, GOOD)]
      : []),
  ];
}

const GOOD = { isGood: true, weakening: 'removal' } as const;

/** Returns the names of guards in the tasks of these modules, without those that are stopped or removed. */
function guardsNamed(tasks: readonly Task[], modules: RegExp) {
  const all = tasks.filter(({ module }) => modules.test(module));
  const kept = all.filter(({ args }) => {
    const enabled = args.text('enabled')?.toLowerCase();
    const masked = args.text('masked')?.toLowerCase();
    const isOff = /^(?:absent|removed|stopped|killed)$/.test(args.text('state') ?? '');
    return !isOff && enabled !== 'false' && enabled !== 'no' && masked !== 'true' && masked !== 'yes';
  });
  const found = kept.map(({ args, node }) => {
    const loop = ['loop', 'with_items'].flatMap((key) => textsOf(node.get(key)?.value));
    const names = ['name', 'pkg'].flatMap((key) => textsOf(args.get(key)?.value));
    return {
      node,
      names: [...names, ...loop].flatMap((text) => text.split(',')).map((text) => text.trim().split('=')[0]!),
    };
  });
  const guards = found.flatMap(({ names }) => names.filter((name) => GUARDS.test(name)));
  const last = found.findLast(({ names }) => names.some((name) => GUARDS.test(name)));
  return { isAny: all.length > 0, names: guards, origin: last?.node.opening };
}
