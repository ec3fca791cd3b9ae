import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'firewall-commands',
  title: 'iptables, ufw and firewall-cmd: saved rules and scripts',
  files: ['**/*.{sh,bash,rules,v4,v6,iptables,ip6tables}', '**/{iptables,ip6tables}*', '**/*iptables*.conf'],
  keywords: [
    String.raw`(?:^|\n):INPUT `,
    String.raw`-[AIP] (?:INPUT|FORWARD|OUTPUT|ufw6?-[a-z-]+|DOCKER-USER)\b`,
    String.raw`\bufw +(?:--force +)?(?:allow|limit|default|disable)\b`,
    String.raw`\bfirewall-cmd\b`,
  ],
  reader: 'hosts/firewall-commands.ts readFirewallCommands',
  controls: ['network-filter', 'network-access'],
  references: [
    'https://man7.org/linux/man-pages/man8/iptables.8.html',
    'https://manpages.ubuntu.com/manpages/noble/man8/ufw.8.html',
  ],
} satisfies PlaceRow;
