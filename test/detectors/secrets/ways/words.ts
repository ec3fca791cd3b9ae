/** Credentials among words, in rows of SQL, and under names of other languages: a path and a text each. */

import { furtherWays } from './way.ts';

const NAMES = [
  'passord',
  'passwort',
  'kennwort',
  'wachtwoord',
  'senha',
  'motDePasse',
  'adgangskode',
  'haslo',
  'parola',
];

export const wordWays = furtherWays([
  // The sample is a note as people leave it in code; nothing is to be done here.
  ['a.js', '// TODO: remove before the release, the database password is §'],
  ['a.py', '# the token for billing is §'],
  ['a.go', '// api key of the printer: §'],
  ['a.sh', '# the admin password is §'],
  ['a.md', 'The password for db2 is `§`.'],
  ['export.json', '[{"user": "U07", "text": "new api key for billing: § please do not share"}]'],
  ['dump.sql', "INSERT INTO users (id, name, password) VALUES (1, 'kari', '§');"],
  ['dump.sql', "INSERT INTO `users` (`id`, `pwd`, `at`) VALUES (1, 'x', NOW()), (2, '§', NULL);"],
  ['dump.sql', "insert into app.accounts (\n  login,\n  db_password\n) values\n  ('o''neil', N'§');"],
  ['main.go', 'conn, err := open("ldap://cn=admin,dc=acme:§@ldap.acme.test:389")'],
  ['create.sh', "az sql server create -n sql-1 -g rg -u sqladmin -p '§'"],
  ['create.sh', 'az vm create -n vm-1 --admin-username ops --admin-password §'],
  ['queues.sh', 'rabbitmqadmin -u admin -p § list queues'],
  ['wpa_supplicant.conf', 'network={\n  ssid="x"\n  psk="§"\n}'],
  ...NAMES.map((name) => ['config.ini', `${name} = §`] as const),
  ...NAMES.map((name) => ['app.php', `$${name} = '§';`] as const),
]);
