import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'pg-hba',
  title: 'PostgreSQL: pg_hba.conf',
  files: ['**/*pg_hba*.conf', '**/*pg_hba.conf.{j2,tpl,erb}'],
  over: ['nginx', 'apache', 'haproxy'],
  reader: 'servers/pg-hba.ts readPgHba',
  controls: ['authentication', 'network-access', 'transit-encryption'],
  references: ['https://www.postgresql.org/docs/current/auth-pg-hba-conf.html'],
} satisfies PlaceRow;
