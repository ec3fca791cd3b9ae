import type { PlaceRow } from '../../src/model/posture/place.ts';

/** MySQL's words for a mode beside PostgreSQL's. */
const MODES = {
  disabled: 'disable',
  preferred: 'prefer',
  required: 'require',
  verify_ca: 'verify-ca',
  verify_identity: 'verify-full',
} as const;

export const place = {
  id: 'rails-database',
  title: 'Rails: config/database.yml',
  files: ['**/config/database.{yml,yaml}', '**/config/database.yml.erb'],
  language: 'yaml',
  proof: { path: 'config/database.yml', text: '{line}\n' },
  settings: [
    { key: 'production.sslmode', control: 'sslmode', part: 'text', default: 'prefer', words: MODES },
    {
      key: 'production.ssl_mode',
      control: 'sslmode',
      subject: 'ssl_mode',
      part: 'text',
      default: 'prefer',
      words: MODES,
    },
    {
      key: 'production.primary.sslmode',
      control: 'sslmode',
      subject: 'primary',
      part: 'text',
      default: 'prefer',
      words: MODES,
    },
    { key: 'production.sslverify', control: 'tls-verify', part: 'on', default: false },
    { key: 'production.encrypt', control: 'encrypted-connection', part: 'on', default: false, onlySet: true },
  ],
  restore: '{name}: {value}',
  references: [
    'https://guides.rubyonrails.org/configuring.html#configuring-a-database',
    'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION',
    'https://dev.mysql.com/doc/refman/8.4/en/connection-options.html#option_general_ssl-mode',
  ],
} satisfies PlaceRow;
