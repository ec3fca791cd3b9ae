import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'filter-rules',
  title: 'Rules of packet filters in files of data',
  files: [
    '**/*{firewall,nacl,acls,security-group,security_group,securitygroup}*/**/*.{json,yml,yaml}',
    '**/*{rules,firewall,nacl,acls,security-group,security_group,securitygroup}*.{json,yml,yaml}',
  ],
  keywords: [
    String.raw`(?:^|[\s{"'])(?:(?:ipv6_)?cidr_blocks?|cidr_ipv[46]|cidrs?|source_(?:ips?|cidrs?|ranges|addresses))["']?[ \t]*:`,
  ],
  document: 'cloud/rule-files.ts ruleFileScopes',
  controls: ['network-access'],
  references: [
    'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-basic.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
  ],
} satisfies PlaceRow;
