import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'nuget-api-key',
    title: 'NuGet API key',
    severity: 'critical',
    keywords: ['oy2'],
    pattern: String.raw`\b(?<secret>oy2[0-9a-z]{43})\b`,
    publicPrefix: 'oy2',
    minEntropy: 3.5,
    sample: { prefix: 'oy2', alphabet: 'base36', chars: 43 },
    matches: [
      '  NUGET_API_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'dotnet nuget push app.nupkg --api-key {sample}',
    ],
    ignores: ['NUGET_API_KEY=oy2YOUR_TOKEN_HERE', 'NUGET_API_KEY=${NUGET_API_KEY}'],
    why: 'Publishes and unlists versions of the packages its owner maintains, on NuGet or the PowerShell Gallery.',
    fix: "Revoke it under API Keys, then keep the new one in your CI's secret store.",
    revoke: 'https://www.nuget.org/account/apikeys',
    references: ['https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package'],
  },
] satisfies PatternFile;
