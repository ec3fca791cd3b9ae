/** Pods and scripts of Tekton and Argo Workflows. */

import { changesIn, type EverydayChange } from '../change.ts';

export const STEPS: readonly EverydayChange[] = changesIn(String.raw`
=== tekton step priv | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: b }
spec:
  steps:
    - name: build
      image: gcr.io/kaniko:v1
      securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: {{{false||true}}} }
=== tekton template | tekton/t.yaml
apiVersion: tekton.dev/v1beta1
kind: ClusterTask
metadata: { name: b }
spec:
  stepTemplate:
    securityContext: { privileged: {{{false||true}}} }
  steps:
    - name: build
      image: gcr.io/kaniko:v1
=== tekton sidecar | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: b }
spec:
  sidecars:
    - name: dind
      image: docker:24-dind
      securityContext: { privileged: {{{false||true}}} }
  steps: [{ name: build, image: "a:1" }]
=== tekton pipeline taskSpec | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Pipeline
metadata: { name: b }
spec:
  tasks:
    - name: one
      taskSpec:
        steps:
          - name: build
            image: a:1
            securityContext: { runAsUser: {{{1000||0}}} }
=== tekton pipelinerun pod template | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: PipelineRun
metadata: { name: b }
spec:
  taskRunTemplate:
    serviceAccountName: ci
    podTemplate: { hostNetwork: {{{false||true}}}, securityContext: { runAsNonRoot: true } }
  pipelineRef: { name: x }
=== tekton taskrun pod template | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: TaskRun
metadata: { name: b }
spec:
  podTemplate: { securityContext: { runAsNonRoot: {{{true||false}}} } }
  taskRef: { name: x }
=== tekton volume socket | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: b }
spec:
  steps: [{ name: build, image: "a:1" }]
  volumes:
    - name: sock
      {{{emptyDir: {}||hostPath: { path: /var/run/docker.sock }}}}
=== tekton script scan removed | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: b }
spec:
  steps:
    - name: scan
      image: aquasec/trivy:0.50.0
      script: |
        {{{trivy image --exit-code 1 $(params.image)||echo skipped}}}
=== tekton args tls | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: b }
spec:
  steps:
    - name: build
      image: gcr.io/kaniko-project/executor:v1
      args: ["--destination=x", "--skip-tls-verify={{{false||true}}}"]
=== tekton script curl k | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: b }
spec:
  steps:
    - name: fetch
      image: curlimages/curl:8
      script: |
        #!/bin/sh
        curl {{{-fsS||-kfsS}}} https://a.example/x -o x
=== argo container priv | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: n }
spec:
  templates:
    - name: main
      container: { image: "a:7", securityContext: { privileged: {{{false||true}}} } }
=== argo script priv | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  templates:
    - name: main
      script: { image: "a:7", source: "echo", securityContext: { runAsNonRoot: {{{true||false}}} } }
=== argo spec security | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: ClusterWorkflowTemplate
metadata: { name: n }
spec:
  securityContext: { runAsNonRoot: {{{true||false}}} }
  templates:
    - name: main
      container: { image: "a:7" }
=== argo cron | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: { name: n }
spec:
  schedule: "0 1 * * *"
  workflowSpec:
    automountServiceAccountToken: {{{false||true}}}
    templates:
      - name: main
        container: { image: "a:7" }
=== argo hostnetwork | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  hostNetwork: {{{false||true}}}
  templates:
    - name: main
      container: { image: "a:7" }
=== argo template sidecars | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  templates:
    - name: main
      container: { image: "a:7" }
      sidecars: [{ name: dind, image: "docker:dind", securityContext: { privileged: {{{false||true}}} } }]
=== argo volumes | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  volumes:
    - name: x
      {{{emptyDir: {}||hostPath: { path: / }}}}
  templates:
    - name: main
      container: { image: "a:7", volumeMounts: [{ name: x, mountPath: /x }] }
=== argo initContainers | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  templates:
    - name: main
      initContainers: [{ name: i, image: "a:1", securityContext: { runAsUser: {{{1000||0}}} } }]
      container: { image: "a:7" }
=== argo containerSet | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  templates:
    - name: main
      containerSet: { containers: [{ name: i, image: "a:1", securityContext: {
          allowPrivilegeEscalation: {{{false||true}}} } }] }
=== argo template security | wf/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  templates:
    - name: main
      securityContext: { runAsNonRoot: {{{true||false}}} }
      container: { image: "a:7" }
=== argo script curl | workflows/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  templates:
    - name: main
      script: 
        image: a:7
        source: |
          curl {{{-sS||-ksS}}} https://a.example
`);
