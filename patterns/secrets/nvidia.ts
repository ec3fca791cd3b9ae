import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'nvidia-api-key',
    title: 'NVIDIA API key',
    severity: 'high',
    keywords: ['nvapi-'],
    pattern: String.raw`\b(?<secret>nvapi-[0-9A-Za-z_-]{60,70})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'nvapi-',
    minEntropy: 4.4,
    sample: { prefix: 'nvapi-', alphabet: 'base64url', chars: 64 },
    matches: [
      'NVIDIA_API_KEY={sample}',
      "const nvidiaApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'NVIDIA_API_KEY=nvapi-YOUR_KEY_HERE',
      'const nvidiaApiKey = process.env.NVIDIA_API_KEY;',
      '"nvidiaApiKey": "nvapi-xxxxxx"',
    ],
    why: 'Lets the holder call the hosted models and pull the private containers and models of the organization.',
    fix: 'Revoke it in NGC under Setup > API Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
    references: ['https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html#ngc-api-keys'],
  },
  {
    id: 'nvidia-ngc-api-key',
    title: 'NVIDIA NGC API key (older form)',
    severity: 'high',
    keywords: ['ngc_', 'ngc-', 'ngcapi', 'ngccli'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:ngc[_.-]?(?:cli[_.-]?)?api[_.-]?key))${ASSIGNED}(?<secret>[0-9A-Za-z]{84})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.6,
    sample: { prefix: '', alphabet: 'base62', chars: 84 },
    matches: ['NGC_API_KEY={sample}', '"ngc_api_key": "{sample}",', 'ngc_api_key = "{sample}"'],
    ignores: ['NGC_API_KEY=REPLACE_ME', 'ngcApiKey: ${{ secrets.NGC_API_KEY }}', 'NGC_API_KEY=xxxxxxxx'],
    why: 'Lets the holder pull and push the private containers and models of the organization.',
    fix: 'Revoke it in NGC under Setup > API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
    references: ['https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html#ngc-api-keys'],
  },
] satisfies PatternFile;
