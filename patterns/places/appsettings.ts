import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'appsettings',
  title: 'ASP.NET Core appsettings.json',
  files: ['**/appsettings{,.*}.json'],
  reader: 'keyed/appsettings.ts readAppsettings',
  controls: ['encrypted-connection', 'sslmode', 'tls-verify', 'request-rate'],
  proof: { path: 'appsettings.json', text: '{\n  {line}\n}\n' },
  settings: [
    { key: 'AllowedHosts', control: 'allowed-hosts', part: 'names', default: ['*'] },
    { key: 'DetailedErrors', control: 'debug', part: 'off', default: false },
    {
      key: 'Kestrel.EndpointDefaults.SslProtocols',
      control: 'tls-version',
      part: 'text',
      default: 'TLSv1.2',
      words: { tls: 'TLSv1.0', tls11: 'TLSv1.1', tls12: 'TLSv1.2', tls13: 'TLSv1.3' },
    },
  ],
  restore: '"{name}": {value}',
  references: [
    'https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/host-filtering',
    'https://learn.microsoft.com/aspnet/core/fundamentals/error-handling',
    'https://github.com/stefanprodan/AspNetCoreRateLimit/wiki/IpRateLimitMiddleware',
  ],
} satisfies PlaceRow;
