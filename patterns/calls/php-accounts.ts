import type { CallRow } from '../../src/model/posture/call-row.ts';

const controller = (mark: string): string =>
  `<?php\nclass A {\n    ${mark}\n    public function save() { return 1; }\n}\n`;

/**
 * https://www.php.net/manual/en/function.password-hash.php,
 * https://www.php.net/manual/en/function.session-regenerate-id.php, https://symfony.com/doc/current/security/csrf.html,
 * https://symfony.com/doc/current/rate_limiter.html
 */
export const PHP_ACCOUNTS: readonly CallRow[] = [
  {
    call: 'session_regenerate_id migrate',
    control: 'session-lifetime',
    subject: 'session id renewed at login',
    ranks: { '': 1 },
    default: 0,
    needs: 'session_regenerate_id',
    atMost: 'medium',
    proof: ['<?php\nsession_start();\nsession_regenerate_id(true);\n', '<?php\nsession_start();\n'],
  },
  {
    call: '@IsCsrfTokenValid',
    control: 'csrf',
    safe: '*',
    inFunction: true,
    proof: [controller("#[IsCsrfTokenValid('refund')]"), controller("#[Route('/a')]")],
  },
  {
    call: 'throttleApi',
    control: 'rate-limit',
    safe: '*',
    proof: ["<?php\n$middleware->throttleApi('60,1');\n", '<?php\n$middleware->alias([]);\n'],
  },
  {
    call: 'password_hash',
    option: 'cost',
    control: 'password-hash',
    subject: 'cost of bcrypt',
    ranks: 'more',
    proof: [
      "<?php\npassword_hash($x, PASSWORD_BCRYPT, ['cost' => 12]);\n",
      "<?php\npassword_hash($x, PASSWORD_BCRYPT, ['cost' => 4]);\n",
    ],
  },
  ...[
    ['password_hash', 3],
    ['md5', 0],
    ['sha1', 0],
    ['crypt', 1],
  ].map(
    ([call, rank]): CallRow => ({
      call: String(call),
      control: 'password-hash',
      subject: 'hash of passwords',
      ranks: { '': Number(rank) },
      needs: 'password_hash',
      proof:
        rank === 3
          ? ['<?php\n$a = password_hash($p, PASSWORD_DEFAULT);\n', '<?php\n// password_hash()\n$a = md5($p);\n']
          : [
              '<?php\n$a = password_hash($p, PASSWORD_DEFAULT);\n',
              `<?php\n// password_hash()\n$a = ${String(call)}($p);\n`,
            ],
    }),
  ),
  {
    call: 'Request.setTrustedHosts',
    option: 0,
    control: 'allowed-hosts',
    none: ['*'],
    proof: ["<?php\nRequest::setTrustedHosts(['^a$']);\n", '<?php\nRequest::setTrustedHosts([]);\n'],
  },
];
