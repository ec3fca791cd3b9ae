import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

/** A token whose scope is the status of builds is made to be in the address of a badge. */
const BADGE = {
  name: 'the address of a badge',
  pattern: String.raw`(?i)(?:badge|shield|\.svg|\.png)[^\s"'()<>]{0,200}circle-token=`,
  withinLines: 1,
  required: false,
  isPublic: true,
} as const;

export default [
  {
    id: 'circleci-personal-api-token',
    title: 'CircleCI personal API token',
    severity: 'critical',
    keywords: ['ccipat_'],
    pattern: String.raw`\b(?<secret>CCIPAT_[0-9A-Za-z]{22}_[0-9a-f]{40})\b`,
    publicPrefix: 'CCIPAT_',
    minEntropy: 3.75,
    sample: { parts: ['CCIPAT_', { alphabet: 'base62', chars: 22 }, '_', { alphabet: 'base16', chars: 40 }] },
    matches: ['client = Client("{sample}")', 'ENV CIRCLE_TOKEN={sample}', 'Circle-Token: {sample}'],
    ignores: ['CIRCLE_TOKEN=CCIPAT_YOUR_TOKEN_HERE', 'CIRCLE_TOKEN=${CIRCLE_TOKEN}'],
    why: 'Runs pipelines and reads their settings as its owner.',
    fix:
      'Revoke it under User Settings > Personal API Tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.circleci.com/settings/user/tokens',
    verify: asking('https://circleci.com/api/v2/me', 'https://circleci.com/docs/api/v2/#operation/getCurrentUser', {
      'circle-token': '{secret}',
    }),
    references: ['https://circleci.com/docs/managing-api-tokens/'],
  },
  {
    id: 'circleci-project-api-token',
    title: 'CircleCI project API token',
    severity: 'high',
    keywords: ['cciprj_'],
    pattern: String.raw`\b(?<secret>CCIPRJ_[0-9A-Za-z]{22}_[0-9a-f]{40})\b`,
    publicPrefix: 'CCIPRJ_',
    companion: BADGE,
    minEntropy: 3.75,
    sample: { parts: ['CCIPRJ_', { alphabet: 'base62', chars: 22 }, '_', { alphabet: 'base16', chars: 40 }] },
    matches: ['CIRCLE_TOKEN={sample}', '{ "token": "{sample}" }'],
    ignores: ['CIRCLE_TOKEN=CCIPRJ_YOUR_TOKEN_HERE', 'CIRCLE_TOKEN=${CIRCLE_TOKEN}'],
    why: 'Reads or runs the pipelines of the project.',
    fix:
      'Revoke it under Project Settings > API Permissions, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.circleci.com/',
    references: ['https://circleci.com/docs/managing-api-tokens/'],
  },
  {
    id: 'circleci-legacy-token',
    title: 'CircleCI API token of the old format',
    severity: 'critical',
    keywords: ['circle'],
    pattern:
      String.raw`(?i:circle(?:[_.-]?ci)?[_.-]?(?:api[_.-]?|cli[_.-]?|auth[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{40})\b`,
    companion: BADGE,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: [
      'export CIRCLE_TOKEN="{sample}"',
      'CIRCLE_TOKEN: {sample}',
      'https://circleci.com/api/v1.1/me?circle-token={sample}',
    ],
    ignores: ['CIRCLE_TOKEN=YOUR_TOKEN_HERE', 'CIRCLE_TOKEN=${CIRCLE_TOKEN}'],
    why: 'Runs pipelines and reads their settings as its owner.',
    fix:
      'Revoke it under User Settings > Personal API Tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.circleci.com/settings/user/tokens',
    references: ['https://circleci.com/docs/managing-api-tokens/', 'https://circleci.com/docs/status-badges/'],
  },
] satisfies PatternFile;
