import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, more, off, on, words } from '../ranked-rows.ts';

const SERVERS = ['nginx', 'registry_nginx', 'mattermost_nginx', 'pages_nginx'] as const;

export const place = {
  id: 'gitlab-rb',
  title: 'GitLab: gitlab.rb',
  files: ['**/gitlab*.rb'],
  keywords: [String.raw`(?:^|\n)[ \t]*(?:external_url|gitlab_rails\[|nginx\[)`],
  over: ['ruby', 'rails'],
  language: 'assignments',
  proof: { path: 'gitlab/gitlab.rb', text: "external_url 'https://git.example.org'\n{line}\n" },
  settings: [
    {
      key: 'gitlab_rails.smtp_openssl_verify_mode',
      control: 'tls-verify',
      part: 'on',
      default: true,
      words: { none: false, peer: true, client_once: true, fail_if_no_peer_cert: true },
    },
    {
      key: 'gitlab_rails.incoming_email_ssl',
      control: 'encrypted-connection',
      subject: 'incoming mail',
      part: 'on',
      default: true,
    },
    ...SERVERS.map(
      (name) =>
        ({
          key: `${name}.ssl_protocols`,
          control: 'tls-version',
          subject: name === 'nginx' ? '' : name,
          part: 'text',
          default: 'TLSv1.2 TLSv1.3',
        }) as const,
    ),
    ...SERVERS.map(
      (name) =>
        ({
          key: `${name}.redirect_http_to_https`,
          control: 'https-redirect',
          subject: name === 'nginx' ? '' : name,
          part: 'on',
          default: false,
        }) as const,
    ),
    { key: 'nginx.ssl_ciphers', control: 'ciphers', part: 'text', default: 'ECDHE-RSA-AES128-GCM-SHA256' },
    { key: 'nginx.hsts_max_age', control: 'hsts', part: 'max-age', default: 63072000 },
    { key: 'nginx.hsts_include_subdomains', control: 'hsts', part: 'includeSubDomains', default: false },
  ],
  ranked: [
    ...off('exposure', ['gitlab_rails.gitlab_signup_enabled'], { default: 'true' }),
    ...on('transit-encryption', ['gitlab_rails.smtp_enable_starttls_auto', 'gitlab_rails.smtp_tls'], {
      default: 'false',
      weakening: 'removal',
    }),
    ...words('transit-encryption', ['nginx.listen_https'], ['false', 'true'], { default: 'true' }),
    ...words('authentication', ['nginx.ssl_verify_client'], ['off|false', 'optional', 'on|true'], { default: 'off' }),
    ...off('authentication', [
      'gitlab_rails.omniauth_auto_link_saml_user',
      'gitlab_rails.omniauth_auto_link_ldap_user',
    ]),
    ...on('authentication', ['gitlab_rails.omniauth_block_auto_created_users'], { default: 'true' }),
    ...words('authentication', ['gitlab_rails.omniauth_allow_single_sign_on'], ['true', '*'], { default: 'false' }),
    ...off('exposure', ['gitlab_rails.usage_ping_enabled'], { default: 'true', atMost: 'low' }),
    ...words(
      'exposure',
      ['gitlab_rails.gitlab_default_projects_features_visibility_level'],
      ['public', 'internal', 'private'],
      {
        default: 'private',
      },
    ),
    ...off('exposure', ['gitlab_rails.gravatar_enabled'], { atMost: 'low' }),
    ...more('recovery', ['gitlab_rails.backup_keep_time'], { default: '0', atMost: 'low' }),
    ...less('session-lifetime', ['gitlab_rails.session_expire_delay'], { default: '10080', atMost: 'low' }),
    ...words(
      'exposure',
      [
        'prometheus.listen_address',
        'redis.bind',
        'postgresql.listen_address',
        'gitlab_exporter.listen_address',
        'node_exporter.listen_address',
      ],
      ['0.0.0.0|0.0.0.0:9090|0.0.0.0:9100|::', '*'],
      { default: '127.0.0.1' },
    ),
    ...words('transit-encryption', ['postgresql.ssl'], ['off|false', 'on|true'], { default: 'on' }),
  ],
  restore: '{name} = {value}',
  references: [
    'https://docs.gitlab.com/omnibus/settings/nginx/',
    'https://docs.gitlab.com/omnibus/settings/smtp/',
    'https://docs.gitlab.com/omnibus/settings/configuration/',
  ],
} satisfies PlaceRow;
