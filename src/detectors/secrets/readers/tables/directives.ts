/**
 * Statements of configuration languages that give a credential without naming one, from each program's manual. Data:
 * the words that begin it, then what follows, with the group `value`.
 */

import type { Directive } from './rows.ts';
import { STATEMENTS } from './statements.ts';
import { expression } from '../../../../model/expressions/expression.ts';

const LINE = /(?:^|\n)[ \t]{0,40}(?:no[ \t])?$/;

export const DIRECTIVES: readonly Directive[] = [
  {
    words: ['rootpw', 'bindpw', 'masterauth', 'ldap_default_authtok', 'sasl_secprops_pw'],
    pattern: expression('diy')`
  \s{0,8}(?:=|\s)\s{0,8}(?:--(?:plaintext|allow-ssh)\s{1,4}){0,2}(?:"(?<value>[^"\n]{3,200})"
  |(?<bare>[^\s"#;{][^\s#;]{2,200}))
`,
    before: LINE,
  },
  {
    words: ['nickserv identify', 'ns identify', 'nickserv :identify', 'authserv auth'],
    pattern: /\s{1,4}(?:(?<user>[\w[\]`^-]{1,30})\s{1,4})?(?<value>[^\s"'`;]{4,100})/diy,
  },
  {
    words: ['snmp-server community', 'rocommunity', 'rwcommunity', 'set snmp community'],
    pattern: /\s{1,4}(?<value>[^\s"';]{4,100})/diy,
    before: LINE,
    onlyRandom: true,
  },
  {
    words: [
      'enable password',
      'enable secret',
      ' password 0',
      ' secret 0',
      'pre-shared-key',
      'key-string',
      ' ascii-text',
      'tacacs-server key',
      'radius-server key',
      'neighbor-password',
      'wpa-psk ascii 0',
    ],
    pattern: expression('diy')`
  \s{1,4}(?:(?:level|local|remote|0|ascii-text)\s{1,4}(?:\d\s{1,4})?)?(?:"(?<value>[^"\n]{3,200})"
  |(?<bare>[^\s"#;{][^\s#;]{3,100}))
`,
    onlyRandom: true,
  },
  {
    words: ['createuser'],
    pattern: /\s{1,4}\S{1,40}\s{1,4}(?:MD5|SHA[\w-]{0,4})\s{1,4}"?(?<value>[^\s"]{4,100})/diy,
    before: LINE,
  },
  {
    words: ['npmauthident'],
    pattern: /["']?\s{0,3}:\s{1,4}["']?(?<user>[^\s:"']{1,80}):(?<value>[^\s"']{4,200})/diy,
  },
  {
    words: ['bundle_'],
    pattern:
      /\w{1,60}__\w{1,60}["']?\s{0,3}[:=]\s{0,4}["']?(?<user>[\w.@-]{1,80}):(?<value>[^\s:"']{6,200})["']?\s{0,4}$/dimy,
    before: /(?:^|\n|\s|["'])$/,
  },
  {
    words: ['bundle_'],
    pattern: expression('dimy')`
  [A-Z0-9_]{3,80}["']?\s{0,3}[:=]\s{0,4}["']?(?:(?<user>[\w.@-]{1,80}):)?(?<value>[^\s:"']{8,200})
  ["']?\s{0,4}$
`,
    before: /(?:^|\n|\s|["'])$/,
    onlyRandom: true,
  },
  {
    words: ['"bearer"', '"gitlab-token"', '"github-oauth"', '"gitlab-oauth"'],
    pattern: /\s{0,4}:\s{0,4}\{\s{0,40}"[\w.-]{3,100}"\s{0,4}:\s{0,4}"(?<value>[^\s"]{8,300})"/diy,
    role: 'token',
  },
  {
    words: ['<apikeys>'],
    pattern: /\s{0,60}(?:<clear\s?\/>\s{0,60})?<add\s{1,4}key="[^"\n]{1,200}"\s{1,4}value="(?<value>[^\s"]{8,400})"/diy,
    role: 'token',
  },
  {
    words: ['"random_password"', '"random_string"', '"random_id"'],
    pattern: /[^§]{0,1500}?"(?:result|b64_std)"\s?:\s?"(?<value>[^\s"]{8,300})"/diy,
    onlyRandom: true,
  },
  {
    words: ['"sensitive": true', '"sensitive":true'],
    pattern:
      /\s{0,40}(?:,\s{0,40}"type"\s?:\s?"\w{1,20}"\s{0,40})?(?:,\s{0,40}"value"\s?:\s?"(?<value>[^\s"]{8,400})")/diy,
    onlyRandom: true,
  },
  {
    words: ['"sensitive": true', '"sensitive":true'],
    pattern: /"value"\s?:\s?"(?<value>[^\s"]{8,400})",\s{0,40}(?:"type"\s?:\s?"\w{1,20}",\s{0,40})?$/di,
    isBackward: true,
    onlyRandom: true,
  },
  {
    words: [
      'insecure-password',
      'wifi-sec.psk',
      'wireless-security.psk',
      'sonar.login',
      'sv_setsteamaccount',
      'sendpass',
      'recvpass',
      'remotepass',
      'sshpass=',
      'sudo -s <<<',
    ],
    pattern: /\s{0,4}[=:]?\s{0,4}(?:"(?<value>[^"\s]{3,200})"|(?<bare>[^\s"'=;,<>{}()$][^\s"';,<>{}()]{7,200}))/diy,
    onlyRandom: true,
  },
  {
    words: ['cookiesession(', 'keygrip(', 'app.keys'],
    pattern: /(?:\s{0,4}=\s{0,4}|[^[\])]{0,200}?)\[\s{0,20}["'](?<value>[^\s"']{8,200})["']/diy,
    role: 'key',
    onlyRandom: true,
  },
  {
    // Private keys that Hardhat signs with: https://hardhat.org/hardhat-runner/docs/config
    words: ['accounts:'],
    pattern: /\s{0,4}\[\s{0,40}["'`](?<value>(?:0x)?[0-9a-f]{64})["'`]/diy,
    role: 'key',
    onlyRandom: true,
  },
  {
    words: ['default_signer:'], // https://hexdocs.pm/joken/configuration.html
    pattern: /\s{1,4}"(?<value>[^\s"]{16,200})"/diy,
    role: 'key',
    onlyRandom: true,
  },
  {
    words: ['set_network'],
    pattern: /\s{1,4}\d{1,3}\s{1,4}psk\s{1,4}['"\\]{0,3}(?<value>[^\s"'\\]{8,64})/diy,
  },
  {
    words: ['authinfo:'],
    pattern: /[^\n]{0,120}?"P:(?<value>[^"\n]{3,200})"/diy,
  },
  {
    words: ['send "', 'send -- "', "send '"],
    pattern: /(?<value>[^\s"'\\$]{4,100})(?:\\r|\\n)?["']/diy,
    before: /(?:assword|assphrase)[^\n]{0,40}\s{0,40}$/i,
  },
  {
    words: ['{plain}', '{cleartext}', '{clear}'],
    pattern: /(?<value>[^\s:"'{}]{3,200})(?=[:\s]|$)/diy,
    before: /(?:^|\n)[\w.@+-]{1,80}:$/,
  },
  {
    words: ['\nuser ', 'user '],
    pattern: /(?<user>[\w.@-]{1,60}) (?<value>[^\s"'`|<>;]{4,100})(?=["']?\s{0,4}(?:\n|$|\||\\n))/diy,
    before: /(?:^|[^\w.-])(?:ftp|open)\s[^]{0,150}(?:^|\n|"|'|\\n)\s{0,8}$/,
    onlyRandom: true,
  },
  {
    words: ['user '],
    pattern: /(?<user>[\w.@-]{1,60}) (?<value>[^\s"'`|<>;]{4,100})["']?\s{0,4}\|\s{0,4}ftp\s/diy,
    before: /(?:echo|printf)\s{1,4}["']?$/,
    onlyRandom: true,
  },
  {
    words: ['open -u '],
    pattern: /(?<user>[\w.@-]{1,60}),(?<value>[^\s"'`|<>;,]{4,100})/diy,
  },
  {
    words: ['type="password"', "type='password'"],
    pattern: /(?:\s{1,20}[\w-]{1,30}=["'][^"'<>\n]{0,80}["']){0,5}\s{1,20}value=["'](?<value>[^\s"'<>]{6,200})["']/diy,
    onlyRandom: true,
  },
  {
    words: ['input password', 'input text'],
    pattern: expression('diy')`
  (?:\t| {2,20})(?:\S{0,60}(?:pass|pwd|token|secret|otp)\S{0,60})(?:\t
  | {2,20})(?<value>[^\s\${}]{4,200})\s{0,4}(?=\n|$)
`,
    onlyRandom: true,
  },
  {
    // https://github.com/dakrone/clj-http#authentication https://hexdocs.pm/httpoison/HTTPoison.Request.html
    words: [':basic-auth', 'basic_auth:'],
    pattern: /\s{0,4}[[{]\s{0,4}"(?<user>[^"\n]{1,60})"(?:\s{0,4},|\s)\s{0,4}"(?<value>[^"\n]{4,200})"\s{0,4}[\]}]/diy,
  },
  {
    words: ['stats auth'], // https://docs.haproxy.org/3.0/configuration.html
    pattern: /\s{1,8}(?<user>[^\s:"']{1,60}):(?<value>[^\s"'#]{4,100})/diy,
    before: LINE,
  },
  {
    // https://openwrt.org/docs/guide-user/network/wifi/basic
    words: ['option key'],
    pattern: /\s{1,8}["']?(?<value>[^\s"']{8,64})/diy,
    before: /option encryption ['"]?(?:psk|sae|wpa)[^]{0,100}\n\s{0,8}$/i,
  },
  {
    words: ['"securestring"'],
    pattern: /[^{}]{0,300}?\n\s{0,20}value\s{0,20}=\s{0,4}"(?<value>[^"\s]{8,400})"/diy,
    role: 'token',
    onlyRandom: true,
  },
  {
    words: ['"azurerm_key_vault_secret"', '"google_secret_manager_secret_version"'],
    pattern: expression('diy')`
  \s{1,4}"[\w-]{1,60}"\s{1,4}\{[^{}]{0,400}?\n\s{0,20}(?:value|secret_data)\s{0,20}=\s{0,4}"
  (?<value>[^"\s]{8,400})"
`,
    role: 'token',
    onlyRandom: true,
  },
  {
    words: ['symmetrickey(data: data(base64encoded: '],
    pattern: /"(?<value>[^"\s]{16,400})"/diy,
    role: 'key',
    onlyRandom: true,
  },
  {
    words: ['elementtype="httpargument"'],
    pattern: expression('diy')`
  [^<>]{0,80}>\s{0,40}(?:<(?:bool|string)Prop[^<>]{0,80}>
  [^<>]{0,40}</(?:bool|string)Prop>\s{0,40}){0,3}<stringProp name="Argument.value">(?<value>[^\s<>]{6,400})</stringProp>
`,
    before: /name="[\w.-]{0,40}(?:pass|pwd|token|secret|api_?key)[\w.-]{0,40}"\s$/i,
  },
  {
    words: ['set the'],
    pattern: /\w{0,20}(?:pass|token|secret|key)\w{0,20} to "(?<value>[^\s"]{6,200})"/diy,
    before: LINE,
    onlyRandom: true,
  },
  {
    words: ['identity password', 'identified via password'],
    pattern: /\s{1,4}["'](?<value>[^"'\n]{4,100})["']/diy,
  },
  ...STATEMENTS,
];
