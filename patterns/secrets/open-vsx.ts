import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'open-vsx-access-token',
    title: 'Open VSX access token',
    severity: 'critical',
    keywords: ['ovsx', 'open_vsx', 'open-vsx', 'openvsx'],
    pattern:
      String.raw`(?i:(?:ovsx|open[_.-]?vsx)[_.-]?(?:registry[_.-]?)?(?:pat|token|access[_.-]?token))` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ["  OVSX_PAT: '{sample}'", 'os.environ["OVSX_PAT"] = "{sample}"'],
    ignores: ['OVSX_PAT=YOUR_TOKEN_HERE', 'OVSX_PAT=${OVSX_PAT}'],
    why: 'Publishes versions of the extensions of its namespaces.',
    fix: "Revoke it under Settings > Access Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://open-vsx.org/user-settings/tokens',
    references: ['https://github.com/eclipse/openvsx/wiki/Publishing-Extensions'],
  },
] satisfies PatternFile;
