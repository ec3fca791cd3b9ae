import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'satismeter-api-key',
    title: 'SatisMeter API key',
    severity: 'medium',
    vendor: 'satismeter',
    form: ANY,
    why: 'Reads answers of surveys.',
    where: 'Settings > Integrations > API',
    revoke: 'https://app.satismeter.com/',
    docs: 'https://help.satismeter.com/en/articles/87961-rest-api',
  }),
] satisfies PatternFile;
