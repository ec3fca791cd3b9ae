/**
 * Ports of services by the names that firewalls give them.
 * https://www.iana.org/assignments/service-names-port-numbers
 */

const PORTS: Readonly<Record<string, string>> = {
  ftp: '21',
  ssh: '22',
  openssh: '22',
  telnet: '23',
  smtp: '25',
  domain: '53',
  dns: '53',
  bootps: '67',
  dhcp: '67',
  tftp: '69',
  http: '80',
  www: '80',
  'apache full': '80',
  'nginx full': '80',
  kerberos: '88',
  pop3: '110',
  sunrpc: '111',
  'rpc-bind': '111',
  ntp: '123',
  imap: '143',
  snmp: '161',
  bgp: '179',
  ldap: '389',
  https: '443',
  samba: '445',
  'microsoft-ds': '445',
  submission: '587',
  ldaps: '636',
  rsync: '873',
  imaps: '993',
  pop3s: '995',
  openvpn: '1194',
  'ms-sql': '1433',
  oracle: '1521',
  nfs: '2049',
  docker: '2375',
  mysql: '3306',
  rdp: '3389',
  postgresql: '5432',
  amqp: '5672',
  vnc: '5900',
  'vnc-server': '5900',
  redis: '6379',
  'kube-apiserver': '6443',
  elasticsearch: '9200',
  cockpit: '9090',
  prometheus: '9090',
  memcache: '11211',
  memcached: '11211',
  mongodb: '27017',
};

/** Returns the port of a name or of a number; null if the name is not known. */
export function portOf(name: string): string | null {
  const plain = name.toLowerCase().replace(/:/g, '-');
  return /^\d+(?:-\d+)?$/.test(plain) ? plain : (PORTS[plain] ?? null);
}
