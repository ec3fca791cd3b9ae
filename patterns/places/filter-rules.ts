import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'filter-rules',
  title: 'Rules of packet filters in files of data',
  files: [
    '**/*{firewall,nacl,acls,security-group,security_group,securitygroup}*/**/*.{json,yml,yaml}',
    '**/*{rules,firewall,nacl,acls,security-group,security_group,securitygroup}*.{json,yml,yaml}',
  ],
  keywords: [String.raw`(?:^|[\s{"'])(?:cidr|ipv6_cidr|source_(?:ip|cidr|range|address))\w*["']?[ \t]*:`],
  document: 'cloud/rule-files.ts ruleFileScopes',
  controls: ['network-access'],
  references: [
    'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-basic.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
  ],
} satisfies PlaceRow;
