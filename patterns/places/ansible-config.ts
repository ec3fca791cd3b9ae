import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, present, words } from '../ranked-rows.ts';

export const place = {
  id: 'ansible-config',
  title: 'Ansible: ansible.cfg',
  files: ['**/ansible.cfg'],
  language: 'ini',
  sections: true,
  proof: { path: 'ansible.cfg', text: '{line}\n' },
  settings: [
    { key: 'defaults.host_key_checking', control: 'host-keys', part: 'on', default: true },
    { key: 'galaxy.ignore_certs', control: 'tls-verify', part: 'off', default: false },
  ],
  ranked: [
    ...on('exposure', ['defaults.no_log', 'defaults.no_target_syslog'], { atMost: 'low' }),
    ...off('exposure', ['defaults.allow_world_readable_tmpfiles', 'defaults.display_args_to_stdout']),
    ...words(
      'authentication',
      ['ssh_connection.ssh_args', 'ssh_connection.ssh_common_args', 'ssh_connection.ssh_extra_args'],
      ['~stricthostkeychecking=no|~stricthostkeychecking no|~userknownhostsfile=/dev/null', '*'],
      { default: '-C', atMost: 'high', weakening: 'removal' },
    ),
    ...on('local-privileges', ['privilege_escalation.become_ask_pass'], { atMost: 'low' }),
    ...off('local-privileges', ['privilege_escalation.become'], { atMost: 'low' }),
    ...words('local-privileges', ['defaults.remote_user'], ['root', '*'], { default: 'none', atMost: 'low' }),
    ...present('audit', ['defaults.log_path'], { atMost: 'low' }),
    ...off('download-integrity', ['galaxy.disable_gpg_verify']),
  ],
  restore: '{name} = {value}',
  references: ['https://docs.ansible.com/ansible/latest/reference_appendices/config.html'],
} satisfies PlaceRow;
