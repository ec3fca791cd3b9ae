/**
 * Modules of Ansible that manage databases, accounts, and machines with Windows.
 * https://docs.ansible.com/ansible/latest/collections/community/index.html,
 * https://docs.ansible.com/ansible/latest/collections/ansible/windows/index.html, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  // Databases: https://docs.ansible.com/ansible/latest/collections/community/index.html
  {
    control: 'privilege-limit',
    safe: { bad: ['SUPERUSER', 'CREATEROLE', 'CREATEDB', 'REPLICATION', 'BYPASSRLS'] },
    default: '',
    atMost: 'medium',
    weakening: 'escalation',
    settings: ['ansible:postgresql_user role_attr_flags'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['ALL', 'ALL PRIVILEGES'] },
    default: '',
    atMost: 'medium',
    weakening: 'escalation',
    settings: ['ansible:postgresql_privs privs|priv'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['PUBLIC'] },
    default: '',
    atMost: 'medium',
    weakening: 'widening',
    settings: ['ansible:postgresql_privs roles|role'],
  },
  {
    control: 'privilege-limit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['ansible:postgresql_privs grant_option|admin_option'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['*.*:ALL', '*.*:ALL,GRANT', '*.*:ALL PRIVILEGES', '*.*:SUPER'] },
    default: '',
    atMost: 'medium',
    weakening: 'escalation',
    settings: ['ansible:mysql_user priv'],
  },
  {
    control: 'exposure',
    safe: ['%', '*'],
    default: 'localhost',
    atMost: 'medium',
    settings: ['ansible:mysql_user host'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['ansible:mysql_user tls_requires'],
  },
  {
    control: 'transit-encryption',
    safe: ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'],
    default: 'prefer',
    atMost: 'medium',
    settings: ['ansible:task ssl_mode|sslmode'],
  },
  {
    control: 'tls-verify',
    safe: 'on',
    default: true,
    settings: ['ansible:task check_hostname'],
  },
  {
    control: 'privilege-limit',
    safe: {
      bad: ['root', 'dbOwner', 'userAdminAnyDatabase', 'dbAdminAnyDatabase', 'readWriteAnyDatabase', '__system'],
    },
    default: '',
    atMost: 'medium',
    weakening: 'escalation',
    settings: ['ansible:mongodb_user roles'],
  },
  {
    control: 'privilege-limit',
    safe: ['.*', '*'],
    default: '',
    atMost: 'medium',
    weakening: 'escalation',
    settings: [
      'ansible:rabbitmq_user configure_priv',
      'ansible:rabbitmq_user read_priv',
      'ansible:rabbitmq_user write_priv',
    ],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['administrator'] },
    default: '',
    atMost: 'medium',
    weakening: 'escalation',
    settings: ['ansible:rabbitmq_user tags'],
  },
  // Services on the network.
  {
    control: 'exposure',
    safe: ['public', 'internal', 'private'],
    default: 'private',
    atMost: 'high',
    settings: ['ansible:gitlab_project visibility', 'ansible:gitlab_group visibility'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['ansible:github_repo private'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'ansible:keycloak_realm registration_allowed',
      'ansible:keycloak_client direct_access_grants_enabled',
      'ansible:keycloak_client implicit_flow_enabled',
      'ansible:keycloak_client public_client',
      'ansible:keycloak_client full_scope_allowed',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['ansible:keycloak_realm brute_force_protected', 'ansible:keycloak_realm verify_email'],
  },
  {
    control: 'transit-encryption',
    safe: ['none', 'external', 'all'],
    default: 'external',
    atMost: 'medium',
    settings: ['ansible:keycloak_realm ssl_required'],
  },
  {
    control: 'transit-encryption',
    safe: ['never', 'try', 'starttls|always'],
    default: 'try',
    atMost: 'medium',
    settings: ['ansible:mail secure'],
  },
  // Windows: https://docs.ansible.com/ansible/latest/collections/ansible/windows/index.html
  {
    control: 'network-filter',
    safe: ['disabled', 'enabled'],
    default: 'enabled',
    atMost: 'high',
    settings: ['ansible:win_firewall state'],
  },
  {
    control: 'network-filter',
    safe: ['allow', 'block'],
    default: 'block',
    atMost: 'high',
    settings: ['ansible:win_firewall inbound_action'],
  },
  {
    control: 'local-privileges',
    safe: { bad: ['Administrators', 'Domain Admins', 'Remote Desktop Users'] },
    default: '',
    atMost: 'medium',
    settings: ['ansible:win_user groups', 'ansible:win_group_membership name'],
  },
  {
    control: 'password-policy',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['ansible:win_user password_never_expires'],
  },
];
