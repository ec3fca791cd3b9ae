from configurations import Configuration, values
class Live(Configuration):
    SESSION_COOKIE_SECURE = values.BooleanValue(True)
