<?php
define('DB_NAME', 'shop');
define('WP_DEBUG', false);
define('FORCE_SSL_ADMIN', true);
require_once ABSPATH . 'wp-settings.php';
