import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'speechtext-ai-secret-key',
    title: 'SpeechText.AI secret key',
    severity: 'medium',
    vendor: 'speechtext',
    form: hex(32),
    query: { host: 'api.speechtext.ai', parameter: 'key' },
    why: 'Transcribes recordings at the cost of the account, and reads the results.',
    where: 'the account page',
    revoke: 'https://speechtext.ai/speech-recognition-api',
    docs: 'https://speechtext.ai/speech-recognition-api',
  }),
] satisfies PatternFile;
