import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'ansible-galaxy-api-token',
    title: 'Ansible Galaxy API token',
    severity: 'high',
    keywords: ['galaxy'],
    pattern:
      String.raw`(?i:(?:ansible[_.-]?)?galaxy[_.-]?(?:server[_.-]?[0-9A-Za-z]{0,30}[_.-]?)?(?:api[_.-]?)?` +
      String.raw`(?:key|token))${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['- name: ANSIBLE_GALAXY_TOKEN\n  value: "{sample}"', "process.env.ANSIBLE_GALAXY_TOKEN = '{sample}';"],
    ignores: ['ANSIBLE_GALAXY_TOKEN=YOUR_TOKEN_HERE', 'ANSIBLE_GALAXY_TOKEN=${ANSIBLE_GALAXY_TOKEN}'],
    why: 'Publishes collections and roles as its owner.',
    fix: "Revoke it under Collections > API token (load a new one), then keep the new one in your CI's secret store.",
    revoke: 'https://galaxy.ansible.com/ui/token/',
    references: ['https://docs.ansible.com/ansible/latest/galaxy/dev_guide.html'],
  },
] satisfies PatternFile;
