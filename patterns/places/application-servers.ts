import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'application-servers',
  title: 'SonarQube, Nexus, NiFi, ZooKeeper: properties',
  files: ['**/{sonar,nexus,nexus-default,nifi,zoo,zookeeper}.{properties,cfg}', '**/zookeeper*.properties'],
  language: 'properties',
  proof: { path: 'nifi/conf/nifi.properties', text: '{line}\n' },
  ranked: [
    // https://docs.sonarsource.com/sonarqube-server/latest/setup-and-upgrade/configure-and-operate-a-server/
    ...on('authentication', ['sonar.forceAuthentication'], { default: 'true', atMost: 'high', weakening: 'removal' }),
    ...words('exposure', ['sonar.web.host', 'sonar.search.host'], ['0.0.0.0', '*'], { default: '0.0.0.0' }),
    ...less('session-lifetime', ['sonar.web.sessionTimeoutInMinutes'], { default: '4320', atMost: 'low' }),
    ...on('audit', ['sonar.web.accessLogs.enable'], { default: 'true' }),
    // https://nifi.apache.org/docs/nifi-docs/html/administration-guide.html
    ...words('transit-encryption', ['nifi.web.https.port'], ['not set', '*'], { default: '', weakening: 'removal' }),
    ...words('transit-encryption', ['nifi.web.http.port'], ['*', 'not set'], { default: 'not set' }),
    ...on('transit-encryption', ['nifi.remote.input.secure', 'nifi.cluster.protocol.is.secure'], { default: 'false' }),
    ...off('authentication', ['nifi.security.allow.anonymous.authentication'], {
      atMost: 'high',
      weakening: 'removal',
    }),
    ...on('authentication', ['nifi.security.needClientAuth']),
    // https://zookeeper.apache.org/doc/current/zookeeperAdmin.html
    ...words('authentication', ['authProvider.1', 'authProvider.sasl'], ['none', '*'], { default: 'none' }),
    ...on('authentication', ['requireClientAuthScheme', 'sessionRequireClientSASLAuth', 'enforce.auth.enabled'], {
      weakening: 'removal',
    }),
    ...on('transit-encryption', ['sslQuorum', 'client.secure']),
    ...words('exposure', ['4lw.commands.whitelist'], ['*', 'srvr|stat'], { default: 'srvr' }),
    ...on('audit', ['audit.enable']),
    ...off('exposure', ['admin.enableServer'], { default: 'true', atMost: 'low' }),
    ...off('authentication', ['skipACL'], { atMost: 'high', weakening: 'removal' }),
    // https://help.sonatype.com/en/configuring-the-runtime-environment.html
    ...off('exposure', ['nexus.scripts.allowCreation'], { atMost: 'high', weakening: 'escalation' }),
    ...words('exposure', ['application-host'], ['0.0.0.0', '*'], { default: '0.0.0.0', atMost: 'low' }),
  ],
  restore: '{name}={value}',
  references: [
    'https://zookeeper.apache.org/doc/current/zookeeperAdmin.html',
    'https://help.sonatype.com/en/nexus-repository-administration.html',
  ],
} satisfies PlaceRow;
