/** Packages and services that guard a machine: installing less of them, or stopping them, is a loss. */

import { expression } from '../../../../model/expressions/expression.ts';
import type { Fact } from '../../judge/scene.ts';
import { textsOf } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { listFact, rankFact } from '../hosts/facts.ts';
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

/** Guards whose place another program takes as a rule: those that log, and those that set the clock. */
const LOGS = /^(?:rsyslog|syslog-ng|chrony|filebeat|auditbeat|debsums|needrestart)/i;

/** Returns the guards that tasks stop or remove; none where the same tasks install or start another one. */
export function stoppedFacts(tasks: readonly Task[]): Fact[] {
  const [installed, running] = [PACKAGES, SERVICES].map((modules) => guardsNamed(tasks, modules).names);
  if (installed!.length + running!.length > 0) return [];
  const stopped = tasks
    .filter((task) => (PACKAGES.test(task.module) || SERVICES.test(task.module)) && isOff(task))
    .flatMap((task) => namesIn(task).flatMap((name) => (isGuard(name) ? [[plainName(name), task] as const] : [])));
  return [...new Map(stopped)].map(([name, { node }]) =>
    rankFact('threat-detection', name, [0, 'stopped'], node.opening, { unset: [1, 'as installed'] }),
  );
}

function isGuard(name: string): boolean {
  return GUARDS.test(name) && !LOGS.test(name);
}

function plainName(name: string): string {
  return name.replace(/\.service$/, '');
}

/** Tests if a task stops, disables or removes what it names. */
function isOff({ args }: Task): boolean {
  const enabled = args.text('enabled')?.toLowerCase();
  const masked = args.text('masked')?.toLowerCase();
  const isGone = /^(?:absent|removed|stopped|killed)$/.test(args.text('state') ?? '');
  return isGone || enabled === 'false' || enabled === 'no' || masked === 'true' || masked === 'yes';
}

/** Returns the names that a task is about, those of its loop included. */
function namesIn({ args, node }: Task): readonly string[] {
  const loop = ['loop', 'with_items'].flatMap((key) => textsOf(node.get(key)?.value));
  const names = ['name', 'pkg'].flatMap((key) => textsOf(args.get(key)?.value));
  return [...names, ...loop].flatMap((text) => text.split(',')).map((text) => text.trim().split('=')[0]!);
}

/** Returns the names of guards in the tasks of these modules, without those that are stopped or removed. */
function guardsNamed(tasks: readonly Task[], modules: RegExp) {
  const all = tasks.filter(({ module }) => modules.test(module));
  const kept = all.filter((task) => !isOff(task));
  const found = kept.map((task) => ({ node: task.node, names: namesIn(task) }));
  const guards = found.flatMap(({ names }) => names.filter((name) => GUARDS.test(name)));
  const last = found.findLast(({ names }) => names.some((name) => GUARDS.test(name)));
  return { isAny: all.length > 0, names: guards, origin: last?.node.opening };
}
