<?php

return Application::configure(basePath: dirname(__DIR__))
    ->withMiddleware(function (Middleware $middleware) {
        $middleware->validateCsrfTokens(except: ['stripe/*']);
        $middleware->trustProxies(at: ['10.0.0.0/8']);
    })
    ->create();
