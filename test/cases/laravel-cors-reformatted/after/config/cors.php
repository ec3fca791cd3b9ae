<?php

return [
    'paths' => ['api/*'],
    'allowed_methods' => ['*'],
    'allowed_origins' => array(
        'https://shop.example',
    ),
    'supports_credentials' => true,
];
