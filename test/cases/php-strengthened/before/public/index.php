<?php

declare(strict_types=1);

const HSTS_AGE = 3600;

header('Strict-Transport-Security: max-age=' . HSTS_AGE . '');
header("Content-Security-Policy: default-src 'self' 'unsafe-inline'; object-src 'none'");
header('X-Frame-Options: SAMEORIGIN');
header('Referrer-Policy: unsafe-url');
header('Permissions-Policy: camera=*');

session_set_cookie_params(['lifetime' => 0, 'path' => '/', 'secure' => false]);
session_start();
setcookie('remember', $token, ['expires' => time() + 86400, 'samesite' => 'None']);

if (empty($_SERVER['HTTPS'])) {
    log_insecure();
}

ini_set('display_errors', '1');

function fetch(string $url): string
{
    $handle = curl_init($url);
    curl_setopt($handle, CURLOPT_SSL_VERIFYPEER, false);
    return (string) curl_exec($handle);
}
