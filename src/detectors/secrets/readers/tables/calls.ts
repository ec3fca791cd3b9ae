/**
 * Functions that take a credential by place, from the documentation of each library. Data: a row is a role, the place
 * of the credential among the arguments (by their number, where that decides), and names of functions in small
 * letters.
 */

import type { Role } from '../given.ts';
import { KEY_CALLS } from './key-calls.ts';
import { NAMED_CALLS } from './named-calls.ts';

export interface Call {
  readonly words: readonly string[];
  readonly role: Role;
  /** Number of arguments (null: any) and index of the credential; the first that fits counts. */
  readonly secret: readonly (readonly [count: number | null, index: number])[];
  /** The argument holds `user:password`, or `user/password@host` as Oracle writes it. */
  readonly form?: ':' | '/';
  /** May be called without parentheses, as in Ruby. */
  readonly bare?: true;
  /** Must match the argument before the credential, where the function does other things too. */
  readonly after?: RegExp;
  /** Other values than credentials are handed to it too. */
  readonly onlyRandom?: true;
}

export const CALLS: readonly Call[] = [
  // A user and a password.
  {
    words: [
      'networkcredential',
      'httpbasicauth',
      'httpdigestauth',
      'httpntlmauth',
      'basicauth',
      'basicauthcredentials',
      'httpbasicauthhandler',
      'setbasicauth',
      'withbasicauth',
      'basicauthentication',
      'userpassword',
      'passwordauthentication',
      'usernamepasswordcredentials',
      'usernamepasswordcredential',
      'usernamepasswordauthenticationtoken',
      'usernamepasswordtoken',
      'plaincredentials',
      'plaintextauthprovider',
      'passwordcredential',
      'username_pw_set',
      'storagesharedkeycredential',
      'azurenamedkeycredential',
      'basicawscredentials',
      'awsbasiccredentials.create',
      'newstaticcredentials',
      'newstaticcredentialsprovider',
      'digestauth',
      'proxyauth',
      'oci_connect',
      'oci_pconnect',
      'username_password',
      'sqlcredential',
    ],
    role: 'password',
    secret: [[null, 1]],
  },
  { words: ['basic_auth', 'digest_auth'], role: 'password', secret: [[null, 1]], bare: true },
  { words: ['httpbasic', 'credentials.basic'], role: 'password', secret: [[null, 1]] },
  // Comparisons in constant time: whichever argument is a literal.
  {
    words: [
      'secure_compare',
      'compare_digest',
      'hash_equals',
      'constanttimecompare',
      'constant_time_compare',
      'timingsafeequal',
      'fixedtimeequals',
      'messagedigest.isequal',
      'safe_str_cmp',
    ],
    role: 'token',
    secret: [
      [2, 0],
      [2, 1],
    ],
    onlyRandom: true,
  },
  {
    words: ['basichttpcredentials', 'applybasicauth', 'authenticate', 'set_basic_auth', 'basicauthheader'],
    role: 'password',
    secret: [[2, 1]],
    bare: true,
  },
  { words: ['.credentials', '->credentials', '.withcredentials'], role: 'password', secret: [[2, 1]] },
  {
    words: ['epgsql:connect', 'sql.newinstance', 'postgrex.connect', 'odbc:connect', 'odbcconnect', 'database'],
    role: 'password',
    secret: [
      [3, 2],
      [4, 2],
      [5, 2],
    ],
    onlyRandom: true,
  },
  {
    words: ['pgp_sym_encrypt', 'pgp_sym_decrypt', 'aes_encrypt', 'aes_decrypt'],
    role: 'password',
    secret: [[null, 1]],
  },
  { words: ['encryptbypassphrase', 'decryptbypassphrase'], role: 'password', secret: [[null, 0]] },
  // Clients of vendors whose keys have no form of their own, by the one key that they take.
  {
    words: [
      'linebotapi',
      'deepgramclient',
      'twocaptcha',
      'opencagegeocode',
      'newsapiclient',
      'postmark.serverclient',
      'postmarkclient',
      'deepl.translator',
      'deepl.deeplclient',
      'cohere.client',
      'finnhub.client',
      'ipinfo.gethandler',
      'geocodio',
    ],
    role: 'token',
    secret: [[null, 0]],
    onlyRandom: true,
  },
  { words: ['.login'], role: 'token', secret: [[1, 0]], onlyRandom: true },
  {
    words: ['aws::credentials'],
    role: 'key',
    secret: [
      [2, 1],
      [3, 1],
    ],
  },
  { words: ['sp_addlogin'], role: 'password', secret: [[null, 1]], bare: true },
  { words: ['signwith'], role: 'key', secret: [[2, 1]], onlyRandom: true },
  {
    words: ['signedstring', 'aes.new', 'des.new', 'chacha20poly1305'],
    role: 'key',
    secret: [[null, 0]],
    onlyRandom: true,
  },
  { words: ['.auth'], role: 'password', secret: [[2, 1]], onlyRandom: true },
  { words: ['setauth', 'setcredentials', 'setuserpassword', 'setlogin'], role: 'password', secret: [[null, 1]] },
  {
    words: ['.login', '->login', '::login', '.authenticate', '.signin', 'signinwithemailandpassword', '.log_in'],
    role: 'password',
    secret: [
      [2, 1],
      [3, 1],
    ],
    bare: true,
  },
  { words: ['credentials'], role: 'password', secret: [[4, 3]] },
  { words: ['.credentials', '->credentials'], role: 'password', secret: [[4, 3]] },
  { words: ['plainauth'], role: 'password', secret: [[4, 2]] },
  { words: ['getconnection', 'jdbcconnectionpool.create'], role: 'password', secret: [[3, 2]] },
  { words: ['database.connect'], role: 'password', secret: [[4, 3]] },
  {
    words: ['pdo'],
    role: 'password',
    secret: [
      [3, 2],
      [4, 2],
    ],
  },
  {
    words: ['mysqli', 'mysqli_connect', 'mysql_connect', 'mysql_pconnect', 'mssql_connect', 'sqlsrv_connect'],
    role: 'password',
    secret: [[null, 2]],
  },
  { words: ['mysql_real_connect', 'mysqli_real_connect'], role: 'password', secret: [[null, 3]] },
  { words: ['odbc_connect', 'db2_connect'], role: 'password', secret: [[null, 2]] },
  {
    words: [
      'mysqldb.connect',
      'pymysql.connect',
      'dbi->connect',
      'oracledb.connect',
      'cx_oracle.connect',
      'pymssql.connect',
    ],
    role: 'password',
    secret: [
      [5, 2],
      [4, 2],
      [3, 2],
    ],
  },
  {
    words: ['ftp_login', 'ldap_bind', 'ssh2_auth_password', 'imap_open', 'ftp', 'ftp_tls', 'net::ftp'],
    role: 'password',
    secret: [[null, 2]],
  },
  { words: ['simple_bind_s', 'simple_bind'], role: 'password', secret: [[null, 1]] },
  { words: ['sequelize', 'clientsecretcredential'], role: 'password', secret: [[null, 2]] },
  { words: ['create_superuser', 'create_user'], role: 'password', secret: [[3, 2]] },
  { words: ['wifi.begin', 'wifimulti.addap', 'wifi.softap', 'wlan.connect'], role: 'password', secret: [[null, 1]] },
  { words: ['connect_s3', 'connect_ec2', 's3connection'], role: 'key', secret: [[null, 1]] },
  { words: ['twilio', 'twilio.init', 'twilioclient'], role: 'token', secret: [[null, 1]], onlyRandom: true },
  {
    words: ['oracledb.connect', 'cx_oracle.connect', 'oracledb.getconnection', 'oci8.new', 'cx_oracle.sessionpool'],
    role: 'password',
    secret: [[null, 0]],
    form: '/',
  },
  {
    words: ['usernametoken', 'key_set_with_value'],
    role: 'password',
    secret: [
      [2, 1],
      [3, 2],
    ],
  },
  { words: ['credentials::new'], role: 'password', secret: [[2, 1]] }, // https://docs.rs/lettre
  { words: ['dbinterface.connect'], role: 'password', secret: [[4, 3]] },
  { words: ['client.connect', '.connect'], role: 'password', secret: [[3, 2]], onlyRandom: true },
  {
    words: ['postgresql_password', 'mysql_password', 'mysql::password', 'postgresql::postgresql_password'],
    role: 'password',
    secret: [[null, 1]],
  },
  { words: ['secretvalue.unsafeplaintext', 'secretvalue.plaintext'], role: 'password', secret: [[1, 0]] },
  {
    words: ['bcrypt.hash', 'bcrypt.hashsync', 'bcrypt.hashpw', 'generatefrompassword', 'generate_password_hash'],
    role: 'password',
    secret: [[null, 0]],
    onlyRandom: true,
  },
  // A user and a password in one text.
  {
    words: [
      'b64encode',
      'btoa',
      'base64_encode',
      'encodetostring',
      'strict_encode64',
      'urlsafe_b64encode',
      'encode64',
      'tobase64string',
    ],
    role: 'password',
    secret: [[null, 0]],
    form: ':',
  },
  { words: ['buffer.from'], role: 'password', secret: [[null, 0]], form: ':' },
  { words: ['curl_easy_setopt', 'curl_setopt'], role: 'password', secret: [[3, 2]], form: ':' },
  ...KEY_CALLS,
  ...NAMED_CALLS,
];
