import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'symfony',
  title: 'Symfony framework.yaml, NelmioSecurityBundle, NelmioCorsBundle',
  files: ['**/config/packages/{,prod/}*.{yml,yaml}'],
  controls: ['hsts', 'csp', 'framing', 'referrer-policy'],
  keywords: ['cookie_', 'csrf', 'nelmio', 'firewalls:', 'access_control:', 'password_hashers:', 'trusted_'],
  reader: 'keyed/symfony.ts readSymfony',
  settings: [
    {
      key: 'framework.session.cookie_secure',
      control: 'cookies',
      subject: 'session',
      part: 'Secure',
      default: 'auto',
      since: '7.0',
    },
    {
      key: 'framework.session.cookie_httponly',
      control: 'cookies',
      subject: 'session',
      part: 'HttpOnly',
      default: true,
    },
    {
      key: 'framework.session.cookie_samesite',
      control: 'cookies',
      subject: 'session',
      part: 'SameSite',
      default: 'lax',
      since: '7.0',
    },
    { key: 'framework.csrf_protection', control: 'csrf', part: 'on', default: true },
    { key: 'framework.csrf_protection.enabled', control: 'csrf', part: 'on', default: true },
    { key: 'framework.trusted_hosts', control: 'allowed-hosts', part: 'names', default: ['*'] },
    { key: 'nelmio_security.content_type.nosniff', control: 'nosniff', part: 'on', default: false },
    { key: 'nelmio_security.forced_ssl.enabled', control: 'https-redirect', part: 'on', default: false },
    { key: 'nelmio_cors.defaults.allow_origin', control: 'cors', part: 'origins', default: [] },
    { key: 'nelmio_cors.defaults.allow_credentials', control: 'cors', part: 'credentials', default: false },
  ],
  restore: '{name}: {value}',
  references: [
    'https://symfony.com/doc/current/reference/configuration/framework.html#session',
    'https://symfony.com/bundles/NelmioSecurityBundle/current/index.html',
    'https://symfony.com/bundles/NelmioCorsBundle/current/index.html',
  ],
} satisfies PlaceRow;
