import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'ionic-token',
    title: 'Ionic Appflow personal access token',
    severity: 'high',
    vendor: 'ionic',
    form: ANY,
    why: 'Builds the apps of the account, changes what their users run, and deploys to the app stores.',
    where: 'Personal Settings > Personal Access Tokens',
    revoke: 'https://dashboard.ionicframework.com/settings/personal-access-tokens',
    docs: 'https://ionic.io/docs/appflow/deploy/cli',
  }),
] satisfies PatternFile;
