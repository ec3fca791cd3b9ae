import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'lemon-squeezy-api-key',
    title: 'Lemon Squeezy API key',
    severity: 'critical',
    keywords: ['lemon'],
    pattern:
      String.raw`(?i:lemon[ _.-]?squeezy|lemon[_.-]?api|lemon[_.-]?key)[^\n]{0,60}?[^0-9A-Za-z_.-]` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}\.[0-9A-Za-z_-]{20,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    check: 'jwt',
    sample: { maker: 'jwt' },
    matches: ['LEMONSQUEEZY_API_KEY={sample}', "lemonSqueezySetup({ apiKey: '{sample}' });"],
    ignores: ['LEMONSQUEEZY_API_KEY=YOUR_API_KEY', 'lemonSqueezySetup({ apiKey: process.env.LEMONSQUEEZY_API_KEY });'],
    why: 'Lets the holder read customers and change the products, orders and subscriptions of the store.',
    fix: 'Delete it under Settings > API, then read the new one from the environment.',
    revoke: 'https://app.lemonsqueezy.com/settings/api',
    references: ['https://docs.lemonsqueezy.com/api/getting-started/requests'],
  },
] satisfies PatternFile;
