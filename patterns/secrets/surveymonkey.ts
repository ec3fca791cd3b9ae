import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'surveymonkey-access-token',
    title: 'SurveyMonkey access token',
    severity: 'high',
    vendor: 'surveymonkey',
    form: ANY,
    why: 'Reads surveys and answers as its owner.',
    where: 'My apps',
    revoke: 'https://developer.surveymonkey.com/apps/',
    docs: 'https://developer.surveymonkey.com/api/v3/#authentication',
  }),
] satisfies PatternFile;
