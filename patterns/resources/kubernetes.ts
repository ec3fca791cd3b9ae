/**
 * Kubernetes: pods, containers and the objects around them. `container` keys are of a container, which takes over what
 * its pod says. https://kubernetes.io/docs/concepts/security/pod-security-standards/ and
 * https://kubernetes.io/docs/reference/kubernetes-api/ (1.34), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'high',
    weakening: 'escalation',
    settings: [
      'Pod hostNetwork',
      'Pod hostPID',
      'Pod hostIPC',
      'container securityContext.windowsOptions.hostProcess',
      'container securityContext.privileged',
      'PodSecurityPolicy spec.privileged',
      'PodSecurityPolicy spec.hostNetwork',
      'PodSecurityPolicy spec.hostPID',
      'PodSecurityPolicy spec.hostIPC',
      'SecurityContextConstraints allowPrivilegedContainer',
      'SecurityContextConstraints allowHostNetwork',
      'SecurityContextConstraints allowHostPID',
      'SecurityContextConstraints allowHostIPC',
      'SecurityContextConstraints allowHostPorts',
      'SecurityContextConstraints allowHostDirVolumePlugin',
    ],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: ['Pod automountServiceAccountToken', 'ServiceAccount automountServiceAccountToken', 'Pod hostUsers'],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['Pod shareProcessNamespace'],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: true,
    atMost: 'high',
    settings: [
      'container securityContext.allowPrivilegeEscalation',
      'PodSecurityPolicy spec.allowPrivilegeEscalation',
      'SecurityContextConstraints allowPrivilegeEscalation',
    ],
  },
  {
    control: 'pod-security',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'container securityContext.runAsNonRoot',
      'container securityContext.readOnlyRootFilesystem',
      'PodSecurityPolicy spec.readOnlyRootFilesystem',
      'SecurityContextConstraints readOnlyRootFilesystem',
    ],
  },
  {
    // Left out: the user that the image names.
    control: 'pod-security',
    safe: ['0|root', '', '*'],
    default: '',
    atMost: 'medium',
    settings: ['container securityContext.runAsUser', 'container securityContext.windowsOptions.runAsUserName'],
  },
  {
    control: 'pod-security',
    safe: ['0|', '*'],
    default: '',
    atMost: 'low',
    settings: ['container securityContext.runAsGroup'],
  },
  {
    control: 'pod-security',
    safe: ['Unconfined', '', 'RuntimeDefault|Localhost'],
    default: '',
    atMost: 'medium',
    settings: ['container securityContext.seccompProfile.type', 'container securityContext.appArmorProfile.type'],
  },
  {
    control: 'pod-security',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      // https://kubernetes.io/docs/concepts/security/security-checklist/#pod-security
      'container resources.limits.memory',
      'container resources.limits.cpu',
    ],
  },
  {
    control: 'pod-security',
    safe: ['Unmasked', 'Default|*'],
    default: 'Default',
    atMost: 'high',
    settings: ['container securityContext.procMount'],
  },
  {
    control: 'pod-security',
    safe: ['default|', '*'],
    default: 'default',
    atMost: 'low',
    settings: ['Pod serviceAccountName|serviceAccount'],
  },
  {
    control: 'image-integrity',
    safe: ['Never|IfNotPresent|', 'Always'],
    default: '',
    atMost: 'low',
    settings: ['container imagePullPolicy'],
  },
  {
    control: 'pod-security',
    safe: ['RunAsAny', 'MayRunAs|MustRunAsRange', 'MustRunAs|MustRunAsNonRoot'],
    default: 'RunAsAny',
    atMost: 'medium',
    settings: [
      'PodSecurityPolicy spec.runAsUser.rule',
      'PodSecurityPolicy spec.runAsGroup.rule',
      'PodSecurityPolicy spec.supplementalGroups.rule',
      'PodSecurityPolicy spec.fsGroup.rule',
      'PodSecurityPolicy spec.seLinux.rule',
      'SecurityContextConstraints runAsUser.type',
      'SecurityContextConstraints seLinuxContext.type',
    ],
  },
  {
    control: 'pod-security',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: [
      'PodSecurityPolicy spec.requiredDropCapabilities',
      'SecurityContextConstraints requiredDropCapabilities',
    ],
  },
  {
    control: 'pod-security',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: [
      'PodSecurityPolicy spec.allowedCapabilities',
      'PodSecurityPolicy spec.defaultAddCapabilities',
      'PodSecurityPolicy spec.allowedUnsafeSysctls',
      'SecurityContextConstraints allowedCapabilities',
      'SecurityContextConstraints defaultAddCapabilities',
    ],
  },
  {
    control: 'pod-security',
    safe: { bad: ['*', 'hostPath'] },
    default: '',
    atMost: 'medium',
    settings: ['PodSecurityPolicy spec.volumes', 'SecurityContextConstraints volumes'],
  },
  {
    // CVE-2020-8554.
    // https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips
    control: 'exposure',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: ['Service spec.externalIPs'],
  },
  {
    control: 'pod-security',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['container resources.requests.memory', 'container resources.requests.cpu'],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['container livenessProbe', 'container readinessProbe'],
  },
  {
    // https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
    control: 'pod-security',
    safe: ['*', '|container_t|container_init_t|container_kvm_t|container_engine_t'],
    default: '',
    atMost: 'medium',
    settings: ['container securityContext.seLinuxOptions.type'],
  },
  {
    control: 'pod-security',
    safe: 'unset',
    default: '',
    atMost: 'medium',
    settings: ['container securityContext.seLinuxOptions.user', 'container securityContext.seLinuxOptions.role'],
  },
];
