import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'containerd',
  title: 'containerd, CRI-O, Podman: config.toml, hosts.toml, crio.conf, containers.conf',
  files: [
    '**/containerd/**/*.toml',
    '**/containerd*.toml',
    '**/certs.d/**/hosts.toml',
    '**/crio.conf',
    '**/crio.conf.d/*.conf',
    '**/containers.conf',
  ],
  language: 'toml',
  settings: [
    { resource: 'tls', key: 'insecure_skip_verify', control: 'tls-verify', part: 'off', default: false },
    { resource: 'host', key: 'skip_verify', control: 'tls-verify', part: 'off', default: false },
    { key: 'skip_verify', control: 'tls-verify', part: 'off', default: false },
  ],
  ranked: [
    ...['io.containerd.grpc.v1.cri', 'io.containerd.cri.v1.runtime'].flatMap((resource) => [
      ...on('pod-security', ['enable_selinux'], { resource }),
      ...off('pod-security', ['disable_apparmor'], { resource, atMost: 'low' }),
      ...off('pod-security', ['enable_unprivileged_ports', 'enable_unprivileged_icmp'], { resource, atMost: 'low' }),
      ...words('pod-security', ['unset_seccomp_profile'], ['unconfined', '*'], { resource, default: 'default' }),
      ...off('exposure', ['disable_tcp_service'], { resource, default: 'true', atMost: 'low' }),
      ...on('transit-encryption', ['enable_tls_streaming'], { resource }),
    ]),
    ...off('exposure', ['tcp_tls_disable'], { resource: 'grpc' }),
    ...words('exposure', ['tcp_address'], ['0.0.0.0', '*'], { resource: 'grpc', default: 'none' }),
    // CRI-O: https://github.com/cri-o/cri-o/blob/main/docs/crio.conf.5.md
    ...on('pod-security', ['selinux'], { resource: 'runtime' }),
    ...words('pod-security', ['seccomp_profile', 'apparmor_profile'], ['unconfined', '*'], {
      resource: 'runtime',
      default: 'default',
    }),
    ...on('pod-security', ['read_only'], { resource: 'runtime', atMost: 'low' }),
    // Podman: https://github.com/containers/common/blob/main/docs/containers.conf.5.md
    ...on('pod-security', ['no_new_privileges'], { resource: 'containers', atMost: 'medium' }),
    ...off('pod-security', ['privileged'], { resource: 'containers', atMost: 'high' }),
    ...words('pod-security', ['netns', 'pidns', 'ipcns', 'userns'], ['host', '*'], {
      resource: 'containers',
      default: 'private',
    }),
    ...words('pod-security', ['seccomp_profile', 'apparmor_profile'], ['unconfined', '*'], {
      resource: 'containers',
      default: 'default',
    }),
  ],
  references: [
    'https://github.com/containerd/containerd/blob/main/docs/cri/config.md',
    'https://github.com/containerd/containerd/blob/main/docs/hosts.md',
  ],
} satisfies PlaceRow;
