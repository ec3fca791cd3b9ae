import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'surveysparrow-access-token',
    title: 'SurveySparrow access token',
    severity: 'medium',
    vendor: 'surveysparrow',
    form: ANY,
    why: 'Reads surveys, answers and contacts, as far as its scopes go.',
    where: 'Settings > Apps & Integrations',
    revoke: 'https://developers.surveysparrow.com/',
    docs: 'https://developers.surveysparrow.com/',
  }),
] satisfies PatternFile;
