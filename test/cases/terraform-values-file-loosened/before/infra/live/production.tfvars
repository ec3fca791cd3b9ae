is_public = false
days      = 30
