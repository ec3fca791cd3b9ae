MIDDLEWARE = [
    'django.middleware.security.SecurityMiddleware',
    'django.middleware.csrf.CsrfViewMiddleware',
]
MIDDLEWARE = [entry for entry in MIDDLEWARE if 'toolbar' not in entry]
