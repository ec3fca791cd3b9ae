import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mandrill-api-key',
    title: 'Mandrill (Mailchimp Transactional) API key',
    severity: 'high',
    keywords: ['mandrill', 'transactional'],
    pattern:
      String.raw`(?i:(?:mandrill|mailchimp[_.-]?transactional)[_.-]?(?:api[_.-]?)?(?:key|pass(?:word)?))${ASSIGNED}` +
      String.raw`(?<secret>(?:md-)?[0-9A-Za-z_-]{22})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { parts: ['md-', { alphabet: 'base64url', chars: 22 }] },
    matches: ['MANDRILL_API_KEY={sample}', 'mandrill_api_key: {sample}'],
    ignores: [
      'MANDRILL_API_KEY=YOUR_KEY_HERE',
      'mandrill_api_key = os.environ["MANDRILL_API_KEY"]',
      'MANDRILL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send mail as the account and read what it sent.',
    fix:
      'Revoke it in Mandrill under Settings > SMTP & API Info, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://mandrillapp.com/settings',
    references: ['https://mailchimp.com/developer/transactional/guides/quick-start/'],
  },
] satisfies PatternFile;
