import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'puppet-forge-api-key',
    title: 'Puppet Forge API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['forge', 'blacksmith'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:puppet[_.-]?forge|pdk[_.-]?forge|blacksmith[_.-]?forge|forge)[_.-]?` +
      String.raw`(?:api[_.-]?key|token|api[_.-]?token))${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ["  PDK_FORGE_TOKEN: '{sample}'", 'os.environ["PDK_FORGE_TOKEN"] = "{sample}"'],
    ignores: ['PDK_FORGE_TOKEN=YOUR_TOKEN_HERE', 'PDK_FORGE_TOKEN=${PDK_FORGE_TOKEN}'],
    why: 'Publishes releases of the modules its owner maintains.',
    fix: "Revoke it under Your Profile > API Keys, then keep the new one in your CI's secret store.",
    revoke: 'https://forge.puppet.com/',
    references: ['https://www.puppet.com/docs/pdk/latest/pdk_publishing.html'],
  },
] satisfies PatternFile;
