class Common(Configuration):
    DEBUG = False
class Live(Common):
    SECURE_SSL_REDIRECT = True
    ALLOWED_HOSTS = ['shop.example']
