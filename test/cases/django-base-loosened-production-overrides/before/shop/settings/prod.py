from .common import *
SECURE_HSTS_SECONDS = 31536000
ALLOWED_HOSTS = ['shop.example']
