import type { EverydayChange } from './change.ts';

export const RUST: readonly EverydayChange[] = [
  {
    name: 'cookie',
    path: 'a.rs',
    text: ['fn a() {', '    let c = Cookie::build(("a", "1")).http_only(true).secure({}).build();', '}'],
    safe: 'true',
    unsafe: 'false',
  },
  {
    name: 'axum cors',
    path: 'a.rs',
    text: ['fn a() {', '    let c = CorsLayer::new().allow_origin({});', '}'],
    safe: '"https://a.example".parse::<HeaderValue>().unwrap()',
    unsafe: 'Any',
  },
  {
    name: 'cors permissive',
    path: 'a.rs',
    text: ['fn a() {', '    let c = {};', '}'],
    safe: 'CorsLayer::new()',
    unsafe: 'CorsLayer::permissive()',
  },
  {
    name: 'actix headers',
    path: 'a.rs',
    text: ['fn a() {', '    App::new().wrap(DefaultHeaders::new().add(("X-Frame-Options", "{}")))', '}'],
    safe: 'DENY',
    unsafe: 'ALLOWALL',
  },
  {
    name: 'actix cors',
    path: 'a.rs',
    text: ['fn a() {', '    let c = Cors::default().{};', '}'],
    safe: 'allowed_origin("https://a.example")',
    unsafe: 'allow_any_origin()',
  },
  {
    name: 'tower header',
    path: 'a.rs',
    text: [
      'fn a() {',
      '    let l = SetResponseHeaderLayer::overriding(header::STRICT_TRANSPORT_SECURITY, ' +
        'HeaderValue::from_static("max-age={}"));',
      '}',
    ],
    safe: '31536000',
    unsafe: '60',
  },
  {
    name: 'reqwest',
    path: 'a.rs',
    text: ['fn a() {', '    let c = Client::builder(){}.build();', '}'],
    safe: '',
    unsafe: '.danger_accept_invalid_certs(true)',
  },
  {
    name: 'session layer',
    path: 'a.rs',
    text: ['fn a() {', '    let l = SessionManagerLayer::new(s).with_secure({});', '}'],
    safe: 'true',
    unsafe: 'false',
  },
  {
    name: 'sqlx',
    path: 'a.rs',
    text: ['fn a() {', '    let p = PgPool::connect("postgres://u@h/db?sslmode={}");', '}'],
    safe: 'verify-full',
    unsafe: 'disable',
  },
];
