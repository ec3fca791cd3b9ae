/**
 * Programs that take a credential on their command line, from their manuals. Data: a row names programs, the subcommand
 * that must be there, and where the credential is.
 */

import type { Role } from '../given.ts';

/**
 * `:` is `user:password`, `%` is `user%password`, `,` is `user,password`, `=` is `name=value`, `/` is Oracle's
 * `user/password@host`.
 */
export type Form = 'plain' | ':' | '%' | ',' | '/' | '=' | 'pass:';

export interface Program {
  /** In small letters; a space or an end follows. */
  readonly words: readonly string[];
  /** Subcommands: one of the words before the first option. */
  readonly with?: RegExp;
  readonly role?: Role;
  readonly form?: Form;
  /** One of the words of the command line. */
  readonly having?: RegExp;
  /** The credential is the next word after one of these. */
  readonly next?: readonly string[];
  /** Or goes on in the same word. */
  readonly attached?: readonly string[];
  /** Or is the word of this index among those that are not options; -1 is the last, `rest` any from the third on. */
  readonly place?: number | 'rest';
  /** Words that are not options, where `place` counts only then. */
  readonly count?: number;
  readonly onlyRandom?: true;
}

const LOGIN = /^(?:login|registry)$/;

export const PROGRAMS: readonly Program[] = [
  {
    words: ['curl'],
    form: ':',
    next: ['-u', '--user', '-U', '--proxy-user'],
    attached: ['-u', '--user=', '--proxy-user='],
  },
  { words: ['curl'], role: 'token', next: ['--oauth2-bearer'] },
  {
    words: ['docker', 'podman', 'nerdctl', 'buildah', 'skopeo', 'helm', 'crane', 'oras'],
    with: LOGIN,
    next: ['-p'],
    attached: ['-p='],
  },
  {
    words: ['skopeo', 'buildah', 'podman'],
    form: ':',
    next: ['--creds', '--src-creds', '--dest-creds'],
    attached: ['--creds=', '--src-creds=', '--dest-creds='],
  },
  {
    words: ['az', 'oc', 'cf', 'ibmcloud', 'bx', 'cloudctl', 'rancher', 'argocd', 'jfrog', 'snow', 'pcf'],
    with: LOGIN,
    next: ['-p', '-pw'],
    attached: ['-p='],
  },
  {
    words: ['az'],
    with: /^(?:sql|mysql|postgres|mariadb|vm|vmss|synapse|aks)$/,
    next: ['-p', '--admin-password', '--administrator-login-password'],
  },
  { words: ['rabbitmqadmin'], next: ['-p'], attached: ['--password='] },
  { words: ['nuget', 'nuget.exe', 'choco', 'dotnet'], role: 'token', next: ['-ApiKey', '-k', '--api-key'] },
  { words: ['nuget', 'nuget.exe'], with: /^push$/i, role: 'token', place: 2, onlyRandom: true },
  { words: ['nuget', 'nuget.exe'], with: /^setapikey$/i, role: 'token', place: 1 },
  { words: ['nuget', 'nuget.exe'], next: ['-Password', '-password'] },
  { words: ['dotnet'], with: /^user-secrets$/, role: 'token', place: 3, onlyRandom: true },
  {
    words: ['sqlplus', 'sqlldr', 'imp', 'exp', 'impdp', 'expdp', 'rman', 'sqlcl', 'tnsping', 'dgmgrl'],
    form: '/',
    place: 0,
  },
  { words: ['sqlldr', 'imp', 'exp', 'impdp', 'expdp', 'rman'], form: '/', place: 1 },
  {
    words: ['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mysqlcheck', 'mysqlshow', 'mariadb', 'mariadb-dump'],
    attached: ['-p'],
  },
  { words: ['mysqladmin'], with: /^password$/, place: -1 },
  { words: ['sqlcmd', 'osql', 'isql', 'bcp', 'sqlcmd.exe', 'osql.exe', 'bcp.exe'], next: ['-P'], attached: ['-P'] },
  {
    words: [
      'mongo',
      'mongosh',
      'mongodump',
      'mongorestore',
      'mongoexport',
      'mongoimport',
      'cqlsh',
      'beeline',
      'ncftpput',
      'ncftpget',
      'influx',
      'rdesktop',
      'twine',
      'vsce',
    ],
    next: ['-p', '-password'],
  },
  { words: ['redis-cli', 'valkey-cli'], next: ['-a', '--pass'] },
  { words: ['sshpass'], next: ['-p'], attached: ['-p'] },
  {
    words: ['ldapsearch', 'ldapadd', 'ldapmodify', 'ldapdelete', 'ldapwhoami', 'ldappasswd'],
    next: ['-w', '-s'],
    attached: ['-w'],
  },
  {
    words: ['smbclient', 'rpcclient', 'winexe', 'smbget', 'smbmap', 'wmic', 'net'],
    form: '%',
    next: ['-U', '--user'],
    attached: ['-U', '--user='],
  },
  { words: ['net', 'net.exe'], with: /^use$/i, place: -1, onlyRandom: true },
  { words: ['net', 'net.exe'], with: /^user$/i, place: 2, onlyRandom: true },
  { words: ['net', 'net.exe'], with: /^use$/i, having: /^\/user:/i, place: -1 },
  { words: ['net', 'net.exe'], with: /^user$/i, having: /^\/add$/i, place: 2 },
  { words: ['psexec', 'psexec.exe', 'psexec64', 'winrs', 'wmic'], next: ['-p', '-P'], attached: ['-p:', '/password:'] },
  { words: ['schtasks', 'schtasks.exe'], next: ['/rp', '/RP', '/p', '/P'] },
  { words: ['cmdkey', 'cmdkey.exe'], attached: ['/pass:'] },
  { words: ['xfreerdp', 'wfreerdp', 'xfreerdp3', 'rdesktop'], attached: ['/p:'], next: ['-p'] },
  { words: ['lftp'], form: ',', next: ['-u', '--user'] },
  { words: ['ipmitool', 'mosquitto_pub', 'mosquitto_sub', 'zip', 'unzip', 'zipcloak'], next: ['-P'] },
  { words: ['snmpwalk', 'snmpget', 'snmpset', 'snmpbulkwalk'], next: ['-A', '-X'] },
  { words: ['openssl'], form: 'pass:', next: ['-passin', '-passout', '-pass'] },
  { words: ['openssl'], role: 'key', next: ['-k', '-K', '-hmac', '-macopt'], onlyRandom: true },
  { words: ['7z', '7za', '7zz', '7z.exe', 'rar', 'unrar', 'winrar'], attached: ['-p', '-hp'] },
  {
    words: ['keytool', 'jarsigner', 'apksigner', 'bundletool'],
    next: ['-storepass', '-keypass', '-srcstorepass', '-deststorepass', '-destkeypass', '-srckeypass'],
  },
  {
    words: ['apksigner', 'bundletool'],
    form: 'pass:',
    next: ['--ks-pass', '--key-pass'],
    attached: ['--ks-pass=', '--key-pass='],
  },
  { words: ['htpasswd'], place: 2, onlyRandom: true },
  { words: ['htpasswd'], having: /^-[a-zA-Z]{0,4}b/, place: 2 },
  { words: ['security'], with: /^(?:unlock-keychain|create-keychain)$/, next: ['-p'] },
  { words: ['security'], with: /^import$/, next: ['-P'] },
  { words: ['security'], with: /^set-key-partition-list$/, next: ['-k'] },
  { words: ['signtool', 'signtool.exe', 'certutil', 'osslsigncode'], next: ['/p', '-p', '-pass'] },
  { words: ['altool', 'notarytool'], next: ['-p'] },
  { words: ['httpie', 'http', 'https', 'xh'], form: ':', next: ['-a', '--auth'] },
  { words: ['ab', 'siege', 'apachebench'], form: ':', next: ['-A'] },
  {
    words: ['vault', 'cargo', 'snyk', 'ngrok', 'wrangler', 'flyctl', 'doppler', 'heroku'],
    with: /^(?:login|auth|authtoken)$/,
    role: 'token',
    place: 1,
    count: 2,
    onlyRandom: true,
  },
  { words: ['ngrok'], with: /^config$/, role: 'token', place: 2, onlyRandom: true },
  { words: ['mc'], with: /^(?:alias|config)$/, role: 'key', place: -1, onlyRandom: true },
  {
    words: ['npm', 'yarn', 'pnpm', 'poetry', 'composer', 'bundle', 'git', 'aws', 'gcloud'],
    with: /^(?:config|configure)$/,
    role: 'token',
    place: 'rest',
    onlyRandom: true,
  },
  { words: ['wpa_passphrase'], place: 1 },
  { words: ['gh'], with: /^secret$/, role: 'token', next: ['--body', '-b'], onlyRandom: true },
  {
    words: ['aws'],
    with: /^(?:ssm|secretsmanager)$/,
    role: 'token',
    next: ['--value', '--secret-string'],
    onlyRandom: true,
  },
  { words: ['plink', 'pscp', 'psftp', 'plink.exe', 'pscp.exe', 'winscp.com'], next: ['-pw'], attached: ['/password='] },
  { words: ['p4', 'cvs', 'kadmin', 'duplicity', 'vncviewer', 'sshuttle'], next: ['-P', '-w'], onlyRandom: true },
  { words: ['curl'], form: '=', role: 'token', next: ['-b', '--cookie'], onlyRandom: true },
  { words: ['consul', 'etcdctl', 'vault'], with: /^(?:put|kv)$/, role: 'token', place: 'rest', onlyRandom: true },
  { words: ['useradd', 'usermod', 'adduser'], next: ['-p', '--password'] },
  { words: ['codecov'], role: 'token', next: ['-t'] },
  { words: ['snyk'], with: /^config$/, role: 'token', form: '=', place: 2 },
  { words: ['rabbitmqctl'], with: /^(?:add_user|change_password|authenticate_user)$/, place: 2 },
  { words: ['pulumi'], with: /^config$/, role: 'token', place: 3, onlyRandom: true },
  { words: ['zkcli.sh'], with: /^addauth$/, form: ':', place: 2 },
  { words: ['cypher-shell', 'conan', 'pcs'], next: ['-p', '--password'] },
  { words: ['smbclient', 'rpcclient'], form: '%', next: ['-U', '--user'], attached: ['-U'] },
  { words: ['etcdctl'], form: ':', next: ['--user'], attached: ['--user='] },
  { words: ['mosquitto_passwd'], having: /^-b$/, place: 2 },
  { words: ['rclone'], with: /^obscure$/, place: 1 },
  { words: ['qpdf', 'pdftk'], next: ['--encrypt', 'owner_pw', 'user_pw'] },
  { words: ['sendemail', 'sendEmail'], next: ['-xp'] },
  { words: ['rustdedicated'], next: ['+rcon.password'] },
  { words: ['steamcmd', 'steamcmd.sh'], with: /^\+login$/, place: 2, onlyRandom: true },
  { words: ['nuget', 'nuget.exe', 'dotnet'], with: /^source$/, next: ['-p', '--password'] },
  { words: ['httpie', 'http', 'https', 'xh'], role: 'token', next: ['-a', '--auth'], having: /^bearer$/ },
  { words: ['setx', 'setx.exe'], role: 'token', place: 1, count: 2, onlyRandom: true },
  { words: ['launchctl'], with: /^setenv$/, role: 'token', place: 2, onlyRandom: true },
  { words: ['addprinc', 'add_principal', 'cpw'], next: ['-pw'] },
];
