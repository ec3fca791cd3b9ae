<?php
define('DB_NAME', 'shop');
define('WP_DEBUG', true);
require_once ABSPATH . 'wp-settings.php';
