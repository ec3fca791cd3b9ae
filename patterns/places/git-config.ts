import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'git-config',
  title: 'git: .gitconfig',
  files: ['**/{.gitconfig,gitconfig}', '**/git/config'],
  language: 'ini',
  sections: true,
  proof: { path: '.gitconfig', text: '{line}\n' },
  settings: [{ key: 'http.sslVerify', control: 'tls-verify', part: 'on', default: true }],
  ranked: [
    {
      key: 'transfer.fsckObjects',
      control: 'image-integrity',
      ranks: { true: 1, false: 0 },
      default: 'false',
      atMost: 'medium',
      weakening: 'downgrade',
    },
    {
      key: 'receive.denyNonFastForwards',
      control: 'recovery',
      ranks: { true: 1, false: 0 },
      default: 'false',
      atMost: 'low',
      weakening: 'downgrade',
    },
  ],
  restore: '{name} = {value}',
  references: ['https://git-scm.com/docs/git-config'],
} satisfies PlaceRow;
