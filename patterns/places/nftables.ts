import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'nftables',
  title: 'nftables: rule sets',
  files: ['**/*.nft', '**/nftables*.conf', '**/nftables/**/*.{conf,rules}', '**/nftables.d/*'],
  reader: 'hosts/nftables.ts readNftables',
  controls: ['network-filter', 'network-access'],
  references: ['https://www.netfilter.org/projects/nftables/manpage.html'],
} satisfies PlaceRow;
