import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'calendly-personal-access-token',
    title: 'Calendly personal access token',
    severity: 'high',
    keywords: ['calendly'],
    pattern:
      String.raw`(?i:calendly)[^\n]{0,60}?[^0-9A-Za-z_.-]` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}\.[0-9A-Za-z_-]{20,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    check: 'jwt',
    sample: { maker: 'jwt' },
    matches: ['CALENDLY_TOKEN={sample}', 'calendly_api_key: "{sample}"'],
    ignores: ['CALENDLY_TOKEN=eyJ...', 'calendly_api_key: "YOUR_TOKEN_HERE"'],
    why: 'Lets the holder read the calendar and the invitees of the person and cancel events.',
    fix: 'Revoke it under Integrations > API & webhooks, then read the new one from the environment.',
    revoke: 'https://calendly.com/integrations/api_webhooks',
    verify: bearer(
      'https://api.calendly.com/users/me',
      'https://developer.calendly.com/api-docs/005832c83aeae-get-current-user',
    ),
    references: ['https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens'],
  },
] satisfies PatternFile;
