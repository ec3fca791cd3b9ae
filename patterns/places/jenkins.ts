import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'jenkins',
  title: 'Jenkins configuration as code',
  files: ['**/{jenkins,casc}*.{yml,yaml}', '**/casc*/**/*.{yml,yaml}'],
  keywords: ['authorizationStrategy|securityRealm|crumbIssuer'],
  language: 'yaml',
  proof: {
    path: 'jenkins/jenkins.yaml',
    text: '{line}\n',
    except: ['jenkins.authorizationStrategy.loggedInUsersCanDoAnything.allowAnonymousRead'],
  },
  settings: [
    {
      key: 'jenkins.authorizationStrategy.loggedInUsersCanDoAnything.allowAnonymousRead',
      control: 'authorization',
      part: 'off',
      default: false,
      onlySet: true,
    },
  ],
  ranked: [
    {
      key: 'jenkins.authorizationStrategy',
      control: 'authentication',
      ranks: { unsecured: 0, '': 1 },
      default: 'not unsecured',
      atMost: 'high',
      weakening: 'removal',
    },
    {
      key: 'jenkins.securityRealm.local.allowsSignup',
      control: 'exposure',
      ranks: { true: 0, false: 1 },
      default: 'true',
      atMost: 'medium',
      weakening: 'escalation',
    },
    {
      key: 'jenkins.crumbIssuer',
      control: 'authentication',
      ranks: { none: 0, '': 1 },
      default: 'standard',
      atMost: 'medium',
      weakening: 'removal',
    },
  ],
  restore: '{name}: {value}',
  references: [
    'https://www.jenkins.io/doc/book/managing/casc/',
    'https://github.com/jenkinsci/configuration-as-code-plugin/tree/master/demos',
  ],
} satisfies PlaceRow;
