import type { CallRow } from '../../src/model/posture/call-row.ts';

const GUNICORN = 'workers worker_class worker_tmp_dir gunicorn wsgi_app';
const gunicorn = (line: string): string => `${line}\nworkers = 4\n`;
const jupyter = (line: string): string => `c = get_config()\nc.${line}\n`;

/** Settings of a Jupyter server that are safe, and what switches them off. */
const JUPYTER: readonly (readonly [names: string, unsafe: string, SwitchControl, safe: string, bad: string])[] = [
  ['disable_check_xsrf', 'true', 'csrf', 'False', 'True'],
  ['password_required', 'false', 'authorization', 'True', 'False'],
  ['allow_unauthenticated_access', 'true', 'authorization', 'False', 'True'],
  ['allow_remote_access', 'true', 'allowed', 'False', 'True'],
  ['allow_all', 'true', 'authorization', 'False', 'True'],
  ['any_allow_config', 'true', 'authorization', 'False', 'True'],
  ['allow_origin_pat', '.* ^.*$ .+', 'csrf', '"https://a.example"', '".*"'],
  ['allow_origin', "'*'", 'csrf', '"https://a.example"', '"*"'],
  ['trust_xheaders', 'true', 'trusted-proxy', 'False', 'True'],
  ['authenticator_class', 'dummy dummyauthenticator null', 'authorization', '"github"', '"dummy"'],
];
type SwitchControl = 'csrf' | 'authorization' | 'allowed' | 'trusted-proxy';

const OWNERS =
  '{ServerApp,NotebookApp,JupyterApp,LabApp,IdentityProvider,PasswordIdentityProvider,Authenticator,JupyterHub,' +
  'Spawner}';

/**
 * Servers whose configuration is a Python file. https://docs.gunicorn.org/en/stable/settings.html,
 * https://jupyter-server.readthedocs.io/en/latest/operators/security.html,
 * https://jupyterhub.readthedocs.io/en/stable/reference/config-reference.html
 */
export const PYTHON_SERVERS: readonly CallRow[] = [
  // https://docs.python.org/3/library/ssl.html#ssl.SSLContext.verify_mode, of the contexts of servers
  {
    call: 'verify_mode=',
    option: 0,
    control: 'client-certificates',
    needs: 'PROTOCOL_TLS_SERVER CLIENT_AUTH server_side start_server',
    words: { cert_required: 'require', cert_optional: 'optional', cert_none: 'none' },
    proof: [
      'import ssl\nctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)\nctx.verify_mode = ssl.CERT_REQUIRED\n',
      'import ssl\nctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)\nctx.verify_mode = ssl.CERT_OPTIONAL\n',
    ],
  },
  // https://www.uvicorn.org/settings/#https, https://docs.gunicorn.org/en/stable/settings.html#cert-reqs
  {
    call: 'uvicorn.run Config',
    option: 'ssl_cert_reqs',
    control: 'client-certificates',
    subject: 'uvicorn',
    words: { cert_required: 'require', cert_optional: 'optional', cert_none: 'none' },
    proof: ['uvicorn.run(app, ssl_cert_reqs=ssl.CERT_REQUIRED)', 'uvicorn.run(app, ssl_cert_reqs=ssl.CERT_OPTIONAL)'],
  },
  // https://django-ninja.dev/guides/authentication/, https://django-ninja.dev/reference/csrf/
  {
    call: 'SessionAuth SessionAuthIsStaff SessionAuthSuperUser APIKeyCookie',
    option: 'csrf',
    control: 'csrf',
    unsafe: 'false',
    proof: ['api = NinjaAPI(auth=SessionAuth())', 'api = NinjaAPI(auth=SessionAuth(csrf=False))'],
  },
  {
    call: 'NinjaAPI',
    option: 'csrf',
    control: 'csrf',
    subject: 'NinjaAPI',
    safe: 'true',
    unsafe: 'false',
    onlyChanged: true,
    proof: ['api = NinjaAPI(csrf=True)', 'api = NinjaAPI(csrf=False)'],
  },
  {
    call: 'forwarded_allow_ips= proxy_allow_ips=',
    option: 0,
    control: 'trusted-proxy',
    unsafe: "'*'",
    proof: [gunicorn('forwarded_allow_ips = "127.0.0.1"'), gunicorn('forwarded_allow_ips = "*"')],
  },
  {
    call: 'bind=',
    option: 0,
    needs: GUNICORN,
    control: 'exposure',
    subject: 'bind',
    ranks: { '0.0.0.0*': 0, '[::]*': 0, ':*': 0, '': 1 },
    several: 'lowest',
    atMost: 'low',
    proof: [gunicorn('bind = "127.0.0.1:8000"'), gunicorn('bind = "0.0.0.0:8000"')],
  },
  {
    call: 'reload= print_config= check_config=',
    option: 0,
    needs: GUNICORN,
    control: 'debug',
    unsafe: 'true',
    atMost: 'low',
    proof: [gunicorn('reload = False'), gunicorn('reload = True')],
  },
  {
    call: 'limit_request_line= limit_request_fields= limit_request_field_size=',
    option: 0,
    control: 'input-checks',
    subject: 'size of a request line',
    ranks: { 0: 0, '': 1 },
    atMost: 'low',
    proof: [gunicorn('limit_request_line = 4094'), gunicorn('limit_request_line = 0')],
  },
  ...JUPYTER.map(
    ([name, unsafe, control, safe, bad]): CallRow => ({
      call: `${OWNERS}.${name}=`,
      option: 0,
      control: control === 'allowed' ? 'authorization' : control,
      subject: name,
      unsafe,
      ...(name === 'password_required' ? {} : { default: 'safe' }),
      ...(name === 'allow_remote_access' ? { atMost: 'medium' } : {}),
      proof: [jupyter(`ServerApp.${name} = ${safe}`), jupyter(`ServerApp.${name} = ${bad}`)],
    }),
  ),
  ...['token', 'password', 'hashed_password'].map(
    (name): CallRow => ({
      call: `${OWNERS}.${name}=`,
      option: 0,
      control: 'authorization',
      subject: name,
      unsafe: '',
      safe: '*',
      default: 'safe',
      // An empty password beside a token lets nobody in.
      ...(name === 'token' ? {} : { atMost: 'medium' }),
      proof: [jupyter(`ServerApp.${name} = "a"`), jupyter(`ServerApp.${name} = ""`)],
    }),
  ),
  {
    call: `${OWNERS}.ip=`,
    option: 0,
    control: 'exposure',
    subject: 'ip',
    ranks: { '0.0.0.0': 0, "'*'": 0, '::': 0, '': 1 },
    atMost: 'medium',
    proof: [jupyter('ServerApp.ip = "127.0.0.1"'), jupyter('ServerApp.ip = "0.0.0.0"')],
  },
  {
    call: `${OWNERS}.allow_root=`,
    option: 0,
    control: 'local-privileges',
    subject: 'allow_root',
    ranks: { true: 0, '': 1 },
    default: 1,
    atMost: 'low',
    proof: [jupyter('ServerApp.allow_root = False'), jupyter('ServerApp.allow_root = True')],
  },
];
