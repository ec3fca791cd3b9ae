import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'yarnrc',
  title: 'Yarn: .yarnrc.yml',
  files: ['**/.yarnrc.yml'],
  language: 'yaml',
  proof: { path: '.yarnrc.yml', text: '{line}\n' },
  settings: [{ key: 'enableStrictSsl', control: 'tls-verify', part: 'on', default: true }],
  ranked: [
    {
      key: 'enableScripts',
      control: 'image-integrity',
      ranks: { true: 0, false: 1 },
      default: 'true',
      atMost: 'low',
      weakening: 'downgrade',
    },
    {
      key: 'checksumBehavior',
      control: 'image-integrity',
      ranks: { throw: 2, reset: 1, update: 1, ignore: 0 },
      default: 'throw',
      atMost: 'medium',
      weakening: 'downgrade',
    },
  ],
  restore: '{name}: {value}',
  references: ['https://yarnpkg.com/configuration/yarnrc'],
} satisfies PlaceRow;
