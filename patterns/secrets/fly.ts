import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, whereLive } from '../live.ts';

export default [
  {
    id: 'fly-access-token',
    title: 'Fly.io access token',
    severity: 'critical',
    keywords: ['fm1r_', 'fm1a_', 'fm2_'],
    pattern: String.raw`\b(?<secret>(?:fm1[ar]_|fm2_)[0-9A-Za-z+/_-]{100,}={0,3})(?:[^0-9A-Za-z+/=_-]|$)`,
    longest: 2100,
    minEntropy: 4,
    sample: { parts: ['fm2_', { alphabet: 'base64', chars: 400 }] },
    matches: ['FLY_API_TOKEN="FlyV1 {sample}"', 'access_token: {sample}', 'Authorization: FlyV1 {sample}'],
    ignores: [
      'FLY_API_TOKEN="FlyV1 fm2_..."',
      'FLY_API_TOKEN=${{ secrets.FLY_API_TOKEN }}',
      'FLY_API_TOKEN=fm2_YOUR_TOKEN_HERE',
    ],
    why: 'Deploys and reaches the apps that the token covers.',
    fix: "Revoke it under Tokens, or with fly tokens revoke, then keep the new one in your CI's secret store.",
    revoke: 'https://fly.io/tokens',
    references: ['https://fly.io/docs/security/tokens/'],
  },
  {
    id: 'fly-personal-token',
    title: 'Fly.io personal auth token',
    severity: 'critical',
    keywords: ['fo1_'],
    pattern: String.raw`\b(?<secret>fo1_[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'fo1_',
    minEntropy: 4,
    sample: { prefix: 'fo1_', alphabet: 'base64url', chars: 43 },
    matches: ['export FLY_API_TOKEN="{sample}"', 'curl -H "Authorization: Bearer {sample}" https://api.example.com'],
    ignores: ['FLY_API_TOKEN=fo1_YOUR_TOKEN_HERE', 'FLY_API_TOKEN=${FLY_API_TOKEN}'],
    why: 'Acts as its owner in every organization.',
    fix: "Revoke it under Account > Access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://fly.io/tokens',
    verify: bearer('https://api.machines.dev/v1/tokens/current', 'https://docs.machines.dev/', {
      answers: whereLive('/tokens'),
    }),
    references: ['https://fly.io/docs/security/tokens/'],
  },
] satisfies PatternFile;
