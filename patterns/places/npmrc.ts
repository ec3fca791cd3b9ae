import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, present, words } from '../ranked-rows.ts';

export const place = {
  id: 'npmrc',
  title: 'npm: .npmrc',
  files: ['**/.npmrc'],
  language: 'properties',
  proof: { path: '.npmrc', text: '{line}\n' },
  settings: [{ key: 'strict-ssl', control: 'tls-verify', part: 'on', default: true }],
  ranked: [
    ...words('download-integrity', ['registry'], ['http://', '*'], {
      default: 'https://registry.npmjs.org/',
      atMost: 'high',
      weakening: 'removal',
    }),
    ...on('download-integrity', ['ignore-scripts', 'strict-dep-builds']),
    ...on('threat-detection', ['audit'], { default: 'true' }),
    ...words('threat-detection', ['audit-level'], ['none', 'critical', 'high', 'moderate', 'low', 'info'], {
      default: 'low',
      atMost: 'low',
    }),
    ...on('download-integrity', ['package-lock', 'verify-store-integrity'], { default: 'true' }),
    ...off('download-integrity', ['dangerously-allow-all-builds', 'unsafe-perm', 'force'], {
      atMost: 'medium',
    }),
    ...present('download-integrity', ['minimum-release-age'], { atMost: 'low' }),
    ...words('exposure', ['access'], ['public', '*', 'restricted'], { default: 'none', atMost: 'low' }),
  ],
  restore: '{name}={value}',
  references: ['https://docs.npmjs.com/cli/using-npm/config', 'https://pnpm.io/settings'],
} satisfies PlaceRow;
