import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'ansible',
  title: 'Ansible: playbooks, tasks, variables',
  files: ['**/*.{yml,yaml}'],
  keywords: [
    String.raw`(?:^|\n)[ \t]*(?:- )?(?:hosts|tasks|pre_tasks|post_tasks|handlers|block):`,
    String.raw`(?:^|\n)[ \t]*(?:- )?(?:become|gather_facts|notify|register):`,
    String.raw`\b(?:ansible|community|amazon|azure|google|kubernetes|containers)\.[a-z_]+\.[a-z0-9_]+:`,
    String.raw`(?:^|\n)- name:[^\n]*\n[ \t]+[a-z0-9_.]+:`,
    String.raw`(?:^|\n)- [a-z0-9_.]+:(?:[ \t]*\n[ \t]{3,}[a-z_]+:|[ \t]+[a-z_]+=)`,
  ],
  document: 'ansible/playbook.ts ansibleScopes',
  resources: 'ansible',
  controls: [
    'tls-verify',
    'host-keys',
    'download-integrity',
    'local-privileges',
    'network-filter',
    'network-access',
    'threat-detection',
    'exposure',
    'authentication',
    'audit',
    'patching',
    'password-policy',
    'rotation',
    'request-rate',
    'recovery',
    'debug',
    'encrypted-connection',
  ],
  references: [
    'https://docs.ansible.com/ansible/latest/collections/index_module.html',
    'https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_variables.html',
  ],
} satisfies PlaceRow;
