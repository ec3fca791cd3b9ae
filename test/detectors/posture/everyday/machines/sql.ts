/** Statements of SQL. */

import type { EverydayChange } from '../change.ts';

const PATH = 'db/setup/security.sql';

const statement = (line: string, safe: string, unsafe: string): EverydayChange => ({
  name: `sql:${line}`,
  path: PATH,
  text: [line],
  safe,
  unsafe,
});

export const SQL: readonly EverydayChange[] = [
  statement('GRANT SELECT ON shop.orders TO app{};', '', ' WITH GRANT OPTION'),
  statement('GRANT SELECT ON shop.orders TO {};', 'app', 'PUBLIC'),
  statement('ALTER DATABASE [Orders] SET ENCRYPTION {};', 'ON', 'OFF'),
  statement('ALTER DATABASE [Orders] SET TRUSTWORTHY {};', 'OFF', 'ON'),
  statement("EXEC sp_configure 'xp_cmdshell', {};", '0', '1'),
  statement('ALTER SERVER AUDIT [ops] WITH (STATE = {});', 'ON', 'OFF'),
  statement("CREATE LOGIN [etl] WITH PASSWORD = '$(P)', CHECK_POLICY = {};", 'ON', 'OFF'),
  statement('ALTER ROLE app ADD MEMBER [etl];{}', '', ' ALTER ROLE db_owner ADD MEMBER [etl];'),
  statement('SET GLOBAL local_infile = {};', 'OFF', 'ON'),
  statement('SET PERSIST require_secure_transport = {};', 'ON', 'OFF'),
  statement("CREATE USER 'a'@'10.%' IDENTIFIED WITH {};", 'caching_sha2_password', 'mysql_native_password'),
  statement("ALTER USER 'a'@'10.%' PASSWORD EXPIRE {};", 'INTERVAL 90 DAY', 'NEVER'),
  statement('ALTER SYSTEM SET ssl = {};', 'on', 'off'),
  statement('ALTER TABLE shop.orders {} ROW LEVEL SECURITY;', 'ENABLE', 'DISABLE'),
  statement('CREATE PROFILE app LIMIT FAILED_LOGIN_ATTEMPTS {};', '5', 'UNLIMITED'),
  statement('CREATE USER a IDENTIFIED WITH {} BY RANDOM;', 'sha256_password', 'plaintext_password'),
  statement('ALTER ACCOUNT SET REQUIRE_STORAGE_INTEGRATION_FOR_STAGE_CREATION = {};', 'TRUE', 'FALSE'),
];
