import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'connection-string-postgres',
    title: 'Password in a PostgreSQL connection URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['postgres'],
    pattern:
      String.raw`\b(?:postgres(?:ql)?(?:\+[0-9a-z_]{2,16})?)://[0-9A-Za-z._~%+-]{0,80}:` +
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
      'postgres://app:{sample}@db.acme.internal/app',
      'DATABASE_URL="postgresql+psycopg2://svc_app:{sample}@10.0.0.5:9000/prod"',
    ],
    ignores: [
      'postgres://user:password@localhost/db',
      'postgres://app:${PASSWORD}@db.acme.internal/app',
      'postgres://app:<password>@host/db',
      'postgres://localhost/db',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS'],
  },
  {
    id: 'connection-string-mysql',
    title: 'Password in a MySQL connection URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['mysql', 'mariadb'],
    pattern:
      String.raw`\b(?:(?:mysqlx?|mariadb)(?:\+[0-9a-z_]{2,16})?)://[0-9A-Za-z._~%+-]{0,80}:` +
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
      'mysql://app:{sample}@db.acme.internal/app',
      'DATABASE_URL="mysql+pymysql://svc_app:{sample}@10.0.0.5:9000/prod"',
    ],
    ignores: [
      'mysql://user:password@localhost/db',
      'mysql://app:${PASSWORD}@db.acme.internal/app',
      'mysql://app:<password>@host/db',
      'mysql://localhost/db',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html'],
  },
  {
    id: 'connection-string-mongodb',
    title: 'Password in a MongoDB connection URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['mongodb'],
    pattern:
      String.raw`\b(?:mongodb(?:\+srv)?)://[0-9A-Za-z._~%+-]{0,80}:` +
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
      'mongodb://app:{sample}@db.acme.internal/app',
      'DATABASE_URL="mongodb+srv://svc_app:{sample}@10.0.0.5:9000/prod"',
    ],
    ignores: [
      'mongodb://user:password@localhost/db',
      'mongodb://app:${PASSWORD}@db.acme.internal/app',
      'mongodb://app:<password>@host/db',
      'mongodb://localhost/db',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://www.mongodb.com/docs/manual/reference/connection-string/'],
  },
  {
    id: 'connection-string-redis',
    title: 'Password in a Redis connection URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['redis://', 'rediss://', 'valkey'],
    pattern:
      String.raw`\b(?:rediss?|valkeys?)://[0-9A-Za-z._~%+-]{0,80}:` +
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
      'redis://app:{sample}@db.acme.internal/app',
      'DATABASE_URL="rediss://svc_app:{sample}@10.0.0.5:9000/prod"',
    ],
    ignores: [
      'redis://user:password@localhost/db',
      'redis://app:${PASSWORD}@db.acme.internal/app',
      'redis://app:<password>@host/db',
      'redis://localhost/db',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://www.iana.org/assignments/uri-schemes/prov/redis'],
  },
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
    id: 'connection-string-sqlserver',
    title: 'Password in a SQL Server connection URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: ['mssql', 'sqlserver'],
    pattern:
      String.raw`\b(?:(?:mssql|sqlserver)(?:\+[0-9a-z_]{2,16})?)://[0-9A-Za-z._~%+-]{0,80}:` +
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
      'mssql+pyodbc://app:{sample}@db.acme.internal/app',
      'DATABASE_URL="sqlserver://svc_app:{sample}@10.0.0.5:9000/prod"',
    ],
    ignores: [
      'mssql+pyodbc://user:password@localhost/db',
      'mssql+pyodbc://app:${PASSWORD}@db.acme.internal/app',
      'mssql+pyodbc://app:<password>@host/db',
      'mssql+pyodbc://localhost/db',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://learn.microsoft.com/en-us/sql/connect/jdbc/building-the-connection-url'],
  },
  {
    id: 'connection-string-other-database',
    title: 'Password in a database connection URL',
    severity: 'high',
    confidence: 'medium',
    oftenMadeUp: true,
    keywords: [
      'clickhouse',
      'cockroachdb',
      'couchbase',
      'couchdb',
      'oracle',
      'snowflake',
      'db2',
      'ibm_db_sa',
      'redshift',
      'vertica',
      'trino',
      'presto',
      'cassandra',
      'neo4j',
      'bolt',
      'influxdb',
      'hive',
      'impala',
      'firebird',
      'teradatasql',
    ],
    pattern:
      String.raw`\b(?:(?:clickhouse|cockroachdb|couchbases?|couchdb|oracle|snowflake|db2|ibm_db_sa|redshift|vertica` +
      String.raw`|trino|presto|cassandra|neo4j|bolt|influxdb|hive|impala|firebird|teradatasql)(?:\+[0-9a-z_]{1,16})?)` +
      String.raw`://[0-9A-Za-z._~%+-]{0,80}:` +
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
      'clickhouse://app:{sample}@db.acme.internal/app',
      'DATABASE_URL="neo4j+s://svc_app:{sample}@10.0.0.5:9000/prod"',
    ],
    ignores: [
      'clickhouse://user:password@localhost/db',
      'clickhouse://app:${PASSWORD}@db.acme.internal/app',
      'clickhouse://app:<password>@host/db',
      'clickhouse://localhost/db',
    ],
    why: 'Reads and changes the data that the user may reach.',
    fix:
      'Change the password on the server, then put only a reference to it in the ' +
      'connection string and read it from the environment or a secret manager.',
    references: ['https://docs.sqlalchemy.org/en/20/core/engines.html#database-urls'],
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
