import type { CallRow } from '../../src/model/posture/call-row.ts';

const activity = (line: string): string =>
  `class WebActivity extends Activity {\n    void onCreate(Bundle b) {\n        ${line}\n    }\n}\n`;
const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** Properties of WebSettings that are safe as `false`, and the surest that a loss may be called. */
const OF_SETTINGS = [
  ['allowFileAccessFromFileURLs', 'high'],
  ['allowUniversalAccessFromFileURLs', 'high'],
  ['allowFileAccess', 'medium'],
  ['allowContentAccess', 'low'],
  ['javaScriptEnabled', 'low'],
] as const;

/**
 * Windows and web views of Android. https://developer.android.com/reference/android/webkit/WebSettings,
 * https://developer.android.com/security/fraud-prevention/activities,
 * https://developer.android.com/reference/android/security/keystore/KeyGenParameterSpec.Builder
 */
export const ANDROID_CALLS: readonly CallRow[] = [
  {
    call: 'mixedContentMode= setMixedContentMode',
    option: 0,
    control: 'encrypted-connection',
    subject: 'mixed content',
    unsafe: 'mixed_content_always_allow 0',
    safe: 'mixed_content_never_allow mixed_content_compatibility_mode 1 2',
    default: 'safe',
    proof: [
      activity('web.getSettings().setMixedContentMode(WebSettings.MIXED_CONTENT_NEVER_ALLOW);'),
      activity('web.getSettings().setMixedContentMode(WebSettings.MIXED_CONTENT_ALWAYS_ALLOW);'),
    ],
  },
  ...OF_SETTINGS.map(
    ([name, atMost]): CallRow => ({
      call: `${name}= set${capital(name)}`,
      option: 0,
      needs: 'WebView WebSettings',
      control: 'exposure',
      subject: name,
      ranks: { true: 0, false: 1 },
      atMost,
      proof: [
        activity(`((WebView) v).getSettings().set${capital(name)}(false);`),
        activity(`((WebView) v).getSettings().set${capital(name)}(true);`),
      ],
    }),
  ),
  {
    call: 'setFlags addFlags',
    option: 0,
    control: 'exposure',
    subject: 'FLAG_SECURE',
    ranks: { flag_secure: 1 },
    default: 0,
    inFunction: true,
    atMost: 'medium',
    proof: [
      activity('getWindow().addFlags(WindowManager.LayoutParams.FLAG_SECURE);'),
      activity('getWindow().setTitle("a");'),
    ],
  },
  {
    call: 'clearFlags',
    option: 0,
    control: 'exposure',
    subject: 'FLAG_SECURE',
    ranks: { flag_secure: 0 },
    default: 1,
    inFunction: true,
    atMost: 'medium',
    proof: [
      activity('getWindow().setTitle("a");'),
      activity('getWindow().clearFlags(WindowManager.LayoutParams.FLAG_SECURE);'),
    ],
  },
  {
    call: 'proceed',
    needs: 'onReceivedSslError',
    control: 'tls-verify',
    unsafe: '*',
    proof: [
      'class C extends WebViewClient {\n  void onReceivedSslError(WebView v, SslErrorHandler h, SslError e) {\n    ' +
        'h.cancel();\n  }\n}\n',
      'class C extends WebViewClient {\n  void onReceivedSslError(WebView v, SslErrorHandler h, SslError e) {\n    ' +
        'h.proceed();\n  }\n}\n',
    ],
  },
  {
    call: 'setUserAuthenticationRequired',
    option: 0,
    control: 'authorization',
    subject: 'use of a key',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    inFunction: true,
    atMost: 'medium',
    proof: [
      activity('spec.setUserAuthenticationRequired(true);'),
      activity('spec.setUserAuthenticationRequired(false);'),
    ],
  },
  ...(
    [
      ['registerReceiver', 2, 'registerReceiver(r, f'],
      ['ContextCompat.registerReceiver', 3, 'ContextCompat.registerReceiver(this, r, f'],
    ] as const
  ).map(
    ([call, option, start]): CallRow => ({
      call,
      option,
      control: 'exposure',
      subject: 'receiver',
      ranks: { receiver_exported: 0, receiver_not_exported: 1 },
      atMost: 'medium',
      proof: [activity(`${start}, Context.RECEIVER_NOT_EXPORTED);`), activity(`${start}, Context.RECEIVER_EXPORTED);`)],
    }),
  ),
  {
    call: 'getSharedPreferences openFileOutput',
    option: 1,
    control: 'exposure',
    subject: 'mode of a file',
    ranks: { mode_world_readable: 0, mode_world_writeable: 0, mode_private: 1, 0: 1 },
    proof: [
      activity('getSharedPreferences("a", Context.MODE_PRIVATE);'),
      activity('getSharedPreferences("a", Context.MODE_WORLD_READABLE);'),
    ],
  },
];
