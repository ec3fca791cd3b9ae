import type { PlaceRow } from '../../src/model/posture/place.ts';
import { words } from '../ranked-rows.ts';

export const place = {
  id: 'memcached',
  title: 'memcached: memcached.conf',
  files: ['**/memcached*.conf'],
  language: 'properties',
  proof: { path: 'etc/memcached.conf', text: '{line}\n', except: ['-S', '-Z'] },
  ranked: [
    ...words('exposure', ['-l'], ['0.0.0.0|::', '*'], { default: '0.0.0.0' }),
    ...words('exposure', ['-U'], ['*', '0'], { default: '0' }),
    ...words('authentication', ['-S', '-Y'], ['none', '*'], { default: 'none', weakening: 'removal' }),
    ...words('transit-encryption', ['-Z'], ['none', '*'], { default: 'none', weakening: 'removal' }),
    ...words('privilege-limit', ['-u'], ['root', '*'], { default: 'memcache' }),
  ],
  restore: '{name} {value}',
  references: ['https://docs.memcached.org/serverguide/'],
} satisfies PlaceRow;
