import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'appsynergy-api-key',
    title: 'AppSynergy API key',
    severity: 'medium',
    vendor: 'appsynergy',
    form: ANY,
    query: { host: 'appsynergy.com', parameter: 'apiKey' },
    why: 'Reads and changes the records of the application.',
    where: 'Tools > API Keys',
    revoke: 'https://www.appsynergy.com/',
    docs: 'https://appsynergy.com/content/resources/docs/rest-api.jsp',
  }),
] satisfies PatternFile;
