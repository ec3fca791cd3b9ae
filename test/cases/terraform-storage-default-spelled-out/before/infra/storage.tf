resource "aws_db_instance" "main" {}
resource "aws_kms_key" "main" { enable_key_rotation = false }
