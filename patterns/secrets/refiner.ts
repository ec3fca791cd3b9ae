import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'refiner-api-key',
    title: 'Refiner API key',
    severity: 'medium',
    vendor: 'refiner',
    form: ANY,
    why: 'Reads contacts and answers of surveys.',
    where: 'Settings > Integrations > API',
    revoke: 'https://app.refiner.io/',
    docs: 'https://refiner.io/docs/api/',
  }),
] satisfies PatternFile;
