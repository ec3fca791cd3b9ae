import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'chatfuel-api-token',
    title: 'Chatfuel API token',
    severity: 'medium',
    vendor: 'chatfuel',
    form: ANY,
    query: { host: 'api.chatfuel.com', parameter: 'chatfuel_token' },
    why: 'Sends messages to the users of the bot.',
    where: 'Configure of the bot',
    revoke: 'https://dashboard.chatfuel.com/',
    docs: 'https://docs.chatfuel.com/',
  }),
] satisfies PatternFile;
