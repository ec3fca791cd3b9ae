import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'pypi-api-token',
    title: 'PyPI API token',
    severity: 'critical',
    keywords: ['pypi-ageichlwas5vcmc'],
    pattern: String.raw`\b(?<secret>pypi-AgEIcHlwaS5vcmc[0-9A-Za-z_-]{50,1000})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'pypi-',
    minEntropy: 4,
    sample: { prefix: 'pypi-AgEIcHlwaS5vcmc', alphabet: 'base64url', chars: 150 },
    matches: ['TWINE_PASSWORD={sample}', 'password = {sample}', 'twine upload -u __token__ -p {sample} dist/*'],
    ignores: [
      'TWINE_PASSWORD=pypi-YOUR_TOKEN_HERE',
      'password = pypi-AgEIcHlwaS5vcmc',
      'password: ${{ secrets.PYPI_TOKEN }}',
    ],
    why: 'Uploads releases of the projects it is scoped to.',
    fix:
      'Remove it under Account settings > API tokens, then publish ' +
      'with a trusted publisher (OpenID Connect) instead.',
    revoke: 'https://pypi.org/manage/account/#api-tokens',
    references: ['https://pypi.org/help/#apitoken'],
  },
  {
    id: 'pypi-test-api-token',
    title: 'TestPyPI API token',
    severity: 'low',
    confidence: 'medium',
    keywords: ['pypi-agendgvzdc5wexbplm9yz'],
    pattern: String.raw`\b(?<secret>pypi-AgENdGVzdC5weXBpLm9yZ[0-9A-Za-z_-]{50,1000})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'pypi-',
    minEntropy: 4,
    sample: { prefix: 'pypi-AgENdGVzdC5weXBpLm9yZ', alphabet: 'base64url', chars: 150 },
    matches: ['TEST_PYPI_TOKEN={sample}', '[testpypi]\nusername = __token__\npassword = {sample}'],
    ignores: ['TEST_PYPI_TOKEN=pypi-YOUR_TOKEN_HERE', 'TEST_PYPI_TOKEN=${TEST_PYPI_TOKEN}'],
    why: 'Uploads releases to the test index.',
    fix: "Revoke it under TestPyPI > Account settings > API tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://test.pypi.org/manage/account/',
    references: ['https://pypi.org/help/#apitoken'],
  },
] satisfies PatternFile;
