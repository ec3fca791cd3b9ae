import type { PlaceRow } from '../../src/model/posture/place.ts';
import { place as variables } from './ansible-variables.ts';

export const place = {
  id: 'ansible-inventory',
  title: 'Ansible inventories in INI',
  files: [
    '**/{inventory,inventories}/**/{hosts,inventory,*.ini,*.cfg}',
    '**/{hosts,inventory}.{ini,cfg}',
    '**/{inventory,inventories}/*',
    '**/ansible/**/hosts',
  ],
  keywords: [String.raw`^\[[\w.-]+(?::vars)?\]`],
  reader: 'ansible/inventory.ts readInventory',
  controls: variables.controls,
  references: ['https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html'],
} satisfies PlaceRow;
