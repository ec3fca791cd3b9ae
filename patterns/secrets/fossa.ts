import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'fossa-api-key',
    title: 'FOSSA API key',
    severity: 'medium',
    keywords: ['fossa'],
    pattern: String.raw`(?i:fossa[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    companion: {
      name: 'a note that the key only uploads, which is safe to publish',
      pattern: String.raw`(?i)push[ _-]?only`,
      withinLines: 1,
      required: false,
      isPublic: true,
    },
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['- name: FOSSA_API_KEY\n  value: "{sample}"', "process.env.FOSSA_API_KEY = '{sample}';"],
    ignores: ['FOSSA_API_KEY=YOUR_TOKEN_HERE', 'FOSSA_API_KEY=${FOSSA_API_KEY}'],
    why: "Uploads analyses, or with a full token reads and changes the organization's projects.",
    fix: "Revoke it under Account settings > Integrations > API, then keep the new one in your CI's secret store.",
    revoke: 'https://app.fossa.com/account/settings/integrations/api_tokens',
    references: ['https://docs.fossa.com/docs/api-reference'],
  },
] satisfies PatternFile;
