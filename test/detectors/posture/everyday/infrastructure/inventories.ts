/** Tasks, variables and inventories of Ansible. */

import { changesIn, type EverydayChange } from '../change.ts';

export const INVENTORIES: readonly EverydayChange[] = changesIn(String.raw`
=== ansible get_url checksum | roles/b/tasks/main.yml
- name: key
  ansible.builtin.get_url:
    url: https://a.example/x
    dest: /usr/share/keyrings/x
    validate_certs: true
    {{{checksum: "sha256:{{ s }}"||mode: "0644"}}}
=== ansible get_url short | roles/b/tasks/main.yml
- name: key
  get_url: { url: "https://a.example/x", dest: /x{{{, checksum: "sha256:abc"||}}} }
=== ansible win_get_url | roles/b/tasks/main.yml
- name: key
  ansible.windows.win_get_url: { url: "https://a.example/x", dest: /x{{{, checksum: abc||}}} }
=== ansible get_url args | roles/b/tasks/main.yml
- name: key
  get_url: url=https://a.example/x dest=/x{{{ checksum=sha256:abc||}}}
=== ansible unarchive validate | roles/b/tasks/main.yml
- name: a
  unarchive: { src: "https://a.example/x.tgz", dest: /x, remote_src: true, validate_certs: {{{true||false}}} }
=== ansible apt allow unauthenticated | roles/b/tasks/main.yml
- name: a
  apt: { name: x, allow_unauthenticated: {{{false||true}}} }
=== ansible yum gpg | roles/b/tasks/main.yml
- name: a
  yum: { name: x, disable_gpg_check: {{{false||true}}} }
=== ansible yum_repo gpgcheck | roles/b/tasks/main.yml
- name: a
  ansible.builtin.yum_repository: { name: x, baseurl: "https://x", gpgcheck: {{{true||false}}} }
=== ansible git verify | roles/b/tasks/main.yml
- name: a
  git: { repo: "https://x", dest: /x, verify_commit: {{{true||false}}} }
=== ansible zypper | roles/b/tasks/main.yml
- name: a
  community.general.zypper: { name: x, disable_gpg_check: {{{false||true}}} }
=== ansible template validate removed | roles/b/tasks/main.yml
- name: a
  copy: 
    dest: /etc/sudoers.d/x
    src: x
    {{{validate: visudo -cf %s||owner: root}}}
=== ansible vars nginx protocols | group_vars/all.yml
nginx_ssl_protocols: "{{{TLSv1.2 TLSv1.3||TLSv1 TLSv1.1 TLSv1.2 TLSv1.3}}}"
=== ansible vars apache ssl | group_vars/all.yml
apache_ssl_protocol: "{{{all -SSLv3 -TLSv1 -TLSv1.1||all -SSLv3}}}"
=== ansible vars tls min | group_vars/all.yml
haproxy_ssl_min_ver: {{{TLSv1.2||TLSv1.0}}}
=== ansible vars tls list | group_vars/all.yml
nginx_ssl_protocols: [{{{TLSv1.2||TLSv1, TLSv1.2}}}]
=== ansible vars postfix | group_vars/all.yml
postfix_smtpd_tls_mandatory_protocols: "{{{!SSLv2, !SSLv3, !TLSv1||!SSLv2}}}"
=== ansible role vars | roles/nginx/defaults/main.yml
nginx_ssl_protocols: "{{{TLSv1.2 TLSv1.3||TLSv1 TLSv1.2}}}"
=== ansible vars ciphers | group_vars/all.yml
nginx_ssl_ciphers: "{{{ECDHE-RSA-AES256-GCM-SHA384||ALL:RC4-SHA}}}"
=== inventory ini host var | inventories/prod/hosts.ini
[web]
web1 ansible_host=10.0.0.1 ansible_ssh_common_args='-o StrictHostKeyChecking={{{yes||no}}}'
=== inventory ini group var | inventories/prod/hosts
[web]
web1
[web:vars]
sshd_permit_root_login={{{no||yes}}}
=== inventory ini group var tls | inventory.ini
[web]
web1
[web:vars]
nginx_ssl_protocols="{{{TLSv1.2||TLSv1 TLSv1.2}}}"
=== inventory ini winrm | hosts.ini
[win]
w1
[win:vars]
ansible_winrm_server_cert_validation={{{validate||ignore}}}
=== inventory ini become | inventory/hosts.ini
[all:vars]
firewall_enabled={{{true||false}}}
[a]
b
=== inventory yaml vars | inventories/prod/hosts.yml
all:
  vars:
    sshd_permit_root_login: "{{{no||yes}}}"
  hosts: { web1: { } }
`);
