import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'neo4j',
  title: 'Neo4j: neo4j.conf',
  files: ['**/neo4j*.{conf,properties}'],
  language: 'properties',
  proof: { path: 'etc/neo4j/neo4j.conf', text: '{line}\n' },
  ranked: [
    ...on('authentication', ['dbms.security.auth_enabled', 'dbms.security.authorization_enabled'], {
      default: 'true',
      atMost: 'high',
      weakening: 'removal',
    }),
    ...words(
      'transit-encryption',
      ['server.bolt.tls_level', 'dbms.connector.bolt.tls_level'],
      ['disabled', 'optional', 'required'],
      { default: 'disabled' },
    ),
    ...on('transit-encryption', ['server.https.enabled', 'dbms.connector.https.enabled'], { sure: false }),
    ...off('exposure', ['dbms.security.allow_csv_import_from_file_urls'], { default: 'true', atMost: 'low' }),
    ...words('exposure', ['server.default_listen_address', 'dbms.default_listen_address'], ['0.0.0.0|::', '*'], {
      default: 'localhost',
    }),
    ...words(
      'privilege-limit',
      ['dbms.security.procedures.unrestricted', 'dbms.security.procedures.allowlist'],
      ['*', 'none'],
      { default: 'none', atMost: 'low' },
    ),
  ],
  restore: '{name}={value}',
  references: ['https://neo4j.com/docs/operations-manual/current/configuration/configuration-settings/'],
} satisfies PlaceRow;
