import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, words } from '../ranked-rows.ts';

const SIDES = ['client-transport-security', 'peer-transport-security'] as const;

export const place = {
  id: 'etcd',
  title: 'etcd: etcd.conf.yml',
  files: ['**/etcd*.{yml,yaml}', '**/etcd*.conf.{yml,yaml}'],
  keywords: ['client-transport-security|peer-transport-security|listen-client-urls|initial-cluster'],
  language: 'yaml',
  proof: { path: 'etcd/etcd.conf.yml', text: 'initial-cluster: a\n{line}\n' },
  ranked: [
    ...SIDES.flatMap((resource) => [
      ...on('authentication', ['client-cert-auth'], { resource, atMost: 'high', weakening: 'removal' }),
      ...off('authentication', ['auto-tls'], { resource }),
    ]),
    ...words(
      'transit-encryption',
      ['listen-client-urls', 'listen-peer-urls', 'advertise-client-urls'],
      ['http://', '*'],
      {
        default: 'http://localhost',
        weakening: 'removal',
      },
    ),
    ...words('transit-encryption', ['tls-min-version'], ['TLS1.2', 'TLS1.3'], { default: 'TLS1.2', atMost: 'low' }),
    ...words('authentication', ['auth-token'], ['simple', '*'], { default: 'simple', atMost: 'low' }),
    ...off('exposure', ['enable-pprof', 'enable-v2'], { atMost: 'low' }),
  ],
  restore: '{name}: {value}',
  references: ['https://etcd.io/docs/latest/op-guide/configuration/'],
} satisfies PlaceRow;
