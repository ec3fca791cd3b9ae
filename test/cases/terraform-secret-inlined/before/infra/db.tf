resource "aws_db_instance" "main" {
  username = "app"
  password = data.aws_secretsmanager_secret_version.db.secret_string
}
