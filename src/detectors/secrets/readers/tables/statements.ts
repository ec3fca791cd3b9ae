/** Statements of files, collections and chats that give a credential without naming one. Data: see `directives.ts`. */

import type { Directive } from './rows.ts';
import { expression } from '../../../../model/expressions/expression.ts';

/** Words of other languages that are written with spaces or accents: a password follows them and a colon. */
const SPOKEN = ['mot de passe', 'contraseña', 'lösenord', 'hasło', 'пароль', '密码', '密碼', 'şifre', 'mật khẩu'];

const NAME_OF_SECRET = String.raw`[\w.-]{0,60}(?:pass(?:word|wd|phrase)?|secret|token|api[_-]?key|private[_-]?key)`;

/** A value of YAML that is the rest of its line. */
const NEXT_LINE = /["']?(?<value>[^\s"'|>{$&*!#][^\s"']{7,300})["']?[ \t]{0,4}(?=\r?\n|$)/diy;

export const STATEMENTS: readonly Directive[] = [
  {
    words: SPOKEN,
    pattern:
      /[ \t]{0,4}[:=][ \t]{0,4}(?:["'`](?<value>[^\s"'`]{6,100})["'`]|(?<bare>[^\s"'`<>{}()[\]]{6,100}))(?=\s|$)/diy,
    onlyRandom: true,
  },
  {
    words: ['login is ', 'logins: ', 'credentials are ', 'creds are ', 'zugang: ', 'credentials: ', 'creds: '],
    pattern: /(?<user>[\w.@-]{2,40})\s?[/|:]\s?(?<value>[^\s"'`<>{},;/]{8,100})(?=[\s"'`,]|$)/diy,
    onlyRandom: true,
  },
  {
    words: ['password to proceed to installation:'],
    pattern: /\s{1,8}(?<value>[0-9a-f]{32})(?=\s|$)/diy,
  },
  {
    // An entry of an array, as PHP prints it.
    words: ['=>\n  string(', '=>\n    string(', '=>\n      string('],
    pattern: /\d{1,4}\)\s"(?<value>[^"\s]{3,200})"/diy,
    before: new RegExp(String.raw`\["${NAME_OF_SECRET}(?:"|:)[^\]\n]{0,60}\]$`, 'i'),
  },
  { words: ['; password1 ', '; mqttpassword '], pattern: /(?<value>[^\s;"'<>]{8,64})(?=[\s;]|$)/diy, onlyRandom: true },
  { words: ['string presharedkey '], pattern: /(?<value>[^\s"]{6,200})/diy }, // SoftEther
  {
    // The id of a user is what proves it: https://xtls.github.io/en/config/inbounds/vmess.html
    words: ['"vmess"', '"vless"'],
    pattern: /[^]{0,160}?"id"\s?:\s?"(?<value>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/diy,
    role: 'token',
  },
  {
    words: ['sentinel auth-pass '],
    pattern: /[\w.-]{1,60}\s{1,4}"?(?<value>[^\s"]{3,200})/diy,
  },
  { words: ['auth_pass '], pattern: /(?<value>[^\s"'{}]{4,8})(?=[\s}]|$)/diy, before: /auth_type\s{1,4}PASS\s{1,40}$/ },
  {
    words: [' login='],
    pattern: /(?<user>[\w.@\\-]{1,60}):(?<value>[^\s"':]{4,100})/diy,
    before: /cache_peer\s[^\n]{1,140}$/,
  },
  {
    words: ['basicauth '],
    pattern: /(?<user>[\w.@-]{1,60})\s{1,4}(?<value>[^\s"'{}]{4,100})(?=\s|$)/diy,
    before: /(?:^|\n)$/,
  },
  { words: ['users '], pattern: /(?<user>[\w.@-]{1,60}):CL:(?<value>[^\s"':]{4,100})/diy, before: /(?:^|\n)$/ },
  { words: ['client_send = :'], pattern: /\s{1,4}(?<user>[^\s:]{1,100})\s{1,4}:\s{1,4}(?<value>[^\s:]{4,100})/diy },
  {
    words: ['server = '], // https://wiki.znc.in/Configuration
    pattern: /[\w.-]{3,80}\s\+?\d{2,5}\s(?<value>[^\s"']{4,100})(?=\s|$)/diy,
    before: /(?:^|\n)\s{0,8}$/,
    onlyRandom: true,
  },
  {
    words: ['[admins]'], // https://docs.couchdb.org/en/stable/config/auth.html
    pattern:
      /\s{0,4}\n(?:;[^\n]{0,120}\n){0,4}(?<user>[\w.-]{1,60})\s?=\s?(?!-(?:pbkdf2|hashed)-)(?<value>[^\s;]{4,200})/diy,
  },
  { words: ['neo4j_auth'], pattern: /["']?\s{0,3}[=:]\s{0,3}["']?neo4j\/(?<value>[^\s"'$/]{4,200})/diy },
  {
    // Solr: https://solr.apache.org/guide/solr/latest/deployment-guide/basic-authentication-plugin.html
    words: ['basicauth='],
    pattern: /(?<user>[\w.@-]{1,60}):(?<value>[^\s"':$]{4,200})/diy,
    before: /(?:^|[\s."'])$/,
  },
  { words: ['secret,id='], pattern: /[\w.-]{1,60},(?:format=\w{1,12},)?data=(?<value>[^\s"',]{4,200})/diy },
  {
    words: ['provider :', 'omniauth :'], // https://github.com/omniauth/omniauth
    pattern: /\w{2,40},\s{1,8}["'][^"'\n]{4,120}["'],\s{1,8}["'](?<value>[^\s"']{8,200})["']/diy,
    role: 'token',
    before: /(?:^|\n)\s{0,20}(?:\w{1,20}\.)?$/,
    onlyRandom: true,
  },
  {
    words: [':basic, ', ':basic_auth, '], // https://lostisland.github.io/faraday/#/middleware/included/authentication
    pattern: /["'](?<user>[^"'\n]{1,80})["'],\s{1,8}["'](?<value>[^\s"'#{}]{3,200})["']/diy,
    before: /request[ (]\s{0,4}(?::authorization,\s{1,4})?$/,
  },
  {
    words: ['users: {', 'users = {', 'users={', 'users:{'], // https://github.com/LionC/express-basic-auth
    pattern: /\s{0,20}["']?(?<user>[\w.@-]{1,40})["']?\s?(?::|=>)\s?["'`](?<value>[^\s"'`{}]{6,200})["'`]/diy,
    before: /basic_?auth\w{0,20}\s?[({=:]{1,3}\s{0,40}$/i,
    onlyRandom: true,
  },
  {
    words: ['auth_users:', 'authusers:'],
    pattern:
      /\s{0,4}\n[ \t]{1,20}["']?(?<user>[\w.@-]{1,40})["']?:[ \t]{1,4}["']?(?<value>[^\s"'{}$!]{6,200})(?=["'\s]|$)/diy,
    onlyRandom: true,
  },
  {
    words: ['fill_in '],
    pattern:
      /["'][^"'\n]{0,60}pass(?:word|phrase)?[^"'\n]{0,40}["'],\s{1,4}with:\s{1,4}["'](?<value>[^\s"']{4,100})["']/diy,
  },
  {
    words: ['.type(', '.fill(', '.typetext('],
    pattern: /["'`](?<value>[^\s"'`{}]{4,100})(?:\{[a-z]{1,20}\})?["'`]/diy,
    before: /(?:pass(?:word|wd|phrase)?|pwd)[\w\s"'`\]=-]{0,24}["'`]?\)$/i,
  },
  {
    words: ['textencoder().encode('],
    pattern: /["'`](?<value>[^\s"'`]{16,200})["'`]/diy,
    before: /(?:key|secret)\w{0,12}\s?[:=]\s?(?:new\s)?$/i,
    role: 'key',
    onlyRandom: true,
  },
  { words: ['security_credentials'], pattern: /\s{0,4},\s{0,8}"(?<value>[^\s"]{3,200})"/diy },
  {
    words: ['[basicauth]'], // https://hurl.dev/docs/request.html#basic-authentication
    pattern: /\s{0,4}\n(?<user>[^\n:#]{1,80}):[ \t]?(?<value>[^\s{}]{3,200})/diy,
  },
  {
    words: ['"apikey"'], // https://schema.postman.com
    pattern: /\s?:\s?\[[^\]]{0,300}?"key"\s?:\s?"value",\s{0,40}"value"\s?:\s?"(?<value>[^\s"{}]{8,300})"/diy,
    role: 'token',
    onlyRandom: true,
  },
  {
    // A name, and its value on the next line: secrets of Compose, variables of GitLab.
    words: ['content: ', 'value: '],
    pattern: NEXT_LINE,
    before: new RegExp(String.raw`(?:\n|^)[ \t]{0,20}["']?${NAME_OF_SECRET}["']?:[ \t]{0,4}\r?\n[ \t]{1,24}$`, 'i'),
    onlyRandom: true,
  },
  {
    words: ['default: '], // https://tekton.dev/docs/pipelines/tasks/#specifying-parameters
    pattern: NEXT_LINE,
    before: new RegExp(String.raw`name:[ \t]{1,4}["']?${NAME_OF_SECRET}["']?[ \t]{0,4}\r?\n[ \t]{1,24}$`, 'i'),
    onlyRandom: true,
  },
  {
    words: ['set :'], // https://capistranorb.com
    pattern: /\w{0,40}(?:pass(?:word)?|token|secret|api_key),\s{1,8}["'](?<value>[^\s"'#{}]{8,200})["']/diy,
    before: /(?:^|\n)\s{0,20}$/,
    onlyRandom: true,
  },
  {
    words: ['plaintext_value'],
    pattern: /\s{1,20}=\s{1,4}"(?<value>[^\s"$]{8,400})"/diy,
    role: 'token',
    onlyRandom: true,
  },
  {
    words: ['acl setuser '],
    pattern: expression('diy')`
  (?<user>\S{1,80})\s[^\n]{0,120}?>(?<value>[^\s"']{4,200})
`,
  },
];
