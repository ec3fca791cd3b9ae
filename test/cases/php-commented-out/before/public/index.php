<?php

declare(strict_types=1);

const HSTS_AGE = 365 * 24 * 60 * 60;

header('Strict-Transport-Security: max-age=' . HSTS_AGE . '; includeSubDomains');
header("Content-Security-Policy: default-src 'self'; object-src 'none'");
header('X-Frame-Options: DENY');
header('X-Content-Type-Options: nosniff');
header('Referrer-Policy: no-referrer');
header('Permissions-Policy: camera=()');

session_set_cookie_params(['lifetime' => 0, 'path' => '/', 'secure' => true, 'httponly' => true, 'samesite' => 'Strict']);
session_start();
setcookie('remember', $token, ['expires' => time() + 86400, 'secure' => true, 'httponly' => true, 'samesite' => 'Lax']);

if (empty($_SERVER['HTTPS'])) {
    header('Location: https://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'], true, 301);
    exit;
}

ini_set('display_errors', '0');

function fetch(string $url): string
{
    $handle = curl_init($url);
    curl_setopt($handle, CURLOPT_SSL_VERIFYPEER, true);
    return (string) curl_exec($handle);
}
