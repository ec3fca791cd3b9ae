<?php

namespace App\Http;

class Kernel extends HttpKernel
{
    protected $middlewareGroups = [
        'web' => [
            \App\Http\Middleware\VerifyCsrfToken::class, \App\Http\Middleware\EncryptCookies::class,
        ],
        'api' => ['throttle:api'],
    ];
}
