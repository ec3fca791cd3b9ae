/**
 * Names that roles of Ansible give to their variables, after the settings that they fill in.
 * https://github.com/dev-sec/ansible-collection-hardening, https://github.com/geerlingguy/ansible-role-security,
 * https://github.com/geerlingguy/ansible-role-firewall, https://github.com/linux-system-roles
 */

import type { RankedControl } from '../src/model/posture/resource.ts';

export interface RoleVariable {
  /** Expression over the whole name, in any case. */
  readonly names: string;
  readonly control: RankedControl;
  /** `yes` and `no` stand for all their spellings; `a|b` are equal, `*` is any other word, `~a` contains a. */
  readonly safe: 'on' | 'off' | 'more' | 'less' | readonly string[];
}

const SSH = '(?:\\w+_)?sshd?_(?:server_|config_|security_)?';

export const ROLE_VARIABLES: readonly RoleVariable[] = [
  // https://bosh.io/jobs/etcd, https://docs.cloudfoundry.org/uaa/uaa-user-management.html, https://concourse-ci.org
  { names: '(?:\\w+_)?require_(?:ssl|tls)', control: 'transit-encryption', safe: 'on' },
  {
    names: '(?:certificate_name_check|tls_hostname_check|ssl_cert_check)(?:_enabled)?',
    control: 'transit-encryption',
    safe: 'on',
  },
  { names: '(?:\\w+_)?publicly_viewable', control: 'authentication', safe: 'off' },
  { names: '(?:\\w+_)?anonymous_(?:auth|access|login)(?:_enabled)?', control: 'authentication', safe: 'off' },
  {
    names: '(?:\\w+_)?(?:disable|skip|no)_auth(?:entication)?|(?:\\w+_)?auth(?:entication)?_disabled',
    control: 'authentication',
    safe: 'off',
  },
  { names: '(?:use_)?basic_auth(?:_enabled)?|api_auth', control: 'authentication', safe: 'on' },
  { names: 'sudo|passwordless_sudo', control: 'local-privileges', safe: 'off' },
  { names: 'expire_?passwords?_in_?months', control: 'rotation', safe: 'less' },
  {
    names: '(?:\\w+_)?(?:hourly|daily|minute|second|hour)(?:ly)?_rate_?limit|rate_?limit_per_\\w+',
    control: 'request-rate',
    safe: 'less',
  },
  { names: '(?:\\w+_)?rate_?limit(?:ing)?_enabled?|ff_\\w*rate_?limit', control: 'request-rate', safe: 'on' },
  // https://docs.ansible.com/ansible/latest/inventory_guide/connection_details.html
  { names: 'ansible_(?:ssh_)?user', control: 'local-privileges', safe: ['root|administrator', '*'] },
  {
    names: 'ansible_(?:winrm_server_cert_validation|psrp_cert_validation)',
    control: 'transit-encryption',
    safe: ['ignore', '*'],
  },
  {
    names: 'ansible_(?:ssh_)?(?:common_args|extra_args|args)|ansible_ssh_common_args',
    control: 'authentication',
    safe: ['~stricthostkeychecking=no|~stricthostkeychecking no|~userknownhostsfile=/dev/null', '*'],
  },
  { names: 'ansible_winrm_scheme|ansible_psrp_protocol', control: 'transit-encryption', safe: ['http', '*'] },
  {
    names: `${SSH}(?:permit|allow)_?root_?(?:login|with)|security_ssh_permit_root_login|sshd_PermitRootLogin`,
    control: 'authentication',
    safe: ['yes', '*', 'prohibit-password|without-password', 'forced-commands-only', 'no'],
  },
  {
    names:
      `${SSH}(?:password_?auth(?:entication)?|challengeresponseauthentication` +
      '|kbd_interactive_authentication)|ssh_server_password_login|sshd_PasswordAuthentication',
    control: 'authentication',
    safe: ['yes', 'no'],
  },
  {
    names: `${SSH}(?:permit_?empty_?passw(?:or)?ds?|gssapi_support|kerberos_support|host_?based_?auth(?:entication)?)`,
    control: 'authentication',
    safe: 'off',
  },
  { names: `${SSH}(?:pubkey_?auth(?:entication)?|strict_?modes?|use_pam)`, control: 'authentication', safe: 'on' },
  {
    names:
      `${SSH}(?:x11_?forwarding|allow_(?:agent|tcp)_forwarding|permit_tunnel|gateway_ports|use_dns` +
      '|permit_user_environment)',
    control: 'exposure',
    safe: ['yes|all', '*', 'no'],
  },
  {
    names: `${SSH}(?:max_?auth_?(?:retries|tries)|login_grace_time|max_sessions)`,
    control: 'request-rate',
    safe: 'less',
  },
  {
    names:
      '(?:\\w+_)?(?:firewall|ufw|firewalld|iptables|nftables)(?:_service)?_(?:enabled?(?:_at_boot)?' +
      '|state|manage)|(?:enable|use|manage)_(?:firewall|ufw|firewalld|nftables|iptables)',
    control: 'network-filter',
    safe: 'on',
  },
  {
    names:
      '(?:\\w+_)?(?:firewall|ufw|iptables|firewalld)_(?:default_)?(?:input_|incoming_|inbound_' +
      '|forward_)?(?:default_)?policy(?:_incoming|_input|_in)?',
    control: 'network-filter',
    safe: ['accept|allow', '*', 'deny|drop|reject'],
  },
  {
    names: `(?:\\w+_)?(?:selinux|security_selinux|os_selinux)(?:_state|_mode|_enforcing|_policy_state)?`,
    control: 'local-privileges',
    safe: ['disabled|no', 'permissive', '*', 'enforcing|yes'],
  },
  {
    names: `(?:\\w+_)?(?:apparmor|selinux)_enabled|(?:enable|os_security|os)_(?:apparmor|selinux)(?:_enabled)?`,
    control: 'local-privileges',
    safe: 'on',
  },
  {
    names:
      '(?:\\w+_)?(?:fail2ban|crowdsec|sshguard|clamav|rkhunter|aide|wazuh|ossec|falco|suricata' +
      '|antivirus|ids)(?:_\\w+)?_(?:enabled?|install(?:ed)?|manage)|enable_(?:fail2ban|crowdsec|clamav' +
      '|rkhunter|aide|falco|wazuh)',
    control: 'threat-detection',
    safe: 'on',
  },
  {
    names:
      '(?:\\w+_)?(?:auditd|audit(?:_log(?:ging|s)?)?|rsyslog|syslog|logging|access_logs?)_(?:enabled?' +
      '|manage)|enable_(?:auditd?|audit_log(?:s|ging)?|rsyslog)|os_auditd_enabled',
    control: 'audit',
    safe: 'on',
  },
  {
    names:
      '(?:\\w+_)?(?:autoupdate|auto_?updates?|automatic_updates|unattended_upgrades?)(?:_enabled?' +
      '|_install)?|enable_(?:auto_?updates?|unattended_upgrades?)|security_autoupdate_enabled',
    control: 'patching',
    safe: 'on',
  },
  {
    names:
      '(?:\\w+_)?sudo(?:ers)?_(?:nopasswd|passwordless|no_password)|(?:enable_)?passwordless_sudo' +
      '|\\w*_(?:nopasswd|passwordless_sudo)',
    control: 'local-privileges',
    safe: 'off',
  },
  { names: `security_sudoers_passwordless_always`, control: 'local-privileges', safe: 'off' },
  {
    names:
      '(?:\\w+_)?(?:pass(?:word)?_min_len(?:gth)?|(?:pwquality_|password_)min_?len(?:gth)?' +
      '|os_auth_pw_min_len(?:gth)?|password_history|pw_remember)',
    control: 'password-policy',
    safe: 'more',
  },
  { names: `(?:\\w+_)?(?:pass(?:word)?_max_(?:days|age)|os_auth_pw_max_age)`, control: 'rotation', safe: 'less' },
  {
    names: `(?:\\w+_)?(?:max_?retry|fail2ban_maxretry|os_auth_retries|lockout_attempts)`,
    control: 'request-rate',
    safe: 'less',
  },
  { names: `(?:\\w+_)?(?:fail2ban_bantime|os_auth_lockout_time|lockout_time)`, control: 'request-rate', safe: 'more' },
  {
    names:
      '(?:\\w+_)?(?:auth(?:entication)?|authorization|acls?|rbac|mfa|2fa|login_required|basic_auth' +
      '|security)_enabled?|(?:\\w+_)?(?:mongo(?:db)?|redis|elasticsearch|neo4j|kibana|rabbitmq|memcached|nats)_auth' +
      '|(?:enable|require|use)_(?:auth(?:entication)?|authorization|mfa|2fa|rbac)',
    control: 'authentication',
    safe: 'on',
  },
  {
    names:
      '(?:\\w+_)?(?:anonymous|anonymous_access|guest|signup)_(?:enabled?|access|login)|(?:allow' +
      '|enable)_(?:anonymous(?:_access|_login)?|guest(?:_access)?|signup)',
    control: 'authentication',
    safe: 'off',
  },
  {
    names:
      '(?:\\w+_)?(?:encryption|encrypt|encrypted|encryption_at_rest|disk_encryption' +
      '|luks)_?(?:enabled?)?|(?:enable|use)_encryption',
    control: 'encryption',
    safe: 'on',
  },
  { names: `(?:\\w+_)?(?:privileged|run_as_root|host_network|allow_root)`, control: 'pod-security', safe: 'off' },
  {
    names:
      '(?:\\w+_)?(?:gpg_?check|repo_gpgcheck|verify_(?:checksum|signature|gpg)|checksum_verify' +
      '|signature_verification)',
    control: 'download-integrity',
    safe: 'on',
  },
  {
    names: `(?:\\w+_)?(?:allow_unauthenticated|disable_gpg_check|skip_checksum|insecure_install)`,
    control: 'download-integrity',
    safe: 'off',
  },
  { names: `(?:\\w+_)?(?:backups?)_enabled?|enable_backups?`, control: 'recovery', safe: 'on' },
  {
    names:
      '(?:\\w+_)?(?:public|publicly_accessible|public_access|expose_(?:publicly|port|metrics)' +
      '|remote_access|allow_remote)(?:_enabled?)?',
    control: 'exposure',
    safe: 'off',
  },
  {
    names: `(?:\\w+_)?(?:bind|listen|bind_address|listen_address|bind_host|listen_host|bind_ip|listen_ip|host_bind)`,
    control: 'exposure',
    safe: ['0.0.0.0|::|*|[::]', '*'],
  },
  {
    names: `(?:\\w+_)?(?:umask|os_env_umask)`,
    control: 'local-privileges',
    safe: ['0|000|0000|002|0002|2', '022|22|0022', '*'],
  },
];
