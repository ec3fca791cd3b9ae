import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, present, words } from '../ranked-rows.ts';

const CLIENTS = ['tls_config', 'tls', 'tls_client_config', 'http_config', 'ssl'] as const;
const SCRAPES = ['scrape_configs', 'remote_write', 'remote_read', 'alertmanagers'] as const;

export const place = {
  id: 'monitoring',
  title: 'Prometheus, Alertmanager, Loki, Tempo, Promtail, OpenTelemetry Collector',
  files: [
    '**/{prometheus,alertmanager,loki,tempo,mimir,thanos,cortex,promtail,blackbox,otel,otelcol,fluent}*.{yml,yaml}',
    '**/{prometheus,alertmanager,loki,tempo,mimir,promtail,otel-collector}/**/*.{yml,yaml}',
    '**/{web-config,web_config,collector-config,datasource,datasources}.{yml,yaml}',
    '**/datasources/**/*.{yml,yaml}',
  ],
  keywords: [
    String.raw`(?:^|\n)(?:global|scrape_configs|alerting|receivers|route|server|auth_enabled|ingester|clients|`.concat(
      'exporters|modules|tls_server_config|common|limits_config|schema_config|processors|',
      'multitenancy_enabled|datasources):',
    ),
  ],
  language: 'yaml',
  settings: [
    ...CLIENTS.flatMap((resource) => [
      { resource, key: 'insecure_skip_verify', control: 'tls-verify', part: 'off', default: false } as const,
      {
        resource,
        key: 'tls_insecure_skip_verify',
        control: 'tls-verify',
        subject: 'client',
        part: 'off',
        default: false,
      } as const,
    ]),
    { resource: 'jsonData', key: 'tlsSkipVerify', control: 'tls-verify', part: 'off', default: false },
    ...SCRAPES.map(
      (resource) =>
        ({
          resource,
          key: 'tls_config.insecure_skip_verify',
          control: 'tls-verify',
          part: 'off',
          default: false,
        }) as const,
    ),
  ],
  ranked: [
    ...SCRAPES.flatMap((resource) => [
      ...words('transit-encryption', ['scheme'], ['http', 'https'], {
        resource,
        default: 'http',
        weakening: 'removal',
      }),
      ...present('authentication', ['basic_auth', 'authorization', 'oauth2', 'bearer_token_file'], { resource }),
    ]),
    ...off('transit-encryption', ['insecure'], { resource: 'tls', weakening: 'removal' }),
    ...on('transit-encryption', ['smtp_require_tls'], { resource: 'global', default: 'true', atMost: 'high' }),
    ...on('transit-encryption', ['require_tls'], { resource: 'email_configs', default: 'true', atMost: 'high' }),
    // Loki, Tempo and Mimir.
    ...on('authentication', ['auth_enabled', 'multitenancy_enabled'], { default: 'true' }),
    ...on('privilege-limit', ['reject_old_samples'], { resource: 'limits_config', default: 'true', atMost: 'low' }),
    ...words('transit-encryption', ['min_version'], ['TLS10', 'TLS11', 'TLS12', 'TLS13'], {
      resource: 'tls_server_config',
      default: 'TLS12',
    }),
    ...words(
      'authentication',
      ['client_auth_type'],
      [
        'NoClientCert',
        'RequestClientCert',
        'RequireAnyClientCert|VerifyClientCertIfGiven',
        'RequireAndVerifyClientCert',
      ],
      { resource: 'tls_server_config', default: 'NoClientCert' },
    ),
    ...present('authentication', ['basic_auth_users'], { weakening: 'removal' }),
    ...present('transit-encryption', ['tls_server_config'], { weakening: 'removal' }),
  ],
  references: [
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/',
    'https://prometheus.io/docs/alerting/latest/configuration/',
    'https://prometheus.io/docs/prometheus/latest/configuration/https/',
    'https://grafana.com/docs/loki/latest/configure/',
    'https://opentelemetry.io/docs/collector/configuration/',
  ],
} satisfies PlaceRow;
