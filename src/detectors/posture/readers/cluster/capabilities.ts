/** Capabilities that a container has in the end. https://man7.org/linux/man-pages/man7/capabilities.7.html */

import { controls } from '../../controls.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Found } from '../../languages/document.ts';
import { textsOf } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';

/** Those that containerd and Docker give. https://docs.docker.com/engine/security/#linux-kernel-capabilities */
const GIVEN =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP ' +
  'SETUID SYS_CHROOT';
const OTHERS =
  'AUDIT_CONTROL AUDIT_READ BLOCK_SUSPEND BPF CHECKPOINT_RESTORE DAC_READ_SEARCH IPC_LOCK IPC_OWNER LEASE ' +
  'LINUX_IMMUTABLE ' +
  ('MAC_ADMIN MAC_OVERRIDE NET_ADMIN NET_BROADCAST PERFMON SYS_ADMIN SYS_BOOT SYS_MODULE SYS_NICE SYS_PACCT ' +
    'SYS_PTRACE ') +
  'SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM';
const ALL = [...GIVEN.split(' '), ...OTHERS.split(' ')];
/** Those with which a container takes over its node. https://man7.org/linux/man-pages/man7/capabilities.7.html */
const STRONG = /^(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|NET_ADMIN|NET_RAW|DAC_READ_SEARCH|BPF|SYS_RAWIO)$/;

/** Returns those that are given less those that are dropped, and those that are added. */
export function capabilitiesFact(added: Found | undefined, dropped: Found | undefined, opening: Origin): Fact {
  const namesOf = (found: Found | undefined) =>
    found === undefined ? [] : textsOf(found.value).map((one) => one.toUpperCase().replace(/^CAP_/, ''));
  const [more, less] = [namesOf(added), namesOf(dropped)];
  const kept = less.includes('ALL') ? [] : GIVEN.split(' ').filter((one) => !less.includes(one));
  const isStrong = more.some((one) => STRONG.test(one));
  const value: Rank = {
    kind: 'rank',
    name: 'capabilities',
    rank: 0,
    word:
      [...more.sort().map((one) => `+${one}`), ...less.sort().map((one) => `-${one}`)].join(' ') || 'the default set',
    atMost: isStrong ? 'high' : 'medium',
    weakening: isStrong ? 'escalation' : 'downgrade',
    items: { isGood: false, names: [...new Set([...kept, ...(more.includes('ALL') ? ALL : more)])] },
  };
  return {
    control: controls.podSecurity,
    subject: 'capabilities',
    value,
    certainty: (added ?? dropped) === undefined ? 'default' : 'literal',
    origin: (added ?? dropped)?.origin ?? opening,
  };
}
