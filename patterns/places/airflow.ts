import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'airflow',
  title: 'Apache Airflow: airflow.cfg',
  files: ['**/airflow*.cfg'],
  language: 'ini',
  sections: true,
  proof: { path: 'airflow/airflow.cfg', text: '{line}\n' },
  ranked: [
    ...words(
      'authentication',
      ['api.auth_backends', 'api.auth_backend'],
      ['airflow.api.auth.backend.default', '*', 'airflow.api.auth.backend.deny_all'],
      { default: 'airflow.api.auth.backend.session', atMost: 'high', weakening: 'removal' },
    ),
    ...on('authentication', ['webserver.authenticate'], { weakening: 'removal' }),
    ...on('authentication', ['webserver.rbac'], { default: 'true' }),
    ...words('exposure', ['webserver.expose_config'], ['true', 'non-sensitive-only', 'false'], { default: 'false' }),
    ...off('exposure', ['webserver.expose_hostname', 'webserver.expose_stacktrace', 'core.load_examples'], {
      atMost: 'low',
    }),
    ...on('exposure', ['webserver.cookie_secure']),
    ...on('exposure', ['core.hide_sensitive_var_conn_fields'], { default: 'true' }),
    ...words('exposure', ['webserver.web_server_host'], ['0.0.0.0', '*'], { default: '0.0.0.0' }),
    ...off('exposure', ['webserver.x_frame_enabled'], { default: 'true' }),
    ...off('input-checks', ['core.enable_xcom_pickling', 'webserver.allow_raw_html_descriptions']),
    ...words('input-checks', ['core.test_connection'], ['enabled', 'hidden', 'disabled'], { default: 'disabled' }),
    ...words('encryption', ['core.fernet_key'], ['not set', '*'], { default: 'generated', weakening: 'removal' }),
    ...words('privilege-limit', ['core.default_impersonation'], ['root', '*'], { default: 'none' }),
    ...less('session-lifetime', ['webserver.session_lifetime_minutes'], { default: '43200', atMost: 'low' }),
    ...on('transit-encryption', ['email.smtp_ssl', 'smtp.smtp_ssl', 'smtp.smtp_starttls', 'celery.ssl_active']),
  ],
  restore: '{name} = {value}',
  references: ['https://airflow.apache.org/docs/apache-airflow/stable/configurations-ref.html'],
} satisfies PlaceRow;
