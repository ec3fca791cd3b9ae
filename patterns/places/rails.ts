import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'rails',
  title: 'Rails: what is under config/',
  files: ['**/config/**/*.rb', '**/config/*.rb'],
  headers: true,
  keywords: [
    'SecureHeaders',
    'force_ssl',
    'ssl_options',
    'default_headers',
    'session_store',
    'content_security_policy',
    'consider_all_requests_local',
    'forgery',
    String.raw`config\.hosts`,
    'host_authorization',
    'cookies_same_site_protection',
    'load_defaults',
  ],
  reader: 'rails/index.ts readRails',
  restore: 'config.action_dispatch.default_headers["{name}"] = "{value}"',
  controls: ['https-redirect', 'csrf', 'debug', 'allowed-hosts'],
  proof: { path: 'config/environments/production.rb', text: 'Rails.application.configure do\n  {line}\nend\n' },
  references: [
    'https://guides.rubyonrails.org/security.html#default-security-headers',
    'https://guides.rubyonrails.org/configuring.html',
  ],
} satisfies PlaceRow;
