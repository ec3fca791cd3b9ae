import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'connection-string-amqp',
    title: 'Password in an AMQP connection URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['amqp'],
    pattern:
      String.raw`\b(?:amqps?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z._-]{1,200}`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: ['amqp://app:{sample}@db.acme.internal/app', 'DATABASE_URL="amqps://svc_app:{sample}@10.0.0.5:9000/prod"'],
    ignores: [
      'amqp://user:password@localhost/db',
      'amqp://app:${PASSWORD}@db.acme.internal/app',
      'amqp://app:<password>@host/db',
      'amqp://localhost/db',
    ],
    why: 'Publishes and consumes the messages that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://www.rabbitmq.com/docs/uri-spec'],
  },
  {
    id: 'connection-string-messaging',
    title: 'Password in a messaging connection URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['nats://', 'mqtt://', 'mqtts://', 'stomp://', 'kafka://', 'pulsar', 'ws://', 'wss://'],
    pattern:
      String.raw`\b(?:(?:nats|mqtts?|stomp|kafka|pulsar(?:\+ssl)?|wss?))://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z._-]{1,200}`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: ['nats://app:{sample}@db.acme.internal/app', 'DATABASE_URL="mqtts://svc_app:{sample}@10.0.0.5:9000/prod"'],
    ignores: [
      'nats://user:password@localhost/db',
      'nats://app:${PASSWORD}@db.acme.internal/app',
      'nats://app:<password>@host/db',
      'nats://localhost/db',
    ],
    why: 'Publishes and reads the messages that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://docs.nats.io/using-nats/developer/connecting/userpass'],
  },
  {
    id: 'connection-string-file-transfer',
    title: 'Password in a file transfer or directory URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: [
      'ftp://',
      'ftps://',
      'sftp://',
      'ssh://',
      'scp://',
      'smb://',
      'cifs://',
      'dav://',
      'davs://',
      'ldap://',
      'ldaps://',
      'rsync://',
      'vnc://',
      'rdp://',
      'telnet://',
    ],
    pattern:
      String.raw`\b(?:(?:s?ftps?|ssh|scp|smb|cifs|davs?|ldaps?|rsync|vnc|rdp|telnet))://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z._-]{1,200}`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: ['ftp://app:{sample}@db.acme.internal/app', 'DATABASE_URL="sftp://svc_app:{sample}@10.0.0.5:9000/prod"'],
    ignores: [
      'ftp://user:password@localhost/db',
      'ftp://app:${PASSWORD}@db.acme.internal/app',
      'ftp://app:<password>@host/db',
      'ftp://localhost/db',
    ],
    why: 'Signs in to the server as that user.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://www.rfc-editor.org/rfc/rfc1738#section-3.1'],
  },
  {
    id: 'connection-string-mail',
    title: 'Password in a mail server URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['smtp', 'imap', 'pop3'],
    pattern:
      String.raw`\b(?:(?:smtps?|imaps?|pop3s?)(?:\+[0-9a-z]{2,10})?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z._-]{1,200}`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: ['smtp://app:{sample}@db.acme.internal/app', 'DATABASE_URL="smtps://svc_app:{sample}@10.0.0.5:9000/prod"'],
    ignores: [
      'smtp://user:password@localhost/db',
      'smtp://app:${PASSWORD}@db.acme.internal/app',
      'smtp://app:<password>@host/db',
      'smtp://localhost/db',
    ],
    why: 'Sends or reads mail as that user.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://www.rfc-editor.org/rfc/rfc5092'],
  },
  {
    id: 'connection-string-http',
    title: 'Password in a web address',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['http://', 'https://'],
    pattern:
      String.raw`\b(?:https?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z._-]{1,200}`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'https://deploy:{sample}@git.acme.dev/app.git',
      'HTTPS_PROXY=http://proxyuser:{sample}@10.0.0.1:3128',
      'index-url = https://ci:{sample}@pypi.acme.dev/simple',
    ],
    ignores: [
      'https://user:password@localhost/db',
      'https://app:${PASSWORD}@db.acme.internal/app',
      'https://app:<password>@host/db',
      'https://localhost/db',
    ],
    why: 'Signs in to the site as that user.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
  },
  {
    id: 'connection-string-jdbc',
    title: 'Password in a JDBC URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['jdbc:'],
    pattern:
      String.raw`\bjdbc:[0-9A-Za-z]{2,20}:[0-9A-Za-z:/@._,;=&?-]{1,200}[?&;](?i:password|pwd)=` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!*+^#|()-][0-9A-Za-z._~!*+^#|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!*+^#|()%$-]{0,80})(?:[^0-9A-Za-z._~!*+^#|()%$-]|$)`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'jdbc:postgresql://db.acme.internal:5432/app?user=svc&password={sample}',
      'url: "jdbc:sqlserver://sql.acme.internal:1433;databaseName=app;user=svc;password={sample};encrypt=true"',
    ],
    ignores: [
      'jdbc:mysql://localhost/app?user=root&password=password',
      'jdbc:postgresql://db/app?user=svc&password=${DB_PASSWORD}',
      'jdbc:postgresql://localhost:5432/app',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html'],
  },
  {
    id: 'connection-string-ado-net',
    title: 'Password in an ADO.NET or ODBC connection string',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['password=', 'pwd=', 'password =', 'pwd ='],
    pattern:
      String.raw`(?i:\b(?:server|data source|address|addr|host|dsn|driver)\s?=\s?)[ -!#-&(-~]{1,300};\s?` +
      String.raw`(?i:password|pwd)\s?=\s?(?<secret>(?:[0-9A-Za-z._~!*+^#|()@/-][0-9A-Za-z._~!*+^#|()%$@&/-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!*+^#|()%$@&/-]{0,80})(?:[;"'\\]|\s|$)`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'Server=db.acme.internal;Database=app;User Id=svc;Password={sample};',
      '"Default": "Data Source=10.0.0.5,1433;Initial Catalog=app;User ID=svc;Password={sample}"',
      'DRIVER={ODBC Driver 18 for SQL Server};SERVER=sql.acme.internal;UID=svc;PWD={sample}',
    ],
    ignores: [
      'Server=localhost;Database=app;User Id=sa;Password=password;',
      'Server=db;Database=app;Password=${DB_PASSWORD};',
      'Server=db;Database=app;Password={0};',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax'],
  },
  {
    id: 'connection-string-libpq',
    title: 'Password in a libpq connection string',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['password='],
    pattern:
      String.raw`\b(?:host|dbname|user|hostaddr|port)=[0-9A-Za-z._/-]{1,120}` +
      String.raw`(?: (?:host|dbname|user|hostaddr|port|sslmode|connect_timeout|application_name)` +
      String.raw`=[0-9A-Za-z._/-]{1,120}){0,6} password='?` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})(?:['"\s\\]|$)`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'host=db.acme.internal port=5432 dbname=app user=svc password={sample} sslmode=require',
      'conn = psycopg2.connect("dbname=app user=svc password={sample}")',
    ],
    ignores: [
      'host=localhost dbname=app user=postgres password=postgres',
      'host=db dbname=app user=svc password=$PGPASSWORD',
      'host=db dbname=app user=svc password=%s',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE'],
  },
] satisfies PatternFile;
