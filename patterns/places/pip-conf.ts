import type { PlaceRow } from '../../src/model/posture/place.ts';
import { noItems, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'pip-conf',
  title: 'pip: pip.conf, pip.ini',
  files: ['**/pip.{conf,ini}', '**/.pip/*.conf'],
  language: 'ini',
  sections: true,
  proof: { path: 'pip.conf', text: '{line}\n' },
  ranked: [
    ...noItems('download-integrity', ['global.trusted-host', 'install.trusted-host'], {
      weakening: 'removal',
      atMost: 'high',
    }),
    ...on('download-integrity', ['global.require-hashes', 'install.require-hashes'], { weakening: 'removal' }),
    ...['index-url', 'extra-index-url', 'find-links'].flatMap((key) =>
      words('download-integrity', [`global.${key}`, `install.${key}`], ['http://', '*'], {
        default: 'none',
        weakening: 'removal',
      }),
    ),
    ...words('download-integrity', ['global.only-binary', 'install.only-binary'], ['none', ':all:', '*'], {
      default: 'none',
      atMost: 'low',
    }),
  ],
  restore: '{name} = {value}',
  references: [
    'https://pip.pypa.io/en/stable/topics/configuration/',
    'https://pip.pypa.io/en/stable/topics/secure-installs/',
  ],
} satisfies PlaceRow;
