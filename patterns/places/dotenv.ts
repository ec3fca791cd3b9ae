import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'dotenv',
  title: 'Dockerfiles and production .env files',
  files: [
    '**/{Dockerfile,Containerfile}',
    '**/{Dockerfile,Containerfile}.*',
    '**/*.dockerfile',
    '**/.env.{prod,production}',
    '**/{prod,production}.env',
  ],
  anyCase: true,
  keywords: [
    'DEBUG',
    String.raw`_ENV\b`,
    'ENVIRONMENT',
    'REJECT_UNAUTHORIZED',
    'SSL_NO_VERIFY',
    'HTTPSVERIFY',
    'sslmode',
    String.raw`(?:^|\n)[ \t]*(?:USER|FROM)\s`,
  ],
  reader: 'settings/environment.ts readEnvironment',
  controls: ['debug', 'tls-verify', 'sslmode', 'pod-security', 'image-integrity'],
  references: ['https://docs.docker.com/reference/dockerfile/#env'],
} satisfies PlaceRow;
