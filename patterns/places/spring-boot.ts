import type { PlaceRow } from '../../src/model/place.ts';

/**
 * Defaults as in Spring Boot 3. Words of `server.error.*`:
 * https://docs.spring.io/spring-boot/appendix/application-properties/
 */
export const place = {
  id: 'spring-boot',
  title: 'Spring Boot application.yml and application.properties',
  files: ['**/{application,bootstrap}{,-*}.{yml,yaml,properties}'],
  anyCase: true,
  keywords: [
    'cookie',
    'enabled-?protocols',
    'stacktrace',
    'exposure',
    'cors',
    'sslmode',
    'useSSL',
    'TrustServer',
    'verifyServer',
  ],
  reader: 'keyed/spring.ts readSpringConfig',
  controls: ['sslmode', 'tls-verify'],
  proof: { path: 'src/main/resources/application.properties', text: '{line}\n' },
  settings: [
    {
      key: 'server.servlet.session.cookie.secure',
      control: 'cookies',
      subject: 'JSESSIONID',
      part: 'Secure',
      default: false,
    },
    {
      key: 'server.servlet.session.cookie.http-only',
      control: 'cookies',
      subject: 'JSESSIONID',
      part: 'HttpOnly',
      default: true,
    },
    {
      key: 'server.servlet.session.cookie.same-site',
      control: 'cookies',
      subject: 'JSESSIONID',
      part: 'SameSite',
      default: null,
    },
    {
      key: 'server.servlet.session.cookie.domain',
      control: 'cookies',
      subject: 'JSESSIONID',
      part: 'Domain',
      default: null,
    },
    {
      key: 'server.reactive.session.cookie.secure',
      control: 'cookies',
      subject: 'SESSION',
      part: 'Secure',
      default: false,
    },
    {
      key: 'server.reactive.session.cookie.http-only',
      control: 'cookies',
      subject: 'SESSION',
      part: 'HttpOnly',
      default: true,
    },
    {
      key: 'server.reactive.session.cookie.same-site',
      control: 'cookies',
      subject: 'SESSION',
      part: 'SameSite',
      default: 'Lax',
    },
    { key: 'server.ssl.enabled-protocols', control: 'tls-version', part: 'text', default: 'TLSv1.2' },
    {
      key: 'server.error.include-stacktrace',
      control: 'debug',
      part: 'off',
      default: false,
      words: { never: false, always: true, on_param: true, 'on-param': true },
    },
    { key: 'management.endpoints.web.exposure.include', control: 'endpoints', part: 'names', default: ['health'] },
    {
      key: 'management.endpoints.web.cors.allowed-origins',
      control: 'cors',
      subject: 'management',
      part: 'origins',
      default: [],
    },
    {
      key: 'management.endpoints.web.cors.allow-credentials',
      control: 'cors',
      subject: 'management',
      part: 'credentials',
      default: false,
    },
  ],
  restore: '{name}={value}',
  references: [
    'https://docs.spring.io/spring-boot/appendix/application-properties/',
    'https://docs.spring.io/spring-boot/reference/actuator/endpoints.html',
  ],
} satisfies PlaceRow;
