import type { PlaceRow } from '../../src/model/posture/place.ts';

const ADDRESS = { '0.0.0.0': 0, '::': 0, '': 1 } as const;

export const place = {
  id: 'rocket',
  title: 'Rocket: Rocket.toml',
  files: ['**/Rocket.toml'],
  language: 'toml',
  proof: { path: 'Rocket.toml', text: '{line}\n' },
  settings: [
    {
      key: 'release.tls.mutual.mandatory',
      control: 'client-certificates',
      part: 'text',
      default: 'none',
      words: { true: 'require', false: 'optional' },
    },
    {
      key: 'default.tls.mutual.mandatory',
      control: 'client-certificates',
      subject: 'default',
      part: 'text',
      default: 'none',
      words: { true: 'require', false: 'optional' },
    },
  ],
  ranked: [
    ...(['default', 'release', 'global'] as const).map((profile) => ({
      key: `${profile}.address`,
      control: 'exposure' as const,
      ranks: ADDRESS,
      default: '127.0.0.1',
      atMost: 'medium' as const,
      weakening: 'escalation' as const,
    })),
    ...(['default', 'release', 'global'] as const).map((profile) => ({
      key: `${profile}.tls.certs`,
      control: 'transit-encryption' as const,
      ranks: { none: 0, '': 1 },
      default: 'none',
      atMost: 'high' as const,
      weakening: 'removal' as const,
    })),
  ],
  references: ['https://rocket.rs/guide/v0.5/configuration/'],
} satisfies PlaceRow;
