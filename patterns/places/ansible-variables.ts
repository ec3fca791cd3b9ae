import type { PlaceRow } from '../../src/model/posture/place.ts';
import { place as ansible } from './ansible.ts';

export const place = {
  id: 'ansible-variables',
  title: 'Ansible: variables of groups, hosts and roles',
  files: [
    '**/{group_vars,host_vars}/**/*.{yml,yaml}',
    '**/{group_vars,host_vars}/*',
    '**/{defaults,vars}/*.{yml,yaml}',
    '**/{vars,defaults}/*/*.{yml,yaml}',
  ],
  keywords: [String.raw`(?:^|\n)[a-z0-9_]+:`],
  document: 'ansible/playbook.ts ansibleScopes',
  resources: 'ansible',
  controls: ansible.controls,
  references: ['https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_variables.html'],
} satisfies PlaceRow;
