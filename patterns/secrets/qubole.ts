import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'qubole-token',
    title: 'Qubole API token',
    severity: 'high',
    vendor: 'qubole',
    form: letters(64),
    why: 'Runs queries on the clusters and data of the account.',
    where: 'Control panel > My accounts',
    revoke: 'https://api.qubole.com/',
    docs: 'https://docs.qubole.com/en/latest/rest-api/api_overview.html',
  }),
] satisfies PatternFile;
