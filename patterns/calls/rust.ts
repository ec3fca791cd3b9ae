import type { CallRow } from '../../src/model/posture/call-row.ts';
import { RUST_RANDOMNESS } from './randomness.ts';
import { RUST_TOKENS } from './token-builders.ts';
import { RUST_GRAPHQL } from './graphql.ts';

/**
 * https://docs.rs/reqwest/latest/reqwest/struct.ClientBuilder.html, https://docs.rs/openssl/latest/openssl/ssl/,
 * https://docs.rs/jsonwebtoken/latest/jsonwebtoken/struct.Validation.html and the pages of the libraries that a row
 * names.
 */
export const RUST_CALLS: readonly CallRow[] = [
  ...RUST_RANDOMNESS,
  ...RUST_TOKENS,
  ...RUST_GRAPHQL,
  {
    // https://docs.rs/rocket/latest/rocket/http/struct.CookieJar.html, https://docs.rs/cookie/latest/cookie/
    call: 'add_private private_mut CookieSession.private PrivateCookieJar.from_headers PrivateCookieJar.new',
    control: 'cookie-encryption',
    safe: '*',
    default: 'unsafe',
    inFunction: true,
    proof: [
      'fn login(jar: &CookieJar) {\n    jar.add_private(Cookie::new("uid", id));\n}\n',
      'fn login(jar: &CookieJar) {\n    jar.add(Cookie::new("uid", id));\n}\n',
    ],
  },
  {
    call: 'get_private',
    control: 'cookie-encryption',
    subject: 'reading',
    safe: '*',
    default: 'unsafe',
    inFunction: true,
    proof: [
      'fn who(jar: &CookieJar) {\n    jar.get_private("uid");\n}\n',
      'fn who(jar: &CookieJar) {\n    jar.get("uid");\n}\n',
    ],
  },
  {
    call:
      '{danger_accept_invalid_certs,danger_accept_invalid_hostnames,tls_danger_accept_invalid_certs,danger_ac' +
      'cept_invalid_certs_and_hostnames,dangerous_accept_invalid_certs}',
    option: 0,
    control: 'tls-verify',
    unsafe: 'true',
    proof: [
      'fn a() {\n    let c = Client::builder().build();\n}\n',
      'fn a() {\n    let c = Client::builder().danger_accept_invalid_certs(true).build();\n}\n',
    ],
  },
  {
    call: 'set_verify set_verify_callback',
    option: 0,
    control: 'tls-verify',
    unsafe: 'none',
    needs: 'SslVerifyMode',
    proof: [
      'fn a() {\n    b.set_verify(SslVerifyMode::PEER);\n}\n',
      'fn a() {\n    b.set_verify(SslVerifyMode::NONE);\n}\n',
    ],
  },
  {
    call: 'set_verify_hostname use_sni verify_hostname',
    option: 0,
    control: 'tls-verify',
    unsafe: 'false',
    needs: 'verify_hostname',
    proof: ['fn a() {\n    c.set_verify_hostname(true);\n}\n', 'fn a() {\n    c.set_verify_hostname(false);\n}\n'],
  },
  {
    call: 'set_certificate_verifier with_custom_certificate_verifier',
    control: 'tls-verify',
    unsafe: '*',
    within: 'dangerous',
    atMost: 'medium',
    proof: [
      'fn a() {\n    let c = ClientConfig::builder().with_root_certificates(r);\n}\n',
      'fn a() {\n    let c = ClientConfig::builder().dangerous().with_custom_certificate_verifier(v);\n}\n',
    ],
  },
  {
    call: 'ssl_mode',
    option: 0,
    control: 'sslmode',
    words: {
      disable: 'disable',
      disabled: 'disable',
      allow: 'allow',
      prefer: 'prefer',
      preferred: 'prefer',
      require: 'require',
      required: 'require',
      verifyca: 'verify-ca',
      verifyfull: 'verify-full',
      verifyidentity: 'verify-full',
    },
    proof: [
      'fn a() {\n    let o = PgConnectOptions::new().ssl_mode(PgSslMode::VerifyFull);\n}\n',
      'fn a() {\n    let o = PgConnectOptions::new().ssl_mode(PgSslMode::Prefer);\n}\n',
    ],
  },
  {
    call: 'min_tls_version set_min_proto_version min_protocol_version',
    option: 0,
    control: 'tls-version',
    proof: [
      'fn a() {\n    let c = Client::builder().min_tls_version(Version::TLS_1_2).build();\n}\n',
      'fn a() {\n    let c = Client::builder().min_tls_version(Version::TLS_1_0).build();\n}\n',
    ],
  },
  {
    call: 'insecure_disable_signature_validation',
    control: 'token-verification',
    unsafe: '*',
    proof: [
      'fn a() {\n    let mut v = Validation::new(alg);\n    v.leeway = 5;\n}\n',
      'fn a() {\n    let mut v = Validation::new(alg);\n    v.insecure_disable_signature_validation();\n}\n',
    ],
  },
  {
    call: 'validate_exp= validate_aud=',
    option: 0,
    control: 'token-verification',
    unsafe: 'false',
    atMost: 'medium',
    proof: ['fn a() {\n    v.validate_exp = true;\n}\n', 'fn a() {\n    v.validate_exp = false;\n}\n'],
  },
  {
    call: 'RedirectSchemeBuilder.new RedirectHttps.default RedirectHttps.new',
    control: 'https-redirect',
    safe: '*',
    proof: [
      'fn a() {\n    app.wrap(RedirectHttps::default());\n}\n',
      'fn a() {\n    app.wrap(Logger::default());\n}\n',
    ],
  },
  {
    call: 'https_only',
    option: 0,
    control: 'encrypted-connection',
    subject: 'https_only',
    safe: 'true',
    unsafe: 'false',
    default: 'unsafe',
    inFunction: true,
    atMost: 'medium',
    proof: [
      'fn a() {\n    let c = Client::builder().https_only(true).build();\n}\n',
      'fn a() {\n    let c = Client::builder().build();\n}\n',
    ],
  },
  {
    call: 'bcrypt.hash bcrypt.hash_with_salt',
    option: 1,
    control: 'password-hash',
    subject: 'cost of bcrypt',
    ranks: 'more',
    proof: ['fn a() {\n    bcrypt::hash(p, 12);\n}\n', 'fn a() {\n    bcrypt::hash(p, 4);\n}\n'],
  },
  {
    // https://docs.rs/rustls/latest/rustls/server/struct.ClientCertVerifierBuilder.html
    call: 'allow_unauthenticated AllowAnyAnonymousOrAuthenticatedClient.new',
    control: 'authentication',
    subject: 'clients without a certificate',
    ranks: { '': 0 },
    default: 1,
    inFunction: true,
    proof: [
      'fn a(roots: R) {\n    let v = WebPkiClientVerifier::builder(roots).build();\n}\n',
      'fn a(roots: R) {\n    let v = WebPkiClientVerifier::builder(roots).allow_unauthenticated().build();\n}\n',
    ],
  },
  {
    call: 'with_client_cert_verifier',
    control: 'authentication',
    subject: 'certificates of clients',
    ranks: { '': 1 },
    default: 0,
    inFunction: true,
    proof: [
      'fn a() {\n    let c = ServerConfig::builder().with_client_cert_verifier(v).with_single_cert(a, b);\n}\n',
      'fn a() {\n    let c = ServerConfig::builder().with_no_client_auth().with_single_cert(a, b);\n}\n',
    ],
  },
  ...(
    [
      ['from_fn', 0],
      ['from_fn_with_state', 1],
      ['wrap', 0],
      ['guard', 0],
    ] as const
  ).map(
    ([call, option]): CallRow => ({
      call,
      option,
      control: 'authorization',
      safe: '*auth* *require* *admin* *guard* *permission* *login* *jwt* *bearer* *session_required*',
      default: 'unsafe',
      inFunction: true,
      atMost: 'medium',
      proof: [
        `fn a() {\n    let r = Router::new().layer(${call}(${option === 1 ? 's, ' : ''}auth::require));\n}\n`,
        'fn a() {\n    let r = Router::new().layer(Trace::new());\n}\n',
      ],
    }),
  ),
  {
    call:
      'ValidateRequestHeaderLayer.{bearer,basic} RequireAuthorizationLayer.{bearer,basic} ' +
      'HttpAuthentication.{bearer,basic} AsyncRequireAuthorizationLayer.new',
    control: 'authorization',
    safe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [
      'fn a() {\n    let r = Router::new().layer(ValidateRequestHeaderLayer::bearer("a"));\n}\n',
      'fn a() {\n    let r = Router::new().layer(Trace::new());\n}\n',
    ],
  },
  {
    call:
      'GovernorLayer{} GovernorLayer.new RateLimitLayer.new Governor.new ConcurrencyLimitLayer.new ' +
      'RateLimiter.builder',
    control: 'rate-limit',
    safe: '*',
    proof: [
      'fn a() {\n    let r = Router::new().layer(GovernorLayer::new(c));\n}\n',
      'fn a() {\n    let r = Router::new().layer(Trace::new());\n}\n',
    ],
  },
  {
    call: 'RequestBodyLimitLayer.new DefaultBodyLimit.max',
    control: 'input-checks',
    subject: 'limit of a body',
    ranks: { '': 1 },
    default: 0,
    inFunction: true,
    atMost: 'medium',
    proof: [
      'fn a() {\n    let r = Router::new().layer(RequestBodyLimitLayer::new(1024));\n}\n',
      'fn a() {\n    let r = Router::new().layer(Trace::new());\n}\n',
    ],
  },
  {
    call: 'DefaultBodyLimit.disable',
    control: 'input-checks',
    subject: 'limit of a body',
    ranks: { '': 0 },
    default: 1,
    inFunction: true,
    proof: [
      'fn a() {\n    let r = Router::new();\n}\n',
      'fn a() {\n    let r = Router::new().layer(DefaultBodyLimit::disable());\n}\n',
    ],
  },
  {
    call: 'session_ttl state_ttl visit_deadline login_deadline with_expiry',
    option: 0,
    control: 'session-lifetime',
    subject: 'life of a session',
    ranks: 'less',
    inFunction: true,
    onlyChanged: true,
    atMost: 'low',
    proof: [
      'fn a() {\n    let s = PersistentSession::default().session_ttl(Duration::hours(2));\n}\n',
      'fn a() {\n    let s = PersistentSession::default().session_ttl(Duration::days(365));\n}\n',
    ],
  },
];
