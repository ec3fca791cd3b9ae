/** Files by which machines and their daemons are configured. */

import type { EverydayChange } from '../change.ts';

const change = (name: string, path: string, text: readonly string[], safe: string, unsafe: string): EverydayChange => ({
  name,
  path,
  text,
  safe,
  unsafe,
});

const SUDOERS = 'etc/sudoers.d/ops';
const PAM = 'etc/pam.d/common-auth';
const NFT = 'etc/nftables.conf';
const RULES = 'etc/iptables/rules.v4';
const ZONE = 'etc/firewalld/zones/dmz.xml';

const nft = (line: string): readonly string[] => ['table inet filter {', '  chain input {', line, '  }', '}'];

export const HOSTS: readonly EverydayChange[] = [
  change('sudo:all', SUDOERS, ['app ALL=(root) NOPASSWD: {}'], '/usr/bin/systemctl restart app', 'ALL'),
  change('sudo:password', SUDOERS, ['app ALL=(root) {} /usr/bin/apt'], 'PASSWD:', 'NOPASSWD:'),
  change('sudo:alias', SUDOERS, ['Cmnd_Alias OPS = {}', '%ops ALL = OPS'], '/usr/bin/id', '/usr/bin/id, /bin/bash'),
  change('sudo:authenticate', SUDOERS, ['Defaults {}'], 'authenticate', '!authenticate'),
  change('sudo:timeout', SUDOERS, ['Defaults timestamp_timeout={}'], '5', '-1'),
  change('sudo:log', SUDOERS, ['Defaults {}'], 'log_output', '!log_output'),
  change('sudo:environment', SUDOERS, ['Defaults env_keep += "{}"'], 'LANG', 'LANG LD_PRELOAD'),
  change('pam:nullok', PAM, ['auth sufficient pam_unix.so{}'], '', ' nullok'),
  change('pam:permit', PAM, ['auth required {}.so'], 'pam_deny', 'pam_permit'),
  change('pam:attempts', PAM, ['auth required pam_faillock.so deny={}'], '3', '50'),
  change('pam:length', 'etc/pam.d/passwd', ['password requisite pam_pwquality.so minlen={}'], '14', '6'),
  change('pam:hash', 'etc/pam.d/passwd', ['password sufficient pam_unix.so {}'], 'yescrypt', 'md5'),
  change('nft:policy', NFT, nft('type filter hook input priority 0; policy {};'), 'drop', 'accept'),
  change('nft:source', NFT, nft('{}tcp dport 22 accept'), 'ip saddr 10.8.0.0/24 ', ''),
  change('nft:ports', NFT, nft('tcp dport { 80{} } accept'), '', ', 5432'),
  change(
    'nft:define',
    NFT,
    ['define admin = {}', ...nft('ip saddr $admin tcp dport 22 accept')],
    '10.0.0.5',
    '0.0.0.0/0',
  ),
  change('iptables:policy', RULES, ['*filter', ':INPUT {} [0:0]', 'COMMIT'], 'DROP', 'ACCEPT'),
  change('iptables:source', RULES, ['*filter', '-A INPUT {}-p tcp --dport 22 -j ACCEPT'], '-s 192.0.2.0/24 ', ''),
  change('iptables:script', 'deploy/firewall.sh', ['iptables -P INPUT {}'], 'DROP', 'ACCEPT'),
  change('ufw:default', 'deploy/firewall.sh', ['ufw default {} incoming'], 'deny', 'allow'),
  change('ufw:source', 'deploy/firewall.sh', ['ufw allow from {} to any port 22 proto tcp'], '10.0.0.0/8', 'any'),
  change('firewalld:target', ZONE, ['<zone target="{}">', '</zone>'], 'DROP', 'ACCEPT'),
  change('firewalld:service', ZONE, ['<zone>', '<service name="https"/>{}', '</zone>'], '', '<service name="telnet"/>'),
  change('nfs:clients', 'etc/exports', ['/srv/data {}(rw,sync)'], '10.0.0.0/8', '*'),
  change('nfs:root', 'etc/exports', ['/srv/data 10.0.0.0/8(rw,{})'], 'root_squash', 'no_root_squash'),
  change('nfs:sec', 'etc/exports', ['/srv/data 10.0.0.0/8(ro,sec={})'], 'krb5p', 'sys'),
  change('samba:guest', 'etc/samba/smb.conf', ['[data]', 'guest ok = {}'], 'no', 'yes'),
  change('yum:section', 'etc/yum.repos.d/a.repo', ['[epel]', 'gpgcheck={}'], '1', '0'),
  change('fail2ban:jail', 'etc/fail2ban/jail.local', ['[sshd]', 'enabled = {}'], 'true', 'false'),
  change(
    'bind:recursion',
    'etc/bind/named.conf.options',
    ['options { allow-recursion { {}; }; };'],
    'localnets',
    'any',
  ),
  change(
    'prometheus:scheme',
    'monitoring/prometheus.yml',
    ['scrape_configs:', '  - job_name: a', '    scheme: {}'],
    'https',
    'http',
  ),
  change(
    'alertmanager:tls',
    'monitoring/alertmanager.yml',
    ['receivers:', '  - name: a', '    email_configs:', '      - to: a@b.example', '        require_tls: {}'],
    'true',
    'false',
  ),
  change(
    'containerd:verify',
    'etc/containerd/config.toml',
    ['[plugins."io.containerd.grpc.v1.cri".registry.configs."r.example".tls]', 'insecure_skip_verify = {}'],
    'false',
    'true',
  ),
  change('registries:insecure', 'etc/containers/registries.conf', ['[[registry]]', 'insecure = {}'], 'false', 'true'),
  change(
    'policy.json',
    'etc/containers/policy.json',
    ['{ "default": [{ "type": "{}" }] }'],
    'reject',
    'insecureAcceptAnything',
  ),
  change(
    'maven:mirror',
    'maven/settings.xml',
    ['<settings><mirror><url>{}://m.example</url><id>a</id></mirror></settings>'],
    'https',
    'http',
  ),
  change('kafka:listener', 'kafka/server.properties', ['listeners={}://:9092'], 'SSL', 'PLAINTEXT'),
  change(
    'docker:hosts',
    'etc/docker/daemon.json',
    ['{ "hosts": ["{}"] }'],
    'unix:///var/run/docker.sock',
    'tcp://0.0.0.0:2375',
  ),
  change('docker:registry', 'etc/docker/daemon.json', ['{ "insecure-registries": [{}] }'], '', '"r.example:5000"'),
  change(
    'compose:redis',
    'deploy/compose.prod.yaml',
    ['services:', '  redis:', '    image: redis:7', '    command: redis-server --protected-mode {}'],
    'yes',
    'no',
  ),
  change(
    'compose:postgres',
    'deploy/compose.prod.yaml',
    ['services:', '  db:', '    image: postgres:16', '    command: -c ssl={}'],
    'on',
    'off',
  ),
  change(
    'compose:trust',
    'deploy/compose.prod.yaml',
    ['services:', '  db:', '    image: postgres:16', '    environment:', '      POSTGRES_HOST_AUTH_METHOD: {}'],
    'scram-sha-256',
    'trust',
  ),
  change(
    'compose:traefik',
    'deploy/compose.prod.yaml',
    ['services:', '  t:', '    image: traefik:v3', '    command: ["--providers.docker.exposedbydefault={}"]'],
    'false',
    'true',
  ),
  change('image:user', 'Dockerfile', ['FROM alpine:3', 'RUN adduser -D -u {} app', 'USER app'], '1000', '0'),
  change('image:secret', 'Dockerfile', ['FROM alpine:3', 'ARG {}'], 'VERSION', 'NPM_TOKEN'),
  change('packer:groups', 'packer/a.pkr.hcl', ['source "amazon-ebs" "a" {', '  ami_groups = [{}]', '}'], '', '"all"'),
  change('consul:scripts', 'consul/server.hcl', ['datacenter = "a"', 'enable_script_checks = {}'], 'false', 'true'),
];
