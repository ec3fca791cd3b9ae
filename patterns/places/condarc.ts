import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'condarc',
  title: 'conda: .condarc',
  files: ['**/{.condarc,condarc}'],
  language: 'yaml',
  proof: { path: '.condarc', text: '{line}\n' },
  settings: [{ key: 'ssl_verify', control: 'tls-verify', part: 'on', default: true }],
  ranked: [
    {
      key: 'safety_checks',
      control: 'image-integrity',
      ranks: { enabled: 2, warn: 1, disabled: 0 },
      default: 'warn',
      atMost: 'medium',
      weakening: 'downgrade',
    },
  ],
  restore: '{name}: {value}',
  references: ['https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/settings.html'],
} satisfies PlaceRow;
