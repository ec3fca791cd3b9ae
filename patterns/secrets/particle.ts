import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'particle-access-token',
    title: 'Particle access token',
    severity: 'high',
    keywords: ['particle'],
    pattern:
      String.raw`(?i:particle[_.-]?(?:api[_.-]?|access[_.-]?|io[_.-]?)?(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['PARTICLE_ACCESS_TOKEN={sample}', '"particle_access_token": "{sample}",'],
    ignores: [
      'PARTICLE_ACCESS_TOKEN=YOUR_KEY_HERE',
      'particleAccessToken: ${{ secrets.PARTICLE_ACCESS_TOKEN }}',
      'PARTICLE_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder control and flash the devices of the account.',
    fix: 'Revoke it with particle token revoke, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
    references: ['https://docs.particle.io/reference/cloud-apis/access-tokens/'],
  },
] satisfies PatternFile;
