import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'gemini-auth-key',
    title: 'Gemini API auth key',
    severity: 'critical',
    keywords: ['aq.ab'],
    pattern: String.raw`\b(?<secret>AQ\.Ab[0-9A-Za-z_-]{46,56})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'AQ.',
    minEntropy: 4,
    sample: { parts: ['AQ.Ab', { alphabet: 'base64url', chars: 48 }] },
    matches: ['GEMINI_API_KEY={sample}', 'x-goog-api-key: {sample}', "genai.Client(api_key='{sample}')"],
    ignores: ['GEMINI_API_KEY=AQ.YOUR_API_KEY_HERE', 'GEMINI_API_KEY=${GEMINI_API_KEY}'],
    why: 'Calls the Gemini API at the expense of its project, and reads the files uploaded with it.',
    fix: 'Delete it in Google AI Studio, then read the new one from the environment or a secret manager.',
    revoke: 'https://aistudio.google.com/api-keys',
    references: ['https://ai.google.dev/gemini-api/docs/api-key'],
  },
] satisfies PatternFile;
