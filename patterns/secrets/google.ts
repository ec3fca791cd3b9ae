import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'google-api-key',
    title: 'Google API key',
    severity: 'medium',
    keywords: ['aiza'],
    pattern: String.raw`\b(?<secret>AIza[0-9A-Za-z_-]{35})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'AIza',
    minEntropy: 3.75,
    // https://firebase.google.com/docs/projects/api-keys
    // https://developers.google.com/maps/api-security-best-practices
    companion: {
      name: 'an app of Firebase or a map of a page, which needs the key in public,',
      pattern:
        String.raw`authDomain|firebaseapp\.com|messagingSenderId|mobilesdk_app_id|GOOGLE_APP_ID|` +
        String.raw`maps\.googleapis\.com/maps/api/js|google\.com/maps/embed/v1|com\.google\.android\.(?:geo|maps)`,
      withinLines: 4,
      required: false,
      isPublic: true,
    },
    sample: { prefix: 'AIza', alphabet: 'base64url', chars: 35 },
    matches: [
      'export GOOGLE_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'https://maps.googleapis.com/maps/api/js?key={sample}&libraries=places',
      '"current_key": "{sample}"',
    ],
    ignores: [
      'GOOGLE_API_KEY=AIzaYOUR_TOKEN_HERE',
      'GOOGLE_API_KEY=${GOOGLE_API_KEY}',
      'AIza is where a Google API key starts',
    ],
    why: "Calls the Google APIs it is not restricted from, at the project's cost.",
    fix:
      'Revoke it under APIs & Services > Credentials, or restrict it to the APIs and sites that ' +
      'need it, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.cloud.google.com/apis/credentials',
    references: ['https://cloud.google.com/docs/authentication/api-keys'],
  },
  {
    id: 'google-oauth-client-secret',
    title: 'Google OAuth client secret',
    severity: 'high',
    keywords: ['gocspx-'],
    pattern: String.raw`\b(?<secret>GOCSPX-[0-9A-Za-z_-]{28})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'GOCSPX-',
    minEntropy: 3.5,
    companion: {
      name: 'client id',
      pattern: String.raw`[0-9]{10,21}-[0-9a-z]{32}\.apps\.googleusercontent\.com`,
      withinLines: 10,
      required: false,
    },
    sample: { prefix: 'GOCSPX-', alphabet: 'base64url', chars: 28 },
    matches: [
      '  GOOGLE_CLIENT_SECRET: {sample}',
      "const client = new Client({ token: '{sample}' });",
      '"client_secret":"{sample}","redirect_uris":["http://localhost"]',
    ],
    ignores: ['GOOGLE_CLIENT_SECRET=GOCSPX-YOUR_TOKEN_HERE', 'GOOGLE_CLIENT_SECRET=${GOOGLE_CLIENT_SECRET}'],
    why: "Poses as the OAuth client and exchanges its users' codes for tokens.",
    fix:
      'Revoke it under APIs & Services > Credentials (reset the client secret), then ' +
      'keep the new one on the server, out of anything shipped to clients.',
    revoke: 'https://console.cloud.google.com/apis/credentials',
    references: ['https://support.google.com/cloud/answer/6158849'],
  },
  {
    id: 'google-oauth-refresh-token',
    title: 'Google OAuth refresh token',
    severity: 'high',
    keywords: ['1//0'],
    pattern: '(?:^|[^0-9A-Za-z_/-])(?<secret>1//0[0-9A-Za-z_-]{40,180})(?:[^0-9A-Za-z_-]|$)',
    publicPrefix: '1//0',
    minEntropy: 4,
    sample: { prefix: '1//0', alphabet: 'base64url', chars: 99 },
    matches: ['client = Client("{sample}")', 'ENV GOOGLE_REFRESH_TOKEN={sample}', '"refresh_token": "{sample}"'],
    ignores: [
      'GOOGLE_REFRESH_TOKEN=1//0YOUR_REFRESH_TOKEN',
      'GOOGLE_REFRESH_TOKEN=${GOOGLE_REFRESH_TOKEN}',
      'src/1//0.txt',
    ],
    why: 'Keeps fetching access tokens for the account that agreed, until it is revoked.',
    fix:
      'Revoke it under the third-party connections of the Google account, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://myaccount.google.com/connections',
    references: ['https://developers.google.com/identity/protocols/oauth2'],
  },
  {
    id: 'google-oauth-access-token',
    title: 'Google OAuth access token',
    severity: 'medium',
    keywords: ['ya29.'],
    pattern: String.raw`\b(?<secret>ya29\.[0-9A-Za-z_-]{40,})(?:[^0-9A-Za-z_-]|$)`,
    longest: 2100,
    publicPrefix: 'ya29.',
    minEntropy: 4,
    sample: { prefix: 'ya29.', alphabet: 'base64url', chars: 180 },
    matches: ['GOOGLE_ACCESS_TOKEN={sample}', '{ "token": "{sample}" }', '"access_token": "{sample}"'],
    ignores: ['GOOGLE_ACCESS_TOKEN=ya29.YOUR_TOKEN_HERE', 'GOOGLE_ACCESS_TOKEN=${GOOGLE_ACCESS_TOKEN}'],
    why: 'Acts for the account within the granted scopes for an hour.',
    fix: 'Revoke it at oauth2.googleapis.com/revoke, then fetch access tokens at run time and keep them out of files.',
    revoke: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
    references: ['https://developers.google.com/identity/protocols/oauth2'],
  },
  {
    id: 'google-service-account-key',
    title: 'Google Cloud service account key',
    severity: 'critical',
    keywords: ['"private_key'],
    pattern:
      String.raw`"private_key\\?"\s{0,4}:\s{0,4}\\?"` +
      String.raw`(?<secret>-----BEGIN PRIVATE KEY-----\\{1,2}n[0-9A-Za-z+/]{40}` +
      String.raw`[0-9A-Za-z+/=\\]{20,}-----END PRIVATE KEY-----(?:\\{1,2}n)?)`,
    longest: 2200,
    publicPrefix: '-----BEGIN PRIVATE KEY-----',
    companion: {
      name: 'service account',
      pattern: String.raw`gserviceaccount\.com|service_account`,
      withinLines: 20,
      required: true,
    },
    sample: {
      parts: [
        '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
        { alphabet: 'base64', chars: 32 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 64 },
        '\\n',
        { alphabet: 'base64', chars: 22 },
        '==\\n-----END PRIVATE KEY-----\\n',
      ],
    },
    matches: [
      '{"type": "service_account", "private_key_id": "x", "private_key": ' +
        '"{sample}", "client_email": "app@acme.iam.gserviceaccount.com"}',
      '  "type": "service_account",\n  "private_key": "{sample}",\n  ' +
        '"client_email": "app@acme.iam.gserviceaccount.com",',
    ],
    ignores: [
      '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"}',
      '{"type": "service_account", "private_key": "YOUR_PRIVATE_KEY"}',
    ],
    why: 'Acts as the service account in every project that trusts it, without end.',
    fix:
      'Delete the key under IAM & Admin > Service accounts > Keys, then use ' +
      'workload identity federation or an attached service account.',
    revoke: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
    references: ['https://cloud.google.com/iam/docs/keys-create-delete'],
  },
  {
    id: 'google-hmac-secret',
    title: 'Google Cloud Storage HMAC key',
    severity: 'high',
    keywords: ['goog'],
    pattern:
      String.raw`\bGOOG(?:1E[0-9A-Z]{55}|[0-9A-Z]{20})` +
      String.raw`["'\\]{0,2}[,;:\s]{1,12}["'\\]{0,2}[A-Za-z_ .-]{0,40}["'\\]{0,2}\s{0,3}[:=]?\s{0,3}["'\\]{0,2}` +
      String.raw`(?<secret>[0-9A-Za-z+/]{40})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 40 },
    matches: [
      'access_key: GOOG1EQ7MBCD3F2HGIJKLMN45OPQRSTUV6WXYZABCDEFGHIJKLMNOPQRSTUVX\nsecret: {sample}',
      'gs_access_key_id = GOOGTS7C7FUP3AIRVJTE2BCD\ngs_secret_access_key = {sample}',
    ],
    ignores: [
      'access_key: GOOGTS7C7FUP3AIRVJTE2BCD\nsecret: YOUR_SECRET',
      'gs_access_key_id = GOOG1EXAMPLE\ngs_secret_access_key = xxx',
    ],
    why: 'Reads and writes Cloud Storage as the account behind the key.',
    fix:
      'Revoke it under Cloud Storage > Settings > Interoperability, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://console.cloud.google.com/storage/settings;tab=interoperability',
    references: ['https://cloud.google.com/storage/docs/authentication/hmackeys'],
  },
  {
    id: 'google-app-password',
    title: 'Google app password',
    severity: 'high',
    confidence: 'medium',
    keywords: ['gmail', 'google_app', 'google-app', 'google app', 'googleapp', 'google_pass'],
    pattern:
      String.raw`(?i:gmail|google)[ _.-]?(?:(?i:smtp)[ _.-]?)?(?:(?i:app)[ _.-]?)?(?i:pass(?:word)?|pwd)` +
      String.raw`["'\]\\]{0,3}\s{0,3}(?::=|=>|[:=,>])\s{0,3}["'\\]{1,2}(?<secret>[a-z]{4} [a-z]{4} [a-z]{4} [a-z]{4})` +
      String.raw`["'\\]`,
    minEntropy: 2.25,
    sample: {
      parts: [
        { alphabet: 'lower', chars: 4 },
        ' ',
        { alphabet: 'lower', chars: 4 },
        ' ',
        { alphabet: 'lower', chars: 4 },
        ' ',
        { alphabet: 'lower', chars: 4 },
      ],
    },
    matches: ['GMAIL_APP_PASSWORD="{sample}"', "gmail_password = '{sample}'"],
    ignores: ['GMAIL_APP_PASSWORD="your app password"', 'GMAIL_APP_PASSWORD="xxxx xxxx xxxx xxxx"'],
    why: 'Signs in to the mailbox past the second factor.',
    fix:
      'Revoke it under Google Account > Security > App passwords, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://myaccount.google.com/apppasswords',
    references: ['https://support.google.com/accounts/answer/185833'],
  },
  {
    id: 'google-recaptcha-secret',
    title: 'Google reCAPTCHA secret key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['captcha'],
    pattern:
      String.raw`(?i:re?captcha[_.-]?(?:v[23][_.-]?)?(?:secret|private)(?:[_.-]?key)?)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>6L[0-9A-Za-z_-]{38})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: '6L',
    minEntropy: 3.75,
    sample: { prefix: '6L', alphabet: 'base64url', chars: 38 },
    matches: ['export RECAPTCHA_SECRET_KEY="{sample}"', 'RECAPTCHA_SECRET_KEY: {sample}'],
    ignores: ['RECAPTCHA_SECRET_KEY=6LYOUR_TOKEN_HERE', 'RECAPTCHA_SECRET_KEY=${RECAPTCHA_SECRET_KEY}'],
    why: 'Forges the answer that a visitor is human.',
    fix:
      'Revoke it under the reCAPTCHA admin console, then keep the new ' +
      'one on the server, out of anything shipped to clients.',
    revoke: 'https://www.google.com/recaptcha/admin',
    references: ['https://developers.google.com/recaptcha/docs/verify'],
  },
] satisfies PatternFile;
