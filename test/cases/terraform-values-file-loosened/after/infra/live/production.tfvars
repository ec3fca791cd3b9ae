is_public = true
days      = 30
