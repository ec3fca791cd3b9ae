/** Names of settings of what is reachable, taken in, recorded and kept. */

import type { SettingName } from '../setting-name.ts';

const SCANS = 'virus|malware|antivirus|vulnerability|vulnerabilities|secret|secrets|image|container|security';

export const EXPOSURE: readonly SettingName[] = [
  {
    names: [
      'public access|ip_access|network_access|read|read_access|write_access',
      'publicly accessible|readable|writable|exposed',
      'allow|enable public_access|public_read|public_write|remote_root|public_network_access|blob_public_access',
    ],
    control: 'exposure',
    safe: 'off',
  },
  {
    names: [
      'public',
      'expose publicly|port|metrics',
      'remote access',
      'allow remote',
      'public access',
      'publicly accessible',
    ],
    control: 'exposure',
    safe: 'off',
    only: 'roles',
  },
  {
    names: ['bind|listen|bind_address|listen_address|bind_host|listen_host|bind_ip|listen_ip|host_bind'],
    control: 'exposure',
    safe: ['0.0.0.0|::|*|[::]', '*'],
    only: 'roles',
  },
  // Downloads that are run.
  {
    names: [
      'gpg|gpg_signature|checksum|signature|signatures|sha256|package_signature verify|verification|validation|check',
      'verify checksum|checksums|signature|signatures|gpg|gpg_signature|package_signatures',
      'repo? gpgcheck',
      'gpg_check',
    ],
    control: 'download-integrity',
    safe: 'on',
  },
  {
    names: ['allow unauthenticated|untrusted|unsigned packages?|images?|plugins?|scripts?', 'insecure install'],
    control: 'download-integrity',
    safe: 'off',
  },
  // Input that is taken in, and output.
  {
    names: [
      'sanitize|sanitise html|input|inputs|output|user_input|markdown|urls',
      'html|input|output|markdown sanitization|sanitisation|sanitizer|sanitize|escaping|escape',
      'autoescape|auto_escape',
      'escape html|output|markup',
    ],
    control: 'input-checks',
    safe: 'on',
  },
  {
    names: ['allow|enable|use unsafe_html|raw_html|unsafe_eval|unsafe_inline|unsafe_deserialization|unsafe_load'],
    control: 'input-checks',
    safe: 'off',
    unset: 'safe',
  },
  // Records and watchers.
  {
    names: ['audit|auditd|audit_log|audit_logs|audit_logging|auditing|security_log|security_logging'],
    control: 'audit',
    safe: 'on',
    with: 'any',
  },
  {
    names: ['rsyslog|syslog|logging|access_log|access_logs'],
    control: 'audit',
    safe: 'on',
    with: 'any',
    only: 'roles',
  },
  {
    names: [
      'fail2ban|crowdsec|sshguard|clamav|rkhunter|aide|wazuh|ossec|falco|suricata|antivirus|ids|waf' +
        '|intrusion_detection|virus_scan|malware_scan|vulnerability_scan',
      `${SCANS} scan|scanning|scanner|scans`,
    ],
    control: 'threat-detection',
    safe: 'on',
    with: 'any',
  },
  {
    names: ['backup|backups'],
    control: 'recovery',
    safe: 'on',
    with: 'any',
    only: 'roles',
  },
  {
    names: [
      'deletion_protection|delete_protection|termination_protection|deletion_protected',
      'prevent destroy|deletion',
    ],
    control: 'recovery',
    safe: 'on',
  },
  {
    names: [
      'encryption_at_rest|encrypt_at_rest|disk_encryption|storage_encrypted|storage_encryption|volume_encryption',
    ],
    control: 'encryption',
    safe: 'on',
  },
  { names: ['encryption|encrypt|encrypted|luks'], control: 'encryption', safe: 'on', only: 'roles' },
];
