import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'dotenv',
  title: 'Dockerfiles and production .env files',
  files: [
    '**/{Dockerfile,Containerfile}',
    '**/{Dockerfile,Containerfile}.*',
    '**/*.dockerfile',
    '**/.env.{prod,production,live}{,.*}',
    '**/{,*.}{prod,production}.env',
    '**/{prod,production,deploy,deployment}/**/{,*}.env',
  ],
  anyCase: true,
  keywords: [
    'DEBUG',
    String.raw`_ENV\b`,
    'ENVIRONMENT',
    'SSL|TLS|HTTPS|VERIFY|INSECURE|UNAUTHORIZED|SECURITY_PROTOCOL',
    'COOKIE|SESSION|ORIGIN|HOST_KEY|CSRF|ENCRYPTION',
    '_ENABLED?|ENABLE_|EXPOSE_|DISPLAY_ERRORS|SHOW_|GIN_MODE|PROFILE',
    '://',
    String.raw`(?:^|\n)[ \t]*(?:USER|FROM)\s`,
  ],
  reader: 'settings/environment.ts readEnvironment',
  controls: [
    'debug',
    'tls-verify',
    'sslmode',
    'encrypted-connection',
    'cookies',
    'https-redirect',
    'pod-security',
    'image-integrity',
  ],
  references: ['https://docs.docker.com/reference/dockerfile/#env'],
} satisfies PlaceRow;
