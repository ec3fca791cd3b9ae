import type { PlaceRow } from '../../src/model/posture/place.ts';
import { CONNECTION_WORDS } from '../connection-words.ts';
import { RUST_CALLS } from '../calls/rust.ts';

export const place = {
  id: 'rust',
  title: 'Rust: tower-http, axum, actix-web, rocket, cookie, reqwest, rustls',
  files: ['**/*.rs'],
  headers: true,
  anyCase: true,
  keywords: [
    'verify_server_cert',
    ...CONNECTION_WORDS,
    'CorsLayer',
    'Cors::|cors(?:::cors)?\\(\\)',
    'Cookie',
    'Session(?:Middleware|ManagerLayer)',
    'danger_accept_invalid',
    'set_verify',
    'ssl_mode',
    'min_tls_version',
    'min_proto_version',
    'RedirectScheme',
  ],
  calls: RUST_CALLS,
  reader: 'rust/index.ts readRust',
  controls: ['encrypted-connection', 'https-redirect', 'tls-verify', 'tls-version'],
  proof: { path: 'src/answer.rs', text: 'fn answer() -> HttpResponse {\n    HttpResponse::Ok(){line}.finish()\n}\n' },
  restore: '.insert_header(("{name}", "{value}"))',
  references: [
    'https://docs.rs/tower-http/latest/tower_http/set_header/',
    'https://docs.rs/tower-http/latest/tower_http/cors/',
    'https://docs.rs/actix-web/latest/actix_web/middleware/struct.DefaultHeaders.html',
    'https://docs.rs/actix-cors/',
    'https://docs.rs/cookie/',
    'https://docs.rs/reqwest/latest/reqwest/struct.ClientBuilder.html',
  ],
} satisfies PlaceRow;
