/** Components of applications, settings of frameworks and servers: backups, windows, listings, callers. */

import type { EverydayChange } from '../change.ts';

export const COMPONENTS: readonly EverydayChange[] = [
  {
    name: 'wordpress:nopriv',
    path: 'wp-content/plugins/a/a.php',
    text: ['<?php', "add_action( 'wp_ajax_{}refund', 'refund' );"],
    safe: '',
    unsafe: 'nopriv_',
  },
  ...[
    ['remembered', 'roles: {} }', 'IS_AUTHENTICATED_FULLY', 'IS_AUTHENTICATED_REMEMBERED'],
    ['user', 'roles: {} }', 'IS_AUTHENTICATED_FULLY', 'ROLE_USER'],
  ].map(
    ([name, rest, safe, unsafe]): EverydayChange => ({
      name: `symfony:${name}`,
      path: 'config/packages/security.yaml',
      text: ['security:', '  access_control:', `    - { path: ^/profile, ${rest}`],
      safe: safe!,
      unsafe: unsafe!,
    }),
  ),
  {
    name: 'symfony:switch_user',
    path: 'config/packages/security.yaml',
    text: ['security:', '  firewalls:', '    main:', '      switch_user: { role: {} }'],
    safe: 'ROLE_SUPER_ADMIN',
    unsafe: 'ROLE_USER',
  },
  {
    name: 'symfony:dev firewall',
    path: 'config/packages/security.yaml',
    text: [
      'security:',
      '  firewalls:',
      '    dev:',
      '      pattern: ^/(_(profiler|wdt)|css{})/',
      '      security: false',
    ],
    safe: '',
    unsafe: '|admin',
  },
  {
    name: 'ktor:optional',
    path: 'src/main/kotlin/Plugins.kt',
    text: [
      'fun Application.plugins() {',
      '    routing {',
      '        authenticate("jwt"{}) {',
      '            route("/admin") { adminRoutes() }',
      '        }',
      '    }',
      '}',
    ],
    safe: '',
    unsafe: ', optional = true',
  },
  {
    name: 'micronaut:origins',
    path: 'src/main/resources/application.yml',
    text: [
      'micronaut:',
      '  server:',
      '    cors:',
      '      enabled: true',
      '      configurations:',
      '        web:',
      '          max-age: 60',
      '          {}',
    ],
    safe: 'allowed-origins: [https://app.example.com]',
    unsafe: 'allow-credentials: true',
  },
  ...['release', 'getByName("release")', 'named("release")'].flatMap((block): EverydayChange[] => [
    {
      name: `gradle:${block}`,
      path: block === 'release' ? 'app/build.gradle' : 'app/build.gradle.kts',
      text: [
        'android {',
        '  buildTypes {',
        `    ${block} {`,
        `      ${block === 'release' ? 'debuggable' : 'isDebuggable ='} {}`,
        '    }',
        '  }',
        '}',
      ],
      safe: 'false',
      unsafe: 'true',
    },
  ]),
  ...(
    [
      ['kSecAttrAccessibleWhenUnlockedThisDeviceOnly', 'kSecAttrAccessibleAlways'],
      ['kSecAttrAccessibleWhenUnlocked', 'kSecAttrAccessibleAfterFirstUnlock'],
      ['kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly', 'kSecAttrAccessibleWhenUnlocked'],
    ] as const
  ).map(([safe, unsafe]) => ({
    name: `keychain:${unsafe}`,
    path: 'ios/Keychain.swift',
    text: ['let query = [', '  kSecAttrAccessible: {},', ']'],
    safe,
    unsafe,
  })),
  {
    name: 'android:backup',
    path: 'app/src/main/AndroidManifest.xml',
    text: ['<manifest>', '<application android:label="a" {}>', '</application>', '</manifest>'],
    safe: 'android:allowBackup="false"',
    unsafe: '',
  },
  {
    name: 'android:permission of a service',
    path: 'app/src/main/AndroidManifest.xml',
    text: [
      '<manifest><application android:usesCleartextTraffic="false">',
      '<service android:name=".S" android:exported="true" {}/>',
      '</application></manifest>',
    ],
    safe: 'android:permission="a.SYNC"',
    unsafe: '',
  },
  {
    name: 'html:form',
    path: 'public/index.html',
    text: ['<!doctype html><html><head></head><body>', '<form action="{}://a.example/login"></form>', '</body></html>'],
    safe: 'https',
    unsafe: 'http',
  },
  ...(
    [
      ['REQUIRE_AUTH', 'true', 'false'],
      ['AUTH_DISABLED', 'false', 'true'],
      ['RATE_LIMIT_ENABLED', 'true', 'false'],
    ] as const
  ).map(([name, safe, unsafe]) => ({
    name: `wrangler:${name}`,
    path: 'wrangler.toml',
    text: ['name = "edge"', '', '[vars]', `${name} = "{}"`],
    safe,
    unsafe,
  })),
  ...(
    [
      ['php_flag display_errors', 'off', 'on'],
      ['php_value session.cookie_httponly', '1', '0'],
      ['php_admin_flag allow_url_include', 'Off', 'On'],
    ] as const
  ).map(([line, safe, unsafe]) => ({
    name: `htaccess:${line}`,
    path: '.htaccess',
    text: [`${line} {}`],
    safe,
    unsafe,
  })),
  {
    name: 'caddy:browse',
    path: 'Caddyfile',
    text: ['a.example {', '\troot * /srv', '\tfile_server{}', '}'],
    safe: '',
    unsafe: ' browse',
  },
  ...['http-request deny deny_status 429 if { sc_http_req_rate(0) gt {} }', 'acl many sc0_http_req_rate ge {}'].map(
    (line): EverydayChange => ({
      name: `haproxy:${line}`,
      path: 'haproxy.cfg',
      text: ['frontend a', '    bind :443 ssl crt a.pem', `    ${line}`],
      safe: '50',
      unsafe: '5000',
    }),
  ),
  {
    name: 'phoenix:pipe of a role',
    path: 'lib/a_web/router.ex',
    text: [
      'defmodule AWeb.Router do',
      '  pipeline :browser do',
      '    plug :fetch_session',
      '  end',
      '',
      '  scope "/admin" do',
      '    pipe_through [:browser, :require_authenticated_user{}]',
      '    get "/users", UserController, :index',
      '  end',
      'end',
    ],
    safe: ', :require_admin',
    unsafe: '',
  },
];
