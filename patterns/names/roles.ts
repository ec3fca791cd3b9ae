/** Names of variables of roles that set up machines. */

import type { SettingName } from '../setting-name.ts';

export const ROLES: readonly SettingName[] = [
  // https://docs.ansible.com/ansible/latest/inventory_guide/connection_details.html
  {
    names: ['ansible ssh? user'],
    control: 'local-privileges',
    safe: ['root|administrator', '*'],
    only: 'roles',
    whole: true,
  },
  {
    names: ['ansible winrm_server_cert_validation|psrp_cert_validation'],
    control: 'transit-encryption',
    safe: ['ignore', '*'],
    only: 'roles',
    whole: true,
  },
  {
    names: ['ansible ssh? common_args|extra_args|args'],
    control: 'authentication',
    safe: ['~stricthostkeychecking=no|~stricthostkeychecking no|~userknownhostsfile=/dev/null', '*'],
    only: 'roles',
    whole: true,
  },
  {
    names: ['ansible winrm_scheme|psrp_protocol'],
    control: 'transit-encryption',
    safe: ['http', '*'],
    only: 'roles',
    whole: true,
  },
  // https://github.com/dev-sec/ansible-collection-hardening, https://github.com/geerlingguy/ansible-role-security,
  // https://github.com/geerlingguy/ansible-role-firewall, https://github.com/linux-system-roles
  {
    names: ['permit|allow root login|with|login_with_key', 'root login', 'allow root_with_key'],
    control: 'authentication',
    safe: ['yes|true', '*', 'prohibit-password|without-password', 'forced-commands-only', 'no'],
    only: 'data',
  },
  {
    names: [
      'ssh|sshd server|config|security? password_auth|password_authentication|passwordauthentication' +
        '|challengeresponseauthentication|challenge_response_authentication|kbd_interactive_authentication',
      'ssh|sshd password_auth|password_authentication|challenge_response_authentication|kbd_interactive_authentication',
      'ssh server_password_login',
    ],
    control: 'authentication',
    safe: ['yes', 'no'],
    only: 'data',
  },
  {
    names: [
      'permit empty_password|empty_passwords|empty_passwd|empty_passwds',
      'ssh|sshd server|config|security? gssapi_support|kerberos_support|host_based_auth|host_based_authentication' +
        '|hostbased_authentication',
      'ssh gssapi_support|kerberos_support|host_based_auth',
    ],
    control: 'authentication',
    safe: 'off',
    only: 'data',
  },
  {
    names: ['ssh|sshd server|config|security? pubkey_auth|pubkey_authentication|strict_mode|strict_modes|use_pam'],
    control: 'authentication',
    safe: 'on',
    only: 'roles',
  },
  {
    names: [
      'ssh|sshd server|config|security? x11_forwarding|allow_agent_forwarding|allow_tcp_forwarding|permit_tunnel' +
        '|gateway_ports|use_dns|permit_user_environment',
    ],
    control: 'exposure',
    safe: ['yes|all', '*', 'no'],
    only: 'roles',
  },
  {
    names: [
      'ssh|sshd server|config|security? max_auth_retries|max_auth_tries|login_grace_time|max_sessions|max_auth_retry',
    ],
    control: 'request-rate',
    safe: 'less',
    only: 'roles',
  },
  {
    names: [
      'firewall|ufw|firewalld|iptables|nftables service? enabled|enable|enabled_at_boot|state|manage',
      'enable|use|manage firewall|ufw|firewalld|nftables|iptables',
    ],
    control: 'network-filter',
    safe: 'on',
    only: 'roles',
  },
  {
    names: [
      'firewall|ufw|iptables|firewalld default? input|incoming|inbound|forward? default? policy incoming|input|in?',
    ],
    control: 'network-filter',
    safe: ['accept|allow', '*', 'deny|drop|reject'],
    only: 'roles',
  },
  {
    names: ['security|os? selinux state|mode|enforcing|policy_state?'],
    control: 'local-privileges',
    safe: ['disabled|no', 'permissive', '*', 'enforcing|yes'],
    only: 'data',
  },
  { names: ['apparmor|selinux'], control: 'local-privileges', safe: 'on', with: 'any', only: 'data' },
  {
    names: ['sudo|sudoers nopasswd|passwordless|no_password', 'passwordless_sudo|nopasswd|sudoers_passwordless_always'],
    control: 'local-privileges',
    safe: 'off',
    only: 'data',
  },
  { names: ['sudo'], control: 'local-privileges', safe: 'off', only: 'data', whole: true },
  {
    names: ['autoupdate|auto_update|auto_updates|autoupdates|automatic_updates|unattended_upgrade|unattended_upgrades'],
    control: 'patching',
    safe: 'on',
    with: 'any',
    only: 'roles',
  },
  {
    names: ['unattended_upgrades|automatic_updates install|manage|service_enabled'],
    control: 'patching',
    safe: 'on',
    only: 'roles',
  },
  {
    names: ['privileged|run_as_root|host_network|allow_root'],
    control: 'pod-security',
    safe: 'off',
    only: 'roles',
  },
  {
    names: ['umask'],
    control: 'local-privileges',
    safe: ['0|000|0000|002|0002|2', '022|22|0022', '*'],
    only: 'roles',
  },
];
