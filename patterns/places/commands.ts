import type { PlaceRow } from '../../src/model/posture/place.ts';
import { COMMAND_CONTROLS, COMMAND_KEYWORDS } from '../command-keywords.ts';

export const place = {
  id: 'commands',
  title: 'Commands of images, scripts and provisioning',
  files: [
    '**/{Dockerfile,Containerfile}',
    '**/{Dockerfile,Containerfile}.*',
    '**/*.dockerfile',
    '**/*.{sh,bash,zsh,ps1}',
    '**/*.{sh,bash,yml,yaml}.{erb,j2,epp,tmpl,tpl}',
    '**/{Makefile,Justfile,Taskfile.yml,Vagrantfile}',
    '**/*.{sh,bash,zsh,ps1}.{erb,j2,jinja,tpl,tmpl,epp,template}',
    '**/{jobs,job,scripts}/**/*.{yml,yaml}.{erb,j2,jinja,epp}',
    '**/*.{mk,service,pkr.hcl}',
    '**/{user-data,userdata,cloud-init,cloud-config}*',
    '**/{tasks,handlers,roles,playbooks}/**/*.{yml,yaml}',
    '**/{playbook,site}*.{yml,yaml}',
    '**/package.json',
  ],
  beside: true,
  anyCase: true,
  keywords: COMMAND_KEYWORDS,
  reader: 'commands/commands.ts readCommands',
  controls: COMMAND_CONTROLS,
  references: ['https://curl.se/docs/manpage.html', 'https://pip.pypa.io/en/stable/cli/pip/'],
} satisfies PlaceRow;
