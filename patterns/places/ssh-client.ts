import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'ssh-client',
  title: 'OpenSSH client: ssh_config',
  files: ['**/{ssh_config,.ssh/config}', '**/ssh_config.d/*.conf'],
  language: 'properties',
  proof: { path: 'ssh/ssh_config', text: '{line}\n' },
  settings: [
    {
      key: 'StrictHostKeyChecking',
      control: 'host-keys',
      part: 'on',
      default: true,
      words: { ask: true, 'accept-new': true },
    },
  ],
  ranked: [
    {
      key: 'ForwardAgent',
      control: 'exposure',
      ranks: { true: 0, false: 1 },
      default: 'false',
      atMost: 'medium',
      weakening: 'downgrade',
    },
  ],
  restore: '{name} {value}',
  references: ['https://man.openbsd.org/ssh_config'],
} satisfies PlaceRow;
