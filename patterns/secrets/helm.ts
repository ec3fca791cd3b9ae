import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'helm-release',
    title: 'Helm release with its values',
    severity: 'medium',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['sdrzsufb', '"release"'],
    // gzip, in base64 twice: Helm's encoding, then that of the Secret. What follows the head is no matter.
    pattern: String.raw`\brelease["']?\s{0,4}[:=]\s{0,4}["']?(?<secret>SDRzSUFB[0-9A-Za-z+/]{200})`,
    minEntropy: 4,
    sample: { prefix: 'SDRzSUFB', alphabet: 'base64', chars: 200 },
    matches: ['data:\n  release: {sample}', '{"data": {"release": "{sample}"}}'],
    ignores: ['release: SDRzSUFBQUFBQUFB...', 'release: v1.2.3', 'kubectl get secret sh.helm.release.v1.app.v1'],
    why: 'The values of a release hold every password that was given to the chart, behind compression alone.',
    fix:
      'Replace the credentials among the values, delete the export, and give them to charts by reference to ' +
      'a Secret.',
    references: ['https://helm.sh/docs/topics/advanced/#storage-backends'],
  },
] satisfies PatternFile;
