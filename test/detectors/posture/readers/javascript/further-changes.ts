/** More everyday changes: clients, frameworks with a configuration of their own, policies as data, other files. */

import type { Change } from './changes.ts';

export const CLIENT_CHANGES: readonly Change[] = [
  [
    'https agent',
    "import https from 'node:https';\nexport const agent = new https.Agent({ rejectUnauthorized: <<true~~false>> });\n",
  ],
  [
    'https agent added',
    "import https from 'node:https';\nexport const agent = new https.Agent({ keepAlive: true<<~~, " +
      'rejectUnauthorized: false>> });\n',
  ],
  [
    'two agents',
    'export const a = new Agent({ rejectUnauthorized: false });\nexport const b = new Agent({ ' +
      'rejectUnauthorized: <<true~~false>> });\n',
  ],
  [
    'second agent added',
    'export const a = new Agent({ rejectUnauthorized: false });\n<<~~export const b = new Agent({ ' +
      'rejectUnauthorized: false });>>\n',
  ],
  ['request option', "https.request({ host: 'h', <<~~rejectUnauthorized: false, >>path: '/' }, done);\n"],
  [
    'axios',
    'export const api = axios.create({ httpsAgent: new https.Agent({ rejectUnauthorized: <<true~~false>> }) });\n',
  ],
  [
    'undici',
    "import { Agent, setGlobalDispatcher } from 'undici';\nsetGlobalDispatcher(new Agent({ connect: { " +
      'rejectUnauthorized: <<true~~false>> } }));\n',
  ],
  ['got', 'export const client = got.extend({ https: { rejectUnauthorized: <<true~~false>> } });\n'],
  ['request', 'request({ url, strictSSL: <<true~~false>> });\n'],
  ['global agent', '<<~~https.globalAgent.options.rejectUnauthorized = false;>>\nmodule.exports = fetchAll;\n'],
  ['environment', "<<~~process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';>>\nstart();\n"],
  ['environment by name', "<<~~process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;>>\nstart();\n"],
  [
    'environment of a child',
    "spawn('node', ['x.js'], { env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: <<'1'~~'0'>> } });\n",
  ],
  ['server identity', 'tls.connect({ host<<~~, checkServerIdentity: () => undefined>> });\n'],
  ['lowest version', "https.createServer({ key, cert, minVersion: <<'TLSv1.2'~~'TLSv1'>> }, app);\n"],
  ['lowest version of all', "tls.DEFAULT_MIN_VERSION = <<'TLSv1.2'~~'TLSv1'>>;\n"],
  ['secure protocol', "tls.connect({ host, <<~~secureProtocol: 'TLSv1_method', >>port: 443 });\n"],
  ['nodemailer', 'nodemailer.createTransport({ host, tls: { rejectUnauthorized: <<true~~false>> } });\n'],
  ['nodemailer plain', 'nodemailer.createTransport({ host, requireTLS: <<true~~false>> });\n'],
  ['websocket', 'new WebSocket(url, { rejectUnauthorized: <<true~~false>> });\n'],
  ['client certificates', 'https.createServer({ key, cert, requestCert: <<true~~false>> }, app);\n'],
  ['ldap', 'ldap.createClient({ url, tlsOptions: { rejectUnauthorized: <<true~~false>> } });\n'],
  [
    'kubernetes client',
    "const cluster = { name: 'c', server, skipTLSVerify: <<false~~true>> };\nkc.addCluster(cluster);\n",
  ],
  ['pg', 'export const pool = new Pool({ ssl: { rejectUnauthorized: <<true~~false>> } });\n'],
  ['pg plain', 'export const pool = new Pool({ host, ssl: <<true~~false>> });\n'],
  ['pg encryption dropped', 'export const pool = new Pool({ host<<, ssl: { ca }~~>> });\n'],
  ['postgres.js', "export const sql = postgres(url, { ssl: <<'require'~~false>> });\n"],
  ['mysql2', 'export const pool = mysql.createPool({ host<<, ssl: { ca }~~>> });\n'],
  [
    'sequelize',
    "new Sequelize({ dialect: 'postgres', dialectOptions: { ssl: { require: true, rejectUnauthorized: " +
      '<<true~~false>> } } });\n',
  ],
  ['sequelize plain', "new Sequelize(url, { dialect: 'postgres'<<, dialectOptions: { ssl: true }~~>> });\n"],
  ['typeorm', "export const source = new DataSource({ type: 'postgres', ssl: <<true~~false>> });\n"],
  [
    'typeorm in extra',
    "export const source = new DataSource({ type: 'postgres', extra: { ssl: { rejectUnauthorized: " +
      '<<true~~false>> } } });\n',
  ],
  ['typeorm module', "TypeOrmModule.forRoot({ type: 'postgres', ssl: { rejectUnauthorized: <<true~~false>> } });\n"],
  ['knex', "knex({ client: 'pg', connection: { host, ssl: { rejectUnauthorized: <<true~~false>> } } });\n"],
  ['mongoose', 'mongoose.connect(url, { tls: true, tlsAllowInvalidCertificates: <<false~~true>> });\n'],
  ['mongo plain', 'new MongoClient(url, { tls: <<true~~false>> });\n'],
  ['ioredis', 'new Redis({ host, tls: { rejectUnauthorized: <<true~~false>> } });\n'],
  ['redis plain', 'createClient({ socket: { host, tls: <<true~~false>> } });\n'],
  ['redis address', "export const redis = createClient({ url: '<<rediss~~redis>>://cache.example:6380' });\n"],
  ['kafka', 'new Kafka({ brokers, ssl: <<true~~false>> });\n'],
  ['amqp address', "amqp.connect('<<amqps~~amqp>>://queue.example');\n"],
  ['mssql', 'sql.connect({ server, options: { encrypt: true, trustServerCertificate: <<false~~true>> } });\n'],
  ['mssql plain', 'sql.connect({ server, options: { encrypt: <<true~~false>> } });\n'],
  ['postgres address', "export const url = 'postgres://db.example/shop?sslmode=<<verify-full~~disable>>';\n"],
  [
    'postgres address loses its mode',
    "export const pool = new Pool({ connectionString: 'postgres://db.example/shop<<?sslmode=require~~>>' });\n",
  ],
  ['mysql address', "export const url = 'mysql://db.example/shop?ssl-mode=<<VERIFY_IDENTITY~~DISABLED>>';\n"],
  ['mongo address', "export const url = 'mongodb://db.example/shop?tls=<<true~~false>>';\n"],
  ['plain http', "export const items = () => fetch('<<https~~http>>://api.example.org/items');\n"],
  ['server without TLS', '<<https.createServer(keys, app)~~http.createServer(app)>>.listen(443);\n'],
  [
    'old versions refused',
    'https.createServer({ key, cert<<, secureOptions: c.SSL_OP_NO_SSLv3 | c.SSL_OP_NO_TLSv1 | ' +
      'c.SSL_OP_NO_TLSv1_1~~>> }, app);\n',
  ],
  ['angular tokens', 'provideHttpClient(<<~~withNoXsrfProtection()>>);\n'],
  [
    'jwt expiry',
    "export const read = (t) => jwt.verify(t, key, { algorithms: ['RS256']<<~~, ignoreExpiration: true>> });\n",
  ],
  ['jwt algorithm', "export const read = (t) => jwt.verify(t, key, { algorithms: ['RS256'<<~~, 'none'>>] });\n"],
  ['express-jwt', "app.use(expressjwt({ secret, algorithms: ['RS256'], credentialsRequired: <<true~~false>> }));\n"],
];

export const POLICY_CHANGES: readonly Change[] = [
  ['constant text', "export const CSP = \"default-src 'self'; script-src 'self'<<~~ 'unsafe-inline'>>\";\n"],
  [
    'template text',
    "export const csp = `default-src 'self';\n  script-src 'self' <<~~https: >>;\n  object-src 'none'`;\n",
  ],
  ['joined list', "export const csp = [\"default-src 'self'\", \"frame-ancestors <<'none'~~*>>\"].join('; ');\n"],
  [
    'object of lists',
    'export const directives = { defaultSrc: ["\'self\'"], scriptSrc: ["\'self\'"<<~~, "\'unsafe-eval\'">>] };\n',
  ],
  [
    'object of dashed names',
    "module.exports = { 'default-src': [\"'self'\"], 'script-src': [\"'self'\"<<~~, 'data:'>>] };\n",
  ],
  [
    'object of texts',
    "export const csp = { 'script-src': \"'self'<<~~ 'unsafe-inline'>>\", 'object-src': \"'none'\" };\n",
  ],
  [
    'directive dropped',
    "export const csp = { 'script-src': \"'self'\"<<, 'object-src': \"'none'\"~~>>, 'base-uri': \"'none'\" };\n",
  ],
  [
    'entries joined',
    "const csp = { 'default-src': [\"'self'\"], 'img-src': [<<\"'self'\"~~'*'>>] };\nexport const text = " +
      "Object.entries(csp).map(([k, v]) => `${k} ${v.join(' ')}`).join('; ');\n",
  ],
  ['default of the environment', 'export const csp = process.env.CSP ?? "default-src <<\'self\'~~*>>";\n'],
  [
    'chosen by the request',
    "app.get('/', (req, res) => { res.set('X-Frame-Options', <<'DENY'~~req.query.frame>>); });\n",
  ],
  [
    'strict-dynamic to hosts',
    "res.setHeader('Content-Security-Policy', `script-src 'nonce-${n}' <<'strict-dynamic'~~https:>>`);\n",
  ],
  ['style eval', "res.setHeader('Content-Security-Policy', \"style-src 'self'<<~~ 'unsafe-hashes'>>\");\n"],
  ['websocket', "res.setHeader('Content-Security-Policy', \"connect-src 'self' <<wss://live.example~~ws:>>\");\n"],
  [
    'pushed source',
    "const scriptSrc = [\"'self'\"];\n<<~~scriptSrc.push('https:');>>\napp.use(helmet({ " +
      'contentSecurityPolicy: { directives: { scriptSrc } } }));\n',
  ],
];

const PAGE = '<!doctype html>\n<html><head>\n';

export const OTHER_CHANGES: readonly Change[] = [
  [
    'frame sandbox dropped',
    `${PAGE}</head><body><iframe <<sandbox="" ~~>>src="https://w.example/x"></iframe></body></html>\n`,
    'public/index.html',
  ],
  [
    'frame sandbox loosened',
    `${PAGE}</head><body><iframe sandbox="allow-forms<<~~ allow-scripts allow-same-origin>>" ` +
      `src="https://w.example/x"></iframe></body></html>\n`,
    'public/index.html',
  ],
  [
    'script integrity dropped',
    `${PAGE}<script src="https://cdn.example/a.js" <<integrity="sha384-AAAA" ` +
      `~~>>crossorigin="anonymous"></script>\n</head></html>\n`,
    'public/index.html',
  ],
  [
    'style integrity dropped',
    `${PAGE}<link rel="stylesheet" href="https://cdn.example/a.css" <<integrity="sha384-AAAA" ` +
      `~~>>crossorigin>\n</head></html>\n`,
    'public/index.html',
  ],
  [
    'page policy',
    `${PAGE}<meta http-equiv="Content-Security-Policy" content="script-src 'self'<<~~ ` +
      `'unsafe-inline'>>">\n</head></html>\n`,
    'public/index.html',
  ],
  ['frame in jsx', 'export const View = () => <iframe <<sandbox="allow-forms" ~~>>src={url} />;\n', 'src/view.tsx'],
  [
    'extension policy',
    '{ "manifest_version": 3, "name": "x", "content_security_policy": { "extension_pages": "script-src ' +
      "'self'<<~~ 'wasm-unsafe-eval'>>; object-src 'self'\" } }\n",
    'extension/manifest.json',
  ],
  [
    'extension hosts',
    '{ "manifest_version": 3, "name": "x", "host_permissions": ["<<https://a.example/*~~<all_urls>>>"] }\n',
    'extension/manifest.json',
  ],
  [
    'extension permissions',
    '{ "manifest_version": 3, "name": "x", "permissions": ["storage"<<~~, "cookies">>] }\n',
    'extension/manifest.json',
  ],
  [
    'extension connectable',
    '{ "manifest_version": 3, "name": "x", "externally_connectable": { "matches": ' +
      '["<<https://a.example/*~~*://*/*>>"] } }\n',
    'extension/manifest.json',
  ],
  [
    'extension resources',
    '{ "manifest_version": 3, "name": "x", "web_accessible_resources": [{ "resources": ["a.js"], ' +
      '"matches": ["<<https://a.example/*~~<all_urls>>>"] }] }\n',
    'extension/manifest.json',
  ],
  ['workers.dev', '{ "name": "x", "workers_dev": <<false~~true>> }\n', 'wrangler.json'],
  ['workers.dev in toml', 'name = "x"\nworkers_dev = <<false~~true>>\n', 'wrangler.toml'],
  [
    'origin variable of a worker',
    '{ "name": "x", "vars": { "ALLOWED_ORIGIN": "<<https://shop.example~~*>>" } }\n',
    'wrangler.jsonc',
  ],
  [
    'vercel header',
    '{ "headers": [{ "source": "/(.*)", "headers": [{ "key": "X-Frame-Options", "value": ' +
      '"<<DENY~~SAMEORIGIN>>" }] }] }\n',
    'vercel.json',
  ],
  [
    'netlify header',
    '[[headers]]\n  for = "/*"\n  [headers.values]\n    X-Frame-Options = "<<DENY~~SAMEORIGIN>>"\n',
    'netlify.toml',
  ],
  [
    'firebase header',
    '{ "hosting": { "headers": [{ "source": "**", "headers": [{ "key": "X-Frame-Options", "value": ' +
      '"<<DENY~~SAMEORIGIN>>" }] }] } }\n',
    'firebase.json',
  ],
  [
    'firestore rules',
    'service cloud.firestore {\n  match /databases/{db}/documents {\n    match /users/{uid} {\n      allow ' +
      'read, write: if <<request.auth.uid == uid~~true>>;\n    }\n  }\n}\n',
    'firestore.rules',
  ],
  [
    'storage rules',
    'service firebase.storage {\n  match /b/{bucket}/o {\n    match /{all=**} {\n      allow write: if ' +
      '<<request.auth != null~~true>>;\n    }\n  }\n}\n',
    'storage.rules',
  ],
  [
    'database rules',
    '{ "rules": { "users": { "$uid": { ".read": "auth.uid === $uid", ".write": <<"auth.uid === $uid"~~true>> } } } }\n',
    'database.rules.json',
  ],
  [
    'static web app roles',
    '{ "routes": [{ "route": "/admin/*", "allowedRoles": ["<<administrator~~anonymous>>"] }] }\n',
    'staticwebapp.config.json',
  ],
  [
    'tauri policy',
    '{ "app": { "security": { "csp": <<"default-src \'self\'"~~null>> } } }\n',
    'src-tauri/tauri.conf.json',
  ],
  [
    'capacitor cleartext',
    "const config: CapacitorConfig = { appId: 'x', server: { cleartext: <<false~~true>> } };\nexport default config;\n",
    'capacitor.config.ts',
  ],
];
