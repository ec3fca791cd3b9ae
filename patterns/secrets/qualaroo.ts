import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'qualaroo-api-key',
    title: 'Qualaroo API key',
    severity: 'medium',
    vendor: 'qualaroo',
    form: ANY,
    why: 'Reads answers of surveys.',
    where: 'Account > API',
    revoke: 'https://app.qualaroo.com/',
    docs: 'https://help.qualaroo.com/hc/en-us/articles/201969438-The-REST-Reporting-API',
  }),
] satisfies PatternFile;
