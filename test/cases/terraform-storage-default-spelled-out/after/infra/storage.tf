resource "aws_db_instance" "main" {
  publicly_accessible = false
  storage_encrypted   = false
}
resource "aws_kms_key" "main" {}
