/**
 * Options of command-line programs that take a protection away, in scripts, images and pipelines. Each program's own
 * manual is the source.
 */

/** A protection that a command takes away. */
export interface CommandRow {
  /** Names of programs, without their folder; left out: the option stands in any text that a script writes. */
  readonly programs?: readonly string[];
  readonly control:
    | 'tls-verify'
    | 'host-keys'
    | 'transit-encryption'
    | 'download-integrity'
    | 'local-privileges'
    | 'pod-security';
  /**
   * The options, in any case; spellings of one option are separated by `|`, the one that reports show first.
   * `name=value` is also found as `name value` and `name: value`; `-k` also within `-sSLk`.
   */
  readonly options: readonly string[];
}

export const COMMANDS: readonly CommandRow[] = [
  // https://curl.se/docs/manpage.html#-k
  { programs: ['curl'], control: 'tls-verify', options: ['--insecure|-k', '--proxy-insecure', '--doh-insecure'] },
  {
    programs: ['wget', 'wget2', 'rclone', 's3cmd', 'axel'],
    control: 'tls-verify',
    options: ['--no-check-certificate'],
  },
  { programs: ['http', 'https', 'xh'], control: 'tls-verify', options: ['--verify=no|--verify=false'] },
  // https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host
  {
    programs: ['pip', 'pip3', 'pipx', 'pipenv', 'uv', 'poetry'],
    control: 'tls-verify',
    options: ['--trusted-host|global.trusted-host', '--allow-insecure-host'],
  },
  // https://docs.npmjs.com/cli/using-npm/config#strict-ssl
  {
    programs: ['npm', 'pnpm', 'yarn', 'bun'],
    control: 'tls-verify',
    options: ['strict-ssl=false|--strict-ssl=false|--no-strict-ssl|enableStrictSsl=false'],
  },
  { programs: ['git'], control: 'tls-verify', options: ['http.sslVerify=false|http.sslVerify=0'] },
  {
    programs: ['kubectl', 'helm', 'oc', 'argocd', 'flux', 'velero', 'kustomize', 'istioctl', 'tkn', 'etcdctl'],
    control: 'tls-verify',
    options: ['--insecure', '--insecure-transport=true', '--insecure-skip-tls-verify-backend'],
  },
  { control: 'tls-verify', options: ['--insecure-skip-tls-verify', '--insecure-skip-verify'] },
  // https://docs.podman.io/en/latest/markdown/podman-pull.1.html, https://github.com/GoogleContainerTools/kaniko
  {
    programs: ['docker', 'podman', 'buildah', 'skopeo', 'crane', 'oras', 'regctl', 'cosign', 'nerdctl', 'executor'],
    control: 'tls-verify',
    options: [
      '--tls-verify=false',
      '--src-tls-verify=false',
      '--dest-tls-verify=false',
      '--insecure-registry',
      '--allow-insecure-registry',
      '--skip-tls-verify',
      '--skip-tls-verify-pull',
      '--insecure',
      '--insecure-pull',
    ],
  },
  { programs: ['aws'], control: 'tls-verify', options: ['--no-verify-ssl'] },
  { programs: ['gcloud'], control: 'tls-verify', options: ['auth/disable_ssl_validation=true'] },
  {
    programs: ['conda', 'mamba', 'micromamba'],
    control: 'tls-verify',
    options: ['ssl_verify=false|ssl_verify=no', '--insecure'],
  },
  // https://getcomposer.org/doc/06-config.md#disable-tls
  { programs: ['composer'], control: 'tls-verify', options: ['disable-tls=true', 'secure-http=false'] },
  { programs: ['bundle', 'gem'], control: 'tls-verify', options: ['ssl_verify_mode=0'] },
  {
    programs: ['mvn', 'mvnw', 'gradle', 'gradlew', 'java'],
    control: 'tls-verify',
    options: [
      '-Dmaven.wagon.http.ssl.insecure=true',
      '-Dmaven.wagon.http.ssl.allowall=true',
      '-Dmaven.resolver.transport.https.securityMode=insecure|-Daether.connector.https.securityMode=insecure',
    ],
  },
  { programs: ['ansible-galaxy'], control: 'tls-verify', options: ['--ignore-certs'] },
  // https://www.mongodb.com/docs/mongodb-shell/reference/options/#tls-options
  {
    programs: ['mongo', 'mongosh', 'mongod', 'mongos', 'mongodump', 'mongorestore', 'mongoexport', 'mongoimport'],
    control: 'tls-verify',
    options: [
      '--tlsAllowInvalidCertificates|--sslAllowInvalidCertificates',
      '--tlsAllowInvalidHostnames|--sslAllowInvalidHostnames',
      '--tlsInsecure',
    ],
  },
  // https://dev.mysql.com/doc/refman/8.4/en/connection-options.html#option_general_ssl-mode
  {
    programs: ['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mariadb', 'mariadb-dump'],
    control: 'transit-encryption',
    options: ['--ssl-mode=DISABLED|--skip-ssl|--disable-ssl|--ssl=0'],
  },
  {
    programs: ['mysql', 'mariadb'],
    control: 'tls-verify',
    options: ['--skip-ssl-verify-server-cert|--ssl-verify-server-cert=0'],
  },
  { programs: ['vault', 'nomad', 'consul', 'bao'], control: 'tls-verify', options: ['-tls-skip-verify'] },
  {
    programs: ['mc', 'redis-cli', 'step', 'influx', 'logcli', 'promtool'],
    control: 'tls-verify',
    options: ['--insecure|--skip-verify|--tls-skip-verify'],
  },
  { programs: ['grpcurl'], control: 'tls-verify', options: ['-insecure'] },
  { programs: ['grpcurl'], control: 'transit-encryption', options: ['-plaintext'] },
  { programs: ['cf'], control: 'tls-verify', options: ['--skip-ssl-validation'] },
  {
    programs: ['rabbitmqadmin'],
    control: 'tls-verify',
    options: ['--ssl-insecure', '--ssl-disable-hostname-verification'],
  },
  {
    programs: ['Invoke-WebRequest', 'Invoke-RestMethod', 'iwr', 'irm'],
    control: 'tls-verify',
    options: ['-SkipCertificateCheck'],
  },
  // https://man.openbsd.org/ssh_config#StrictHostKeyChecking
  {
    control: 'host-keys',
    options: [
      'StrictHostKeyChecking=no|StrictHostKeyChecking=off|-oStrictHostKeyChecking=no',
      'UserKnownHostsFile=/dev/null',
    ],
  },
  // https://manpages.debian.org/stable/apt/apt-get.8.en.html,
  // https://manpages.debian.org/stable/apt/sources.list.5.en.html
  {
    programs: ['apt-get', 'apt', 'aptitude'],
    control: 'download-integrity',
    options: [
      '--allow-unauthenticated|--force-yes|APT::Get::AllowUnauthenticated=true',
      '--allow-insecure-repositories|Acquire::AllowInsecureRepositories=true',
    ],
  },
  { control: 'download-integrity', options: ['trusted=yes', 'gpgcheck=0', 'SigLevel=Never'] },
  // https://dnf.readthedocs.io/en/latest/command_ref.html
  {
    programs: ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf', 'zypper', 'rpm', 'yumdownloader'],
    control: 'download-integrity',
    options: [
      '--nogpgcheck|--no-gpgchecks|--no-gpg-checks',
      '--nosignature',
      '--nodigest',
      '--setopt=gpgcheck=0|--setopt=*.gpgcheck=0',
    ],
  },
  { programs: ['apk'], control: 'download-integrity', options: ['--allow-untrusted'] },
  {
    programs: ['choco', 'winget'],
    control: 'download-integrity',
    options: ['--ignore-checksums', '--allow-empty-checksums', '--ignore-security-hash'],
  },
  // Scripts of packages run as root. https://docs.npmjs.com/cli/v6/using-npm/config#unsafe-perm,
  // https://bower.io/docs/api/#allow-root
  {
    programs: ['npm', 'yarn', 'pnpm', 'bower'],
    control: 'local-privileges',
    options: ['--unsafe-perm', '--allow-root'],
  },
  { programs: ['cosign'], control: 'download-integrity', options: ['--insecure-ignore-tlog', '--insecure-ignore-sct'] },
  // https://docs.docker.com/reference/cli/docker/container/run/#privileged
  {
    control: 'pod-security',
    options: [
      '--privileged',
      '--cap-add=ALL',
      '--cap-add=SYS_ADMIN',
      '--security-opt=seccomp=unconfined|--security-opt=seccomp:unconfined',
      '--security-opt=apparmor=unconfined|--security-opt=apparmor:unconfined',
    ],
  },
  {
    programs: ['docker', 'podman', 'nerdctl', 'args'],
    control: 'pod-security',
    options: [
      '--pid=host',
      '--network=host|--net=host',
      '--ipc=host',
      '--userns=host',
      '/var/run/docker.sock:/var/run/docker.sock',
    ],
  },
  // https://www.sudo.ws/docs/man/sudoers.man/#NOPASSWD_and_PASSWD
  { control: 'local-privileges', options: ['NOPASSWD|NOPASSWD:ALL'] },
];

/** Programs whose arguments are names of packages: another program's name after them runs nothing. */
export const INSTALLERS: readonly string[] = [
  'apt-get',
  'apt',
  'aptitude',
  'apk',
  'yum',
  'dnf',
  'dnf5',
  'microdnf',
  'tdnf',
  'zypper',
  'rpm',
  'brew',
  'choco',
  'winget',
  'pip',
  'pip3',
  'pipx',
  'uv',
  'npm',
  'pnpm',
  'yarn',
  'gem',
  'conda',
  'mamba',
  'micromamba',
];

/** Options that add a check to what a program fetches: losing the last one of a file is a loss. */
export const CHECKS: readonly { readonly programs: readonly string[]; readonly options: readonly string[] }[] = [
  { programs: ['pip', 'pip3', 'uv'], options: ['--require-hashes'] },
  { programs: ['npm', 'pnpm', 'yarn', 'bun'], options: ['--ignore-scripts'] },
  { programs: ['composer'], options: ['--no-scripts'] },
  { programs: ['cargo'], options: ['--locked'] },
  { programs: ['helm'], options: ['--verify'] },
];

/** Programs that check what was fetched, with the option that makes them do so. */
export const VERIFIERS: readonly { readonly program: string; readonly options: readonly string[] }[] = [
  { program: 'sha256sum', options: ['--check', '-c'] },
  { program: 'sha512sum', options: ['--check', '-c'] },
  { program: 'shasum', options: ['--check', '-c'] },
  { program: 'sha1sum', options: ['--check', '-c'] },
  { program: 'md5sum', options: ['--check', '-c'] },
  { program: 'gpg', options: ['--verify'] },
  { program: 'gpgv', options: [] },
  { program: 'cosign', options: ['verify', 'verify-blob', 'verify-attestation'] },
  { program: 'minisign', options: ['-V', '-Vm'] },
  { program: 'slsa-verifier', options: [] },
];
