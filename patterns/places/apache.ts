import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'apache',
  title: 'Apache httpd: httpd.conf, sites, .htaccess',
  files: ['**/{.htaccess,httpd.conf,apache.conf,apache2.conf}', '**/{apache,apache2,httpd}/**/*.conf'],
  headers: true,
  reader: 'servers/apache.ts readApache',
  restore: 'Header always set {name} "{value}"',
  controls: [
    'https-redirect',
    'tls-version',
    'ciphers',
    'tls-verify',
    'disclosure',
    'client-certificates',
    'authorization',
    'exposure',
    'cookies',
  ],
  proof: {
    path: 'apache2/sites-enabled/shop.conf',
    text: '<VirtualHost *:443>\n    ServerName shop.example\n    {line}\n</VirtualHost>\n',
  },
  references: [
    'https://httpd.apache.org/docs/current/mod/mod_headers.html',
    'https://httpd.apache.org/docs/current/mod/mod_ssl.html',
    'https://httpd.apache.org/docs/current/mod/mod_rewrite.html',
  ],
} satisfies PlaceRow;
