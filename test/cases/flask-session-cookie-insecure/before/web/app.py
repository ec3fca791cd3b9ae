from flask import Flask
from flask_talisman import Talisman

app = Flask(__name__)
app.config["SESSION_COOKIE_SECURE"] = True
app.config.update(SESSION_COOKIE_SAMESITE="Lax")
Talisman(app, content_security_policy={"default-src": "'self'"})
