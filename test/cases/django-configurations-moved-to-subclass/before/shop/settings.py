class Common(Configuration):
    SECURE_SSL_REDIRECT = True
    DEBUG = False
class Live(Common):
    ALLOWED_HOSTS = ['shop.example']
