import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'weblate-token',
    title: 'Weblate API token',
    severity: 'medium',
    keywords: ['wlu_', 'wlp_'],
    pattern: String.raw`\b(?<secret>wl[up]_[0-9A-Za-z]{36,40})\b`,
    publicPrefix: 'wl',
    minEntropy: 3.9,
    sample: { prefix: 'wlu_', alphabet: 'base62', chars: 36 },
    matches: ['WEBLATE_TOKEN={sample}', '"weblateToken": "{sample}",', 'os.environ["WEBLATE_TOKEN"] = "{sample}"'],
    ignores: ['WEBLATE_TOKEN=wlREPLACE_ME', 'weblateToken: ${{ secrets.WEBLATE_TOKEN }}', '"weblateToken": "wlxxxxxx"'],
    why: 'Lets the holder read and change translations as the user or project.',
    fix: 'Regenerate it in the user settings under API access, then pass the new one in from your secret manager.',
    revoke: 'https://docs.weblate.org/en/latest/api.html#authentication-and-generic-parameters',
    references: ['https://docs.weblate.org/en/latest/api.html#authentication-and-generic-parameters'],
  },
] satisfies PatternFile;
