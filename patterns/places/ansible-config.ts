import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'ansible-config',
  title: 'Ansible: ansible.cfg',
  files: ['**/ansible.cfg'],
  language: 'ini',
  sections: true,
  proof: { path: 'ansible.cfg', text: '{line}\n' },
  settings: [{ key: 'defaults.host_key_checking', control: 'host-keys', part: 'on', default: true }],
  restore: '{name} = {value}',
  references: ['https://docs.ansible.com/ansible/latest/reference_appendices/config.html'],
} satisfies PlaceRow;
