resource "aws_db_instance" "main" {
  username = "app"
  password = "{secret}"
}
