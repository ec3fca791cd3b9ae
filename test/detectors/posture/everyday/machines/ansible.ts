/** Tasks and variables of Ansible. */

import type { EverydayChange } from '../change.ts';

const TASKS = 'roles/web/tasks/main.yml';
const VARIABLES = 'group_vars/all/main.yml';

const task = (module: string, lines: readonly string[], safe: string, unsafe: string): EverydayChange => ({
  name: `ansible:${module} ${lines.at(-1)}`,
  path: TASKS,
  text: ['- name: Sample', `  ${module}:`, ...lines.map((line) => `    ${line}`)],
  safe,
  unsafe,
});

const variable = (line: string, safe: string, unsafe: string): EverydayChange => ({
  name: `ansible variable: ${line}`,
  path: VARIABLES,
  text: [line],
  safe,
  unsafe,
});

export const ANSIBLE: readonly EverydayChange[] = [
  task('ansible.builtin.apt', ['name: curl', 'allow_unauthenticated: {}'], 'false', 'true'),
  task('uri', ['url: https://a.example', 'validate_certs: {}'], 'true', 'false'),
  task('get_url', ['dest: /opt/a', 'url: {}://a.example/a'], 'https', 'http'),
  task('get_url', ['dest: /opt/a', 'checksum: "{}"'], 'sha256:abc', ''),
  task('template', ['dest: /etc/a.conf', 'mode: "{}"'], '0640', '0666'),
  task('file', ['path: /etc/a.key', 'mode: {}'], 'u=rw,g=,o=', 'u=rw,g=r,o=r'),
  task('community.general.ufw', ['direction: incoming', 'policy: {}'], 'deny', 'allow'),
  task('ufw', ['rule: allow', 'port: "22"', 'from_ip: {}'], '10.0.0.0/8', 'any'),
  task('ansible.posix.firewalld', ['service: ssh', 'state: enabled', 'zone: {}'], 'internal', 'public'),
  task('iptables', ['chain: INPUT', 'policy: {}'], 'DROP', 'ACCEPT'),
  task('selinux', ['policy: targeted', 'state: {}'], 'enforcing', 'permissive'),
  task('sysctl', ['name: kernel.randomize_va_space', 'value: "{}"'], '2', '0'),
  task('lineinfile', ['path: /etc/ssh/sshd_config', 'line: PasswordAuthentication {}'], 'no', 'yes'),
  task('copy', ['dest: /etc/sudoers.d/app', 'content: "app ALL=(root) NOPASSWD: {}"'], '/usr/bin/id', 'ALL'),
  task('blockinfile', ['path: /etc/ssh/sshd_config', 'block: |', '  PermitRootLogin {}'], 'no', 'yes'),
  task('user', ['name: app', 'groups: {}'], 'app', 'app,docker'),
  task('community.docker.docker_container', ['name: a', 'privileged: {}'], 'false', 'true'),
  task('docker_container', ['name: a', 'network_mode: {}'], 'bridge', 'host'),
  task('postgresql_user', ['name: a', 'role_attr_flags: {}'], 'NOCREATEDB', 'SUPERUSER,NOCREATEDB'),
  task('mysql_user', ['name: a', 'host: "{}"'], 'localhost', '%'),
  task('amazon.aws.s3_bucket', ['name: a', 'encryption: {}'], 'aws:kms', 'none'),
  task(
    'ec2_security_group',
    ['name: a', 'rules:', '  - { proto: tcp, ports: [22], cidr_ip: {} }'],
    '10.0.0.0/8',
    '0.0.0.0/0',
  ),
  task('azure_rm_storageaccount', ['name: a', 'minimum_tls_version: {}'], 'TLS1_2', 'TLS1_0'),
  task(
    'azure_rm_securitygroup',
    ['name: a', 'rules:', '  - { name: ssh, protocol: Tcp, destination_port_range: 22, source_address_prefix: "{}" }'],
    '10.0.0.0/8',
    '*',
  ),
  task(
    'gcp_compute_firewall',
    ['name: a', 'allowed: [{ ip_protocol: tcp, ports: ["22"] }]', 'source_ranges: ["{}"]'],
    '10.0.0.0/8',
    '0.0.0.0/0',
  ),
  task('apt', ['name: [{}]'], 'curl, fail2ban', 'curl'),
  task('service', ['name: auditd', 'state: {}'], 'started', 'stopped'),
  {
    name: 'ansible:loop',
    path: TASKS,
    text: [
      '- name: Harden',
      '  lineinfile:',
      '    path: /etc/ssh/sshd_config',
      '    line: "{{ item.key }} {{ item.value }}"',
      '  loop:',
      '    - { key: X11Forwarding, value: "no" }',
      '    - { key: PermitRootLogin, value: "{}" }',
    ],
    safe: 'no',
    unsafe: 'yes',
  },
  {
    name: 'ansible:no_log',
    path: TASKS,
    text: ['- name: a', '  command: a', '  no_log: {}'],
    safe: 'true',
    unsafe: 'false',
  },
  {
    name: 'ansible:rule added',
    path: TASKS,
    text: ['- ufw: rule=allow port=443', '{}'],
    safe: '',
    unsafe: '- ufw: rule=allow port=5432',
  },
  variable('ansible_winrm_server_cert_validation: {}', 'validate', 'ignore'),
  variable('ssh_permit_root_login: "{}"', 'no', 'yes'),
  variable('firewall_enabled: {}', 'true', 'false'),
  variable('selinux_state: {}', 'enforcing', 'disabled'),
  variable('app_tls_verify: {}', 'true', 'false'),
  variable('ssh_allowed_networks: ["{}"]', '10.0.0.0/8', '0.0.0.0/0'),
  {
    name: 'ansible variable: sysctl_config',
    path: VARIABLES,
    text: ['sysctl_config:', '  net.ipv4.tcp_syncookies: {}'],
    safe: '1',
    unsafe: '0',
  },
  variable('security_autoupdate_enabled: {}', 'true', 'false'),
];
