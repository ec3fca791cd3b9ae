import type { PlaceRow } from '../../src/model/posture.ts';

export default {
  id: 'rust',
  title: 'Rust: tower-http, axum, actix-web, rocket, cookie, reqwest, rustls',
  format: 'rust',
  files: ['**/*.rs'],
  keywords: [
    'SetResponseHeaderLayer',
    'DefaultHeaders',
    'CorsLayer',
    'Cors::',
    'Cookie',
    'danger_accept_invalid',
    'insert_header',
    'headers_mut',
  ],
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
