/** Branches from which pipelines deploy, and checks before they do. */

import { changesIn, type EverydayChange } from '../change.ts';

export const DEPLOYMENTS: readonly EverydayChange[] = changesIn(String.raw`
=== circle filter removed | .circleci/config.yml
version: 2.1
jobs:
  deploy: { docker: [{ image: "cimg/node:20" }], steps: [checkout, { run: ./bin/deploy }] }
workflows:
  main:
    jobs:
      - hold: { type: approval }
      - deploy:
          requires: [hold]
          context: production
{{{          filters: { branches: { only: main } }
||}}}
=== circle filter wider | .circleci/config.yml
version: 2.1
jobs:
  deploy: { docker: [{ image: "cimg/node:20" }], steps: [checkout, { run: ./bin/deploy }] }
workflows:
  main:
    jobs:
      - deploy:
          context: production
          filters: { branches: { only: {{{main||[main, /feature.*/]}}} } }
=== circle ignore removed | .circleci/config.yml
version: 2.1
jobs:
  deploy: { docker: [{ image: "cimg/node:20" }], steps: [checkout, { run: ./bin/deploy }] }
workflows:
  main:
    jobs:
      - deploy:
          context: production
          filters: { branches: { ignore: {{{/pull.*/||[]}}} } }
=== circle approval | .circleci/config.yml
version: 2.1
jobs:
  deploy: { docker: [{ image: "cimg/node:20" }], steps: [checkout, { run: ./bin/deploy }] }
workflows:
  main:
    jobs:
{{{      - hold: { type: approval }
||}}}      - deploy: { context: production{{{, requires: [hold]||}}} }
=== gitlab deploy rules removed | .gitlab-ci.yml
stages: [build, deploy]
build: { stage: build, script: [make] }
deploy:
  stage: deploy
  script: [./deploy.sh]
  environment: production
{{{  rules:
    - if: $CI_COMMIT_BRANCH == "main"
||}}}
=== gitlab deploy only removed | .gitlab-ci.yml
stages: [build, deploy]
build: { stage: build, script: [make] }
deploy:
  stage: deploy
  script: [./deploy.sh]
  environment: { name: production }
{{{  only: [main]
||}}}
=== gitlab deploy only wider | .gitlab-ci.yml
stages: [build, deploy]
build: { stage: build, script: [make] }
deploy:
  stage: deploy
  script: [./deploy.sh]
  environment: { name: production }
  only: [main{{{||, branches}}}]
=== gitlab manual removed | .gitlab-ci.yml
stages: [build, deploy]
build: { stage: build, script: [make] }
deploy:
  stage: deploy
  script: [./deploy.sh]
  environment: production
{{{  when: manual
||}}}
=== github deploy if removed | .github/workflows/d.yml
on: push
permissions: { contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
{{{    if: github.ref == 'refs/heads/main'
||}}}    steps: [{ run: ./deploy.sh }]
=== github branches wider | .github/workflows/d.yml
on:
  push:
    branches: {{{[main]||['**']}}}
permissions: { contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps: [{ run: ./deploy.sh }]
=== github branches removed | .github/workflows/d.yml
on:
  push: {{{{ branches: [main] }||{}}}}
permissions: { contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps: [{ run: ./deploy.sh }]
=== github environment removed | .github/workflows/d.yml
on: { push: { branches: [main] } }
permissions: { contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
{{{    environment: production
||}}}    steps: [{ run: ./deploy.sh }]
=== azure condition removed | azure-pipelines.yml
stages:
- stage: Deploy
{{{  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))
||}}}  jobs:
  - deployment: web
    environment: production
    strategy: { runOnce: { deploy: { steps: [{ script: ./deploy.sh }] } } }
=== bitbucket manual | bitbucket-pipelines.yml
pipelines:
  branches:
    main:
      - step: { name: build, script: [make] }
      - step:
          name: deploy
          deployment: production
{{{          trigger: manual
||}}}          script: [./deploy.sh]
=== jenkins cosign | Jenkinsfile
pipeline { agent any
 stages { stage('D') { when { branch 'main' }
 steps {
{{{ sh 'cosign verify --key cosign.pub registry.acme.io/app'
||}}} sh './deploy.sh'
 } } } }
=== jenkins branch | Jenkinsfile
pipeline { agent any
 stages { stage('Deploy') { {{{when { branch 'main' }||}}}
 steps {
 sh './deploy.sh'
 } } } }
=== gpg verify jenkins | Jenkinsfile
pipeline { agent any
 stages { stage('D') { 
 steps {
{{{ sh 'gpg --verify a.sig a'
||}}} sh './deploy.sh'
 } } } }
=== drone when branch | .drone.yml
kind: pipeline
steps:
- name: build
  image: golang:1
  commands: [make]
- name: deploy
  image: plugins/deploy:1
  commands: [./deploy.sh]
{{{  when: { branch: main }
||}}}
=== travis deploy on | .travis.yml
language: node_js
script: [npm test, npm run x]
deploy:
  provider: npm
{{{  on: { branch: main }
||  on: { all_branches: true }
}}}
=== buildkite branches | .buildkite/pipeline.yml
steps:
  - label: build
    command: make
  - label: deploy
    command: ./deploy.sh
{{{    branches: main
||}}}
`);
