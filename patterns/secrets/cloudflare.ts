import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, whereLive } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'cloudflare-user-api-token',
    title: 'Cloudflare user API token',
    severity: 'critical',
    keywords: ['cfut_'],
    pattern: String.raw`\b(?<secret>cfut_[0-9A-Za-z_-]{40}[0-9a-f]{8})\b`,
    publicPrefix: 'cfut_',
    minEntropy: 4,
    sample: { parts: ['cfut_', { alphabet: 'base64url', chars: 40 }, { alphabet: 'base16', chars: 8 }] },
    matches: [
      'export CLOUDFLARE_API_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
    ],
    ignores: ['CLOUDFLARE_API_TOKEN=cfut_YOUR_TOKEN_HERE', 'CLOUDFLARE_API_TOKEN=${CLOUDFLARE_API_TOKEN}'],
    why: "Changes the zones, workers and settings that the token's permissions cover.",
    fix:
      'Revoke it under My Profile > API Tokens (roll or delete), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://dash.cloudflare.com/profile/api-tokens',
    verify: bearer(
      'https://api.cloudflare.com/client/v4/user/tokens/verify',
      'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/',
      {
        answers: [
          ...whereLive('/result/status', ['active']),
          { means: 'revoked', status: 200, field: '/result/status', values: ['disabled', 'expired'] },
        ],
      },
    ),
    references: ['https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'],
  },
  {
    id: 'cloudflare-account-api-token',
    title: 'Cloudflare account API token',
    severity: 'critical',
    keywords: ['cfat_'],
    pattern: String.raw`\b(?<secret>cfat_[0-9A-Za-z_-]{40}[0-9a-f]{8})\b`,
    publicPrefix: 'cfat_',
    minEntropy: 4,
    sample: { parts: ['cfat_', { alphabet: 'base64url', chars: 40 }, { alphabet: 'base16', chars: 8 }] },
    matches: ['  CLOUDFLARE_API_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['CLOUDFLARE_API_TOKEN=cfat_YOUR_TOKEN_HERE', 'CLOUDFLARE_API_TOKEN=${CLOUDFLARE_API_TOKEN}'],
    why: "Changes what the token's permissions cover in the account.",
    fix:
      'Revoke it under Manage Account > API Tokens (roll or delete), then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://dash.cloudflare.com/?to=/:account/api-tokens',
    references: ['https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'],
  },
  {
    id: 'cloudflare-access-service-token',
    title: 'Cloudflare Access service token secret',
    severity: 'critical',
    keywords: ['cfast_'],
    pattern: String.raw`\b(?<secret>cfast_[0-9A-Za-z_-]{40}[0-9a-f]{8})\b`,
    publicPrefix: 'cfast_',
    minEntropy: 4,
    sample: { parts: ['cfast_', { alphabet: 'base64url', chars: 40 }, { alphabet: 'base16', chars: 8 }] },
    matches: ['CF_ACCESS_CLIENT_SECRET={sample}', 'CF-Access-Client-Secret: {sample}'],
    ignores: ['CF_ACCESS_CLIENT_SECRET=cfast_YOUR_TOKEN_HERE', 'CF_ACCESS_CLIENT_SECRET=${CF_ACCESS_CLIENT_SECRET}'],
    why: 'Passes Cloudflare Access and reaches the applications behind it.',
    fix:
      'Rotate or delete the service token under Zero Trust > Access > Service auth, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://one.dash.cloudflare.com/?to=/:account/access/service-auth',
    references: ['https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'],
  },
  {
    id: 'cloudflare-scannable-global-key',
    title: 'Cloudflare global API key',
    severity: 'critical',
    keywords: ['cfk_'],
    pattern: String.raw`\b(?<secret>cfk_[0-9A-Za-z_-]{40}[0-9a-f]{8})\b`,
    publicPrefix: 'cfk_',
    minEntropy: 4,
    sample: { parts: ['cfk_', { alphabet: 'base64url', chars: 40 }, { alphabet: 'base16', chars: 8 }] },
    matches: ['client = Client("{sample}")', 'ENV CLOUDFLARE_API_KEY={sample}', 'X-Auth-Key: {sample}'],
    ignores: ['CLOUDFLARE_API_KEY=cfk_YOUR_TOKEN_HERE', 'CLOUDFLARE_API_KEY=${CLOUDFLARE_API_KEY}'],
    why: 'Does everything its owner can in every account and zone.',
    fix:
      'Revoke it under My Profile > API Tokens > Global API Key (change it), and prefer scoped ' +
      'tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://dash.cloudflare.com/profile/api-tokens',
    references: ['https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'],
  },
  {
    id: 'cloudflare-legacy-api-token',
    title: 'Cloudflare API token of the old format',
    severity: 'critical',
    keywords: ['cloudflare', 'cf_'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:cloudflare|cf)[_.-]?(?:dns[_.-]?|account[_.-]?|user[_.-]?|workers[_.-]?` +
      String.raw`|zone[_.-]?)?(?:api[_.-]?|auth[_.-]?)?token)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z_-]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 40 },
    matches: ['CLOUDFLARE_API_TOKEN={sample}', '"CLOUDFLARE_API_TOKEN": "{sample}"'],
    ignores: ['CLOUDFLARE_API_TOKEN=YOUR_TOKEN_HERE', 'CLOUDFLARE_API_TOKEN=${CLOUDFLARE_API_TOKEN}'],
    why: "Changes the zones, workers and settings that the token's permissions cover.",
    fix:
      'Revoke it under My Profile > API Tokens (roll or delete), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://dash.cloudflare.com/profile/api-tokens',
    references: ['https://developers.cloudflare.com/fundamentals/api/get-started/create-token/'],
  },
  {
    id: 'cloudflare-global-api-key',
    title: 'Cloudflare global API key of the old format',
    severity: 'critical',
    keywords: ['cloudflare', 'cf_', 'x-auth-key'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:cloudflare|cf)[_.-]?(?:global[_.-]?)?(?:api[_.-]?|auth[_.-]?)key` +
      String.raw`|x-auth-key)${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{37})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 37 },
    matches: [
      'export CLOUDFLARE_API_KEY="{sample}"',
      'CLOUDFLARE_API_KEY: {sample}',
      'curl -H "X-Auth-Email: ops@acme.dev" -H "X-Auth-Key: {sample}" https://api.cloudflare.com',
    ],
    ignores: ['CLOUDFLARE_API_KEY=YOUR_TOKEN_HERE', 'CLOUDFLARE_API_KEY=${CLOUDFLARE_API_KEY}'],
    why: 'Does everything its owner can in every account and zone.',
    fix:
      'Revoke it under My Profile > API Tokens > Global API Key (change it), and prefer scoped ' +
      'tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://dash.cloudflare.com/profile/api-tokens',
    references: ['https://developers.cloudflare.com/fundamentals/api/get-started/keys/'],
  },
  {
    id: 'cloudflare-origin-ca-key',
    title: 'Cloudflare Origin CA key',
    severity: 'high',
    keywords: ['v1.0-'],
    pattern: String.raw`\b(?<secret>v1\.0-[0-9a-f]{24}-[0-9a-f]{146})\b`,
    publicPrefix: 'v1.0-',
    minEntropy: 3.5,
    sample: { parts: ['v1.0-', { alphabet: 'base16', chars: 24 }, '-', { alphabet: 'base16', chars: 146 }] },
    matches: [
      '  CLOUDFLARE_API_USER_SERVICE_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'X-Auth-User-Service-Key: {sample}',
    ],
    ignores: [
      'CLOUDFLARE_API_USER_SERVICE_KEY=v1.0-YOUR_TOKEN_HERE',
      'CLOUDFLARE_API_USER_SERVICE_KEY=${CLOUDFLARE_API_USER_SERVICE_KEY}',
    ],
    why: "Issues and revokes Origin CA certificates of the user's zones.",
    fix:
      'Revoke it under My Profile > API Tokens > Origin CA Key, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://dash.cloudflare.com/profile/api-tokens',
    references: ['https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/'],
  },
  {
    id: 'cloudflare-turnstile-secret',
    title: 'Cloudflare Turnstile secret key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['0x4aaaa'],
    pattern: String.raw`\b(?<secret>0x4AAAA[0-9A-Za-z_-]{28})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: '0x4AAAA',
    minEntropy: 3.5,
    sample: { prefix: '0x4AAAA', alphabet: 'base64url', chars: 28 },
    matches: ['client = Client("{sample}")', 'ENV TURNSTILE_SECRET_KEY={sample}'],
    ignores: [
      'TURNSTILE_SECRET_KEY=0x4AAAAYOUR_TOKEN_HERE',
      'TURNSTILE_SECRET_KEY=${TURNSTILE_SECRET_KEY}',
      'TURNSTILE_SITE_KEY=0x4AAAAAAADnPIDROrmt1Wwj',
    ],
    why: 'Forges the answer that a visitor is human.',
    fix:
      'Revoke it under Turnstile > Settings (rotate the secret key), then keep the ' +
      'new one on the server, out of anything shipped to clients.',
    revoke: 'https://dash.cloudflare.com/?to=/:account/turnstile',
    references: ['https://developers.cloudflare.com/turnstile/troubleshooting/rotate-secret-key/'],
  },
  {
    id: 'cloudflare-tunnel-token',
    title: 'Cloudflare Tunnel token',
    severity: 'high',
    keywords: ['eyjhijoi'],
    pattern: String.raw`\b(?<secret>eyJhIjoi[0-9A-Za-z+/_-]{100,300}={0,2})(?:[^0-9A-Za-z+/=_-]|$)`,
    publicPrefix: 'eyJhIjoi',
    minEntropy: 4,
    sample: { prefix: 'eyJhIjoi', alphabet: 'base62', chars: 176 },
    matches: ['cloudflared service install {sample}', 'TUNNEL_TOKEN={sample}', 'command: tunnel run --token {sample}'],
    ignores: ['TUNNEL_TOKEN=${TUNNEL_TOKEN}', 'cloudflared service install eyJhIjoi...'],
    why: 'Runs the tunnel elsewhere and receives the traffic meant for the origin.',
    fix: "Rotate the tunnel's token under Zero Trust > Networks > Tunnels, then pass the new one from a secret store.",
    revoke: 'https://one.dash.cloudflare.com/',
    references: [
      'https://developers.cloudflare.com/cloudflare-one/networks/connectors/' +
        'cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/',
    ],
  },
  {
    id: 'cloudflare-r2-secret-access-key',
    title: 'Cloudflare R2 secret access key',
    severity: 'high',
    keywords: ['r2_', 'r2-', 'r2secret'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:r2[_.-]?(?:bucket[_.-]?)?secret[_.-]?(?:access[_.-]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['R2_SECRET_ACCESS_KEY={sample}', '"R2_SECRET_ACCESS_KEY": "{sample}"'],
    ignores: ['R2_SECRET_ACCESS_KEY=YOUR_TOKEN_HERE', 'R2_SECRET_ACCESS_KEY=${R2_SECRET_ACCESS_KEY}'],
    why: 'Reads and writes the buckets of the R2 token.',
    fix: 'Revoke it under R2 > Manage API tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://dash.cloudflare.com/?to=/:account/r2/api-tokens',
    references: ['https://developers.cloudflare.com/r2/api/tokens/'],
  },
] satisfies PatternFile;
