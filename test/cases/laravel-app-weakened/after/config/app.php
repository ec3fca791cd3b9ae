<?php

return [
    'name' => env('APP_NAME', 'Shop'),
    'debug' => (bool) env('APP_DEBUG', true),
];
