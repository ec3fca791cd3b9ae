import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'system-lines',
  title: 'Linux: audit rules, fstab, GRUB, modprobe, sources and options of APT, snmpd.conf',
  files: [
    '**/audit.rules',
    '**/audit/**/*.rules',
    '**/etc/fstab',
    '**/default/{grub,grub.d/*}',
    '**/modprobe.d/*.conf',
    '**/sources.list',
    '**/sources.list.d/*.list',
    '**/apt.conf',
    '**/apt.conf.d/*',
    '**/snmpd.conf',
  ],
  reader: 'hosts/system-lines.ts readSystemLines',
  controls: ['audit', 'local-privileges', 'download-integrity', 'patching', 'exposure'],
  references: [
    'https://man7.org/linux/man-pages/man8/auditctl.8.html',
    'https://docs.kernel.org/admin-guide/kernel-parameters.html',
    'https://manpages.debian.org/stable/apt/sources.list.5.en.html',
  ],
} satisfies PlaceRow;
