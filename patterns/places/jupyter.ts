import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, words } from '../ranked-rows.ts';

const SERVERS = ['c.ServerApp', 'c.NotebookApp'] as const;
const of = (key: string): [string, ...string[]] => [`${SERVERS[0]}.${key}`, `${SERVERS[1]}.${key}`];

export const place = {
  id: 'jupyter',
  title: 'Jupyter and JupyterHub: jupyter_server_config.py, jupyterhub_config.py',
  files: ['**/jupyter*_config.py', '**/ipython_config.py'],
  over: ['python'],
  language: 'assignments',
  proof: { path: 'jupyter/jupyter_server_config.py', text: '{line}\n', except: of('token').concat(of('password')) },
  ranked: [
    ...words('authentication', [...of('token'), 'c.IdentityProvider.token'], ['not set|none', '*'], {
      default: '<generated>',
      atMost: 'high',
      weakening: 'removal',
    }),
    ...on('authentication', [...of('password_required')]),
    ...off('authentication', [...of('disable_check_xsrf'), ...of('allow_unauthenticated_access')], {
      atMost: 'high',
      weakening: 'removal',
    }),
    ...off('privilege-limit', of('allow_root'), { weakening: 'escalation' }),
    ...off('exposure', of('allow_remote_access')),
    ...words('exposure', of('ip'), ['0.0.0.0|::', '*'], { default: 'localhost' }),
    ...off('exposure', of('terminals_enabled'), { default: 'true', atMost: 'low' }),
    // https://jupyterhub.readthedocs.io/en/stable/reference/config-reference.html
    ...words(
      'authentication',
      ['c.JupyterHub.authenticator_class'],
      ['dummy|jupyterhub.auth.DummyAuthenticator|dummyauthenticator.DummyAuthenticator|nullauthenticator', '*'],
      { default: 'pam', atMost: 'high', weakening: 'removal' },
    ),
    ...off('authentication', ['c.Authenticator.allow_all', 'c.OAuthenticator.allow_all'], { weakening: 'widening' }),
    ...off('privilege-limit', ['c.JupyterHub.admin_access']),
    ...on('privilege-limit', ['c.Spawner.disable_user_config']),
    ...on('transit-encryption', ['c.JupyterHub.internal_ssl']),
    ...off('input-checks', ['c.JupyterHub.allow_named_servers'], { atMost: 'low' }),
  ],
  restore: '{name} = {value}',
  references: [
    'https://jupyter-server.readthedocs.io/en/latest/other/full-config.html',
    'https://jupyterhub.readthedocs.io/en/stable/reference/config-reference.html',
  ],
} satisfies PlaceRow;
