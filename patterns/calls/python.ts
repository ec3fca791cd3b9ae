import type { CallRow } from '../../src/model/posture/call-row.ts';
import { PYTHON_COOKIE_SIGNING } from './cookie-signing.ts';
import { PYTHON_ERROR_DETAILS } from './error-details.ts';
import { PYTHON_OPEN_PATHS } from './open-paths.ts';
import { PYTHON_OWNERSHIP } from './ownership.ts';
import { FLASK_LIFETIMES, PYTHON_LIFETIMES } from './lifetimes.ts';
import { PYTHON_RANDOMNESS } from './randomness.ts';
import { PYTHON_GRAPHQL } from './graphql.ts';
import { clientCalls } from './clients.ts';
import { DJANGO_CALLS } from './django.ts';
import { PYTHON_ACCESS } from './python-access.ts';
import { PYTHON_ACCOUNTS } from './python-accounts.ts';
import { PYTHON_PASSWORDS } from './python-passwords.ts';
import { PYTHON_RATES } from './rates.ts';
import { PYTHON_SERVERS } from './python-servers.ts';
import { PYTHON_TOKENS } from './tokens.ts';
import { PYTHON_ROLES } from './roles.ts';
import { PYTHON_EXEMPTIONS } from './exemptions.ts';
import { PYTHON_CORS_REACH } from './cors-reach.ts';

/**
 * https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification,
 * https://www.python-httpx.org/advanced/ssl/,
 * https://docs.aiohttp.org/en/stable/client_advanced.html#ssl-control-for-tcp-sockets,
 * https://docs.python.org/3/library/ssl.html, https://pyjwt.readthedocs.io/en/stable/api.html and the pages of the
 * libraries that a row names.
 */
export const PYTHON_CALLS: readonly CallRow[] = [
  ...PYTHON_COOKIE_SIGNING,
  ...PYTHON_ERROR_DETAILS,
  ...PYTHON_OPEN_PATHS,
  ...PYTHON_OWNERSHIP,
  ...PYTHON_LIFETIMES,
  ...FLASK_LIFETIMES,
  ...PYTHON_RANDOMNESS,
  ...PYTHON_CORS_REACH,
  ...PYTHON_EXEMPTIONS,
  ...PYTHON_ROLES,
  ...PYTHON_TOKENS,
  ...PYTHON_GRAPHQL,
  ...PYTHON_ACCESS,
  ...PYTHON_ACCOUNTS,
  ...PYTHON_PASSWORDS,
  ...PYTHON_RATES,
  ...PYTHON_SERVERS,
  ...DJANGO_CALLS,
  {
    call:
      '{get,post,put,patch,delete,head,options,request,stream,Client,AsyncClient,Session,HTTPTransport,AsyncH' +
      'TTPTransport,client,resource}',
    option: 'verify',
    control: 'tls-verify',
    unsafe: 'false',
    proof: ['requests.get(url)', 'requests.get(url, verify=False)'],
  },
  {
    call: '{get,post,put,patch,delete,head,options,request,TCPConnector,ws_connect}',
    option: 'ssl',
    control: 'tls-verify',
    unsafe: 'false',
    proof: ['session.get(url)', 'session.get(url, ssl=False)'],
  },
  {
    call: '*.verify= *.check_hostname= *.verify_ssl= *.ssl_verify= *.assert_hostname=',
    option: 0,
    control: 'tls-verify',
    unsafe: 'false',
    proof: ['session.timeout = 5', 'session.verify = False'],
  },
  {
    call: 'verify_mode= cert_reqs=',
    option: 0,
    control: 'tls-verify',
    unsafe: 'cert_none 0',
    proof: ['context.verify_mode = ssl.CERT_REQUIRED', 'context.verify_mode = ssl.CERT_NONE'],
  },
  {
    call: '_create_unverified_context _create_stdlib_context',
    control: 'tls-verify',
    unsafe: '*',
    proof: ['context = ssl.create_default_context()', 'context = ssl._create_unverified_context()'],
  },
  {
    call: '_create_default_https_context=',
    option: 0,
    control: 'tls-verify',
    unsafe: '_create_unverified_context',
    proof: ['ssl.OP_ALL', 'ssl._create_default_https_context = ssl._create_unverified_context'],
  },
  ...clientCalls({
    call: (option, value) => `connect(url, ${option}=${value})`,
    values: { false: 'False', true: 'True', none: 'ssl.CERT_NONE' },
    on: 'True',
  }),
  {
    call: '*',
    option: 'validate',
    control: 'tls-verify',
    unsafe: 'cert_none',
    proof: ['connect(url)', 'connect(url, validate=ssl.CERT_NONE)'],
  },
  {
    call: 'set_verify',
    option: 0,
    control: 'tls-verify',
    unsafe: 'verify_none',
    proof: ['context.set_verify(SSL.VERIFY_PEER, check)', 'context.set_verify(SSL.VERIFY_NONE, check)'],
  },
  {
    call: 'set_option',
    option: 1,
    control: 'tls-verify',
    unsafe: 'opt_x_tls_never opt_x_tls_allow',
    proof: [
      'ldap.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_DEMAND)',
      'ldap.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_NEVER)',
    ],
  },
  {
    call: 'ssl.SSLContext SSL.Context',
    option: 0,
    control: 'tls-version',
    proof: ['context = ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)', 'context = ssl.SSLContext(ssl.PROTOCOL_TLSv1)'],
  },
  {
    call: '*',
    option: 'ssl_version',
    control: 'tls-version',
    proof: ['connect(url, ssl_version=ssl.PROTOCOL_TLSv1_2)', 'connect(url, ssl_version=ssl.PROTOCOL_TLSv1)'],
  },
  {
    call: 'minimum_version=',
    option: 0,
    control: 'tls-version',
    proof: ['context.minimum_version = ssl.TLSVersion.TLSv1_2', 'context.minimum_version = ssl.TLSVersion.TLSv1'],
  },
  {
    call: 'connect create_pool ConnectionPool AsyncConnectionPool create_engine create_async_engine',
    option: 'sslmode',
    control: 'sslmode',
    proof: ['psycopg.connect(host=h, sslmode="verify-full")', 'psycopg.connect(host=h, sslmode="require")'],
  },
  {
    call: 'create_engine create_async_engine',
    option: 'connect_args.sslmode',
    control: 'sslmode',
    proof: [
      'create_engine(url, connect_args={"sslmode": "verify-full"})',
      'create_engine(url, connect_args={"sslmode": "disable"})',
    ],
  },
  {
    call: 'set_missing_host_key_policy',
    option: 0,
    control: 'host-keys',
    unsafe: 'autoaddpolicy warningpolicy',
    proof: [
      'client.set_missing_host_key_policy(paramiko.RejectPolicy())',
      'client.set_missing_host_key_policy(paramiko.AutoAddPolicy())',
    ],
  },
  {
    call: 'asyncssh.{connect,create_connection,connect_reverse}',
    option: 'known_hosts',
    control: 'host-keys',
    unsafe: 'null none',
    proof: ['asyncssh.connect(host)', 'asyncssh.connect(host, known_hosts=None)'],
  },
  {
    call: 'hostkeys=',
    option: 0,
    control: 'host-keys',
    unsafe: 'null none',
    proof: ['options.compression = True', 'options.hostkeys = None'],
  },
  ...['verify_signature', 'verify_exp', 'verify_aud', 'verify_iss', 'verify_nbf'].map(
    (option): CallRow => ({
      call: 'decode decode_complete',
      option: `options.${option}`,
      control: 'token-verification',
      unsafe: 'false',
      ...(option === 'verify_signature' ? {} : { atMost: 'medium' as const }),
      proof: [
        'jwt.decode(token, key, algorithms=["RS256"])',
        `jwt.decode(token, key, algorithms=["RS256"], options={"${option}": False})`,
      ],
    }),
  ),
  {
    call: 'jwt.decode',
    option: 'verify',
    control: 'token-verification',
    unsafe: 'false',
    proof: ['jwt.decode(token, key)', 'jwt.decode(token, key, verify=False)'],
  },
  {
    call: 'jwt.decode decode',
    option: 'algorithms',
    control: 'token-verification',
    unsafe: 'none',
    needs: 'jwt jose',
    proof: ['jwt.decode(token, key, algorithms=["HS256"])', 'jwt.decode(token, key, algorithms=["HS256", "none"])'],
  },
  {
    call: 'grpc.insecure_channel aio.insecure_channel add_insecure_port',
    control: 'encrypted-connection',
    unsafe: '*',
    proof: ['channel = grpc.secure_channel(host, creds)', 'channel = grpc.insecure_channel(host)'],
  },
  {
    call: 'SMTP_SSL IMAP4_SSL POP3_SSL FTP_TLS starttls start_tls',
    control: 'encrypted-connection',
    safe: '*',
    inFunction: true,
    proof: ['server = smtplib.SMTP_SSL(host)', 'server = smtplib.SMTP(host)'],
  },
  {
    call: 'Redis StrictRedis create_pool connect Minio Elasticsearch Connection',
    option: 'ssl',
    control: 'encrypted-connection',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    inFunction: true,
    proof: ['redis.Redis(host=h, ssl=True)', 'redis.Redis(host=h, ssl=False)'],
  },
  {
    call: 'Minio',
    option: 'secure',
    control: 'encrypted-connection',
    unsafe: 'false',
    proof: ['Minio(host)', 'Minio(host, secure=False)'],
  },
  {
    call: '*',
    option: 'security_protocol',
    control: 'encrypted-connection',
    unsafe: 'plaintext sasl_plaintext',
    safe: 'ssl sasl_ssl',
    default: 'unsafe',
    inFunction: true,
    proof: ['KafkaProducer(security_protocol="SASL_SSL")', 'KafkaProducer(security_protocol="PLAINTEXT")'],
  },
  {
    call: 'uvicorn.run ProxyHeadersMiddleware',
    option: 'forwarded_allow_ips',
    control: 'trusted-proxy',
    unsafe: "'*'",
    proof: ['uvicorn.run(app, forwarded_allow_ips="10.0.0.1")', 'uvicorn.run(app, forwarded_allow_ips="*")'],
  },
  {
    call: 'run FastAPI Starlette Sanic Litestar Quart Flask Application make_app',
    option: 'debug',
    control: 'debug',
    unsafe: 'true',
    proof: ['app.run(debug=False)', 'app.run(debug=True)'],
  },
  {
    call: '{app,application}.debug= {app,application}.testing= server.debug=',
    option: 0,
    control: 'debug',
    unsafe: 'true',
    proof: ['app.debug = False', 'app.debug = True'],
  },
  {
    call: 'run run_simple',
    option: 'use_debugger',
    control: 'debug',
    unsafe: 'true',
    proof: ['run_simple("127.0.0.1", 80, app)', 'run_simple("127.0.0.1", 80, app, use_debugger=True)'],
  },
  {
    call: 'DebuggedApplication cgitb.enable',
    control: 'debug',
    unsafe: '*',
    proof: ['application = App()', 'application = DebuggedApplication(App())'],
  },
];
