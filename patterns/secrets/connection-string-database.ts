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
] satisfies PatternFile;
