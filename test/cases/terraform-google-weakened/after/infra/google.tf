resource "google_compute_ssl_policy" "shop" {
  profile = "COMPATIBLE"
}
resource "google_storage_bucket" "data" {}
resource "google_sql_database_instance" "db" {
  settings {
    ip_configuration {
      ssl_mode     = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
      ipv4_enabled = true
    }
  }
}
resource "google_compute_firewall" "ssh" {
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  source_ranges = ["0.0.0.0/0"]
}
resource "google_storage_bucket_iam_member" "readers" {
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}
resource "google_kms_crypto_key" "main" { rotation_period = "31536000s" }
