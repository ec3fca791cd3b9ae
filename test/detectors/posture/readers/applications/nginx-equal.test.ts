/** Changes of nginx that loosen nothing: addresses of a server with TLS that move, limits that are added. */

import { expect, test } from 'vitest';
import { findingsOf } from '../../trees.ts';

const site = (location: string, page: string): string => `server {
    listen 80;
    server_name id.shop.example;
    location / {
        return 301 https://$server_name$request_uri;
    }
}
server {
    listen 443 ssl;
    server_name id.shop.example;
    location ${location} {
        auth_basic "Metrics";
        auth_basic_user_file /etc/nginx/metrics.htpasswd;
        proxy_pass http://127.0.0.1:8080;
    }
    location / {
        proxy_pass http://127.0.0.1:8080;
    }
    location = / {
        return 301 https://$server_name${page};
    }
}
`;
const LOCATIONS = ['/metrics', '^~ /metrics', '= /metrics', '~ /realms/[a-z]+/metrics', '~* \\.(?:png|css)$'];

test.each(LOCATIONS)('a location with a redirect beside it gets another path: %s', async (location) => {
  const tree = (prefix: string) => ({
    'nginx.conf': site(location.replace('/', `${prefix}/`), `${prefix}/account`),
  });
  for (const [before, after] of [
    [tree('/auth'), tree('')],
    [tree(''), tree('/auth')],
  ] as const)
    expect((await findingsOf(before, after)).join()).not.toContain('https-redirect');
});

test.each(['2r/s', '30r/m', '500r/s'])('a limit of requests is added: %s', async (rate) => {
  const plain = site('/a', '/b');
  const zone = `limit_req_zone $binary_remote_addr zone=one:10m rate=${rate};\n`;
  const limited =
    zone + plain.replace('location / {\n        proxy', 'location / {\n        limit_req zone=one;\n        proxy');
  expect(await findingsOf({ 'nginx.conf': plain }, { 'nginx.conf': limited })).toEqual([]);
  expect((await findingsOf({ 'nginx.conf': limited }, { 'nginx.conf': plain })).join()).toContain('rate-limit');
});
