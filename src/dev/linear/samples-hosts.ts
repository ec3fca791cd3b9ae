/** Files of machines, and of Ansible, that no case and no proof has. */

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Text by place and path. */
export const HOST_SAMPLES: readonly (readonly [place: string, path: string, text: string])[] = [
  ['system-lines', 'etc/fstab', text('/dev/sda1 /tmp ext4 nodev,nosuid,noexec 0 0', 'tmpfs /run tmpfs defaults 0 0')],
  [
    'sudoers',
    'etc/sudoers.d/ops',
    text(
      'Defaults use_pty',
      'Defaults:%ops !authenticate',
      'Cmnd_Alias WEB = /usr/bin/systemctl restart nginx',
      '%ops ALL=(root) NOPASSWD: WEB, /usr/bin/journalctl',
    ),
  ],
  [
    'pam',
    'etc/pam.d/common-auth',
    text(
      'auth required pam_faillock.so preauth deny=5 unlock_time=900',
      'auth sufficient pam_unix.so nullok',
      '-session optional pam_systemd.so',
    ),
  ],
  [
    'nftables',
    'etc/nftables.conf',
    text(
      'define web = { 80, 443 }',
      'table inet filter {',
      '  chain input {',
      '    type filter hook input priority 0; policy drop;',
      '    ip saddr 10.8.0.0/24 tcp dport { 22, 80 } accept',
      '  }',
      '}',
    ),
  ],
  [
    'varnish',
    'varnish/default.vcl',
    text(
      'acl purgers { "127.0.0.1"; ! "10.0.0.9"; "10.0.0.0"/8; }',
      'sub vcl_deliver {',
      '  # A comment.',
      '  set resp.http.X-Frame-Options = "DENY" + req.http.X;',
      '  if (!client.ip ~ purgers) { unset resp.http.Via; }',
      '}',
    ),
  ],
  [
    'apache-conf',
    'conf/httpd-shop.conf',
    text(
      '<VirtualHost *:443>',
      '  SSLEngine on',
      '  Header always set X-Frame-Options "DENY"',
      '  SSLVerifyClient require',
      '</VirtualHost>',
    ),
  ],
  [
    'paste-ini',
    'production.ini',
    text('[app:main]', 'use = egg:shop', 'pyramid.includes = pyramid_tm', 'debug = false'),
  ],
  [
    'firewalld',
    'etc/firewalld/zones/dmz.xml',
    text(
      '<zone target="DROP">',
      '  <service name="https"/>',
      '  <rule family="ipv4"><source address="10.8.0.0/24"/><service name="ssh"/><accept/></rule>',
      '</zone>',
    ),
  ],
  [
    'firewall-commands',
    'etc/iptables/rules.v4',
    text(
      '*filter',
      ':INPUT DROP [0:0]',
      '-A INPUT -s 192.0.2.0/24 -p tcp -m multiport --dports 22,80 -j ACCEPT',
      'COMMIT',
    ),
  ],
  ['nfs-exports', 'etc/exports', text('/srv/data 10.0.0.0/8(rw,sync,root_squash,sec=krb5p) *(ro)')],
  [
    'containerd',
    'etc/containerd/config.toml',
    text(
      'version = 2',
      '[plugins."io.containerd.grpc.v1.cri"]',
      'enable_selinux = true',
      '[plugins."io.containerd.grpc.v1.cri".registry.configs."r.example".tls]',
      'insecure_skip_verify = false',
    ),
  ],
  ['registries', 'etc/containers/registries.conf', text('[[registry]]', 'location = "r.example"', 'insecure = false')],
  ['image-policy', 'etc/containers/policy.json', text('{ "default": [{ "type": "reject" }] }')],
  [
    'monitoring',
    'monitoring/prometheus.yml',
    text(
      'global:',
      '  scrape_interval: 30s',
      'scrape_configs:',
      '  - job_name: nodes',
      '    scheme: https',
      '    tls_config:',
      '      insecure_skip_verify: false',
    ),
  ],
  [
    'maven-settings',
    'maven/settings.xml',
    text(
      '<settings><mirrors><mirror>',
      '<id>a</id><url>https://maven.example/</url>',
      '</mirror></mirrors></settings>',
    ),
  ],
  [
    'gradle',
    'build.gradle',
    text('repositories {', '  maven {', "    url 'https://m.example'", '    allowInsecureProtocol = false', '  }', '}'),
  ],
  [
    'gradle-verification',
    'gradle/verification-metadata.xml',
    text(
      '<verification-metadata><configuration>',
      '<verify-signatures>true</verify-signatures>',
      '</configuration></verification-metadata>',
    ),
  ],
  [
    'puppet',
    'manifests/init.pp',
    text(
      'class shop(',
      "  String $name = 'shop',",
      ') {',
      "  ufw::allow { 'ssh': port => 22, ip => '10.0.0.0/8' }",
      "  file { '/etc/a': mode => '0640', content => \"a ${name}\" }",
      "  shop::app { ['a', 'b']: options => { 'x' => [1, 2] }, extra => 'auth_basic \"Staff\";' }",
      '}',
    ),
  ],
  [
    'ansible',
    'roles/web/tasks/main.yml',
    text(
      '- name: Agent',
      '  ansible.builtin.get_url:',
      '    url: https://dl.example/agent.tgz',
      '    checksum: sha256:abc',
      '- name: Rules',
      '  community.general.ufw: rule=allow port=22 from_ip=10.0.0.0/8',
      '- block:',
      '    - copy:',
      '        dest: /etc/a.conf',
      '        content: |',
      '          a = b',
      '        mode: "0640"',
    ),
  ],
  [
    'ansible-variables',
    'group_vars/all/security.yml',
    text(
      'ssh_permit_root_login: "no"',
      'firewall_enabled: true',
      'sysctl_settings:',
      '  net.ipv4.ip_forward: 0',
      'ssh_allowed_networks:',
      '  - 10.0.0.0/8',
    ),
  ],
  [
    'open-api',
    'api/openapi.yaml',
    text(
      'openapi: 3.1.0',
      'servers:',
      '  - url: https://api.shop.example',
      'security:',
      '  - login: []',
      'paths:',
      '  /orders:',
      '    get: { security: [{ login: [read] }] }',
      'components:',
      '  securitySchemes:',
      '    login: { type: http, scheme: bearer }',
    ),
  ],
];
