import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'network-access',
  title: 'A network filter lets more through',
  noun: 'Network access',
  order: { kind: 'networks' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Nothing is let through that no rule allows.', value: null },
  what: 'Rules of firewalls and security groups: which addresses may reach which ports.',
  why: 'Anyone who can reach a port can try passwords and known vulnerabilities of the program behind it.',
  proof: {
    weaker: [
      [['tcp 22 10.0.0.0/8'], ['tcp 22 0.0.0.0/0']],
      [['tcp 443 0.0.0.0/0'], ['tcp * 0.0.0.0/0']],
      [['tcp 22 10.0.0.0/8'], ['tcp 22 0.0.0.0/1', 'tcp 22 128.0.0.0/1']],
    ],
    equal: [[['tcp 22 0.0.0.0/0'], ['tcp 22 0.0.0.0/1', 'tcp 22 128.0.0.0/1']]],
  },
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://cloud.google.com/firewall/docs/firewalls',
    'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  ],
} satisfies ControlRow<'networks'>;
