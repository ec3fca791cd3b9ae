<?php

const HSTS_AGE = 31536000;

header('Strict-Transport-Security: max-age=' . HSTS_AGE . '; includeSubDomains');
header("Content-Security-Policy: default-src 'self'; object-src 'none'");
header('X-Frame-Options: DENY');
header('X-Content-Type-Options: nosniff');
header('Referrer-Policy: no-referrer');
header('Permissions-Policy: camera=()');

