resource "kubernetes_deployment_v1" "shop" {
  metadata { 
    name = "shop"
    labels = { app = "x" }
  }
  spec {
    template {
      spec {
        host_pid = false
        container {
          name  = "web"
          image = "shop:1"
          security_context {
            privileged = false
            run_as_user = 1000
            capabilities { drop = ["ALL"] }
          }
        }
      }
    }
  }
}
resource "kubernetes_network_policy" "np" {
  metadata {
    name = "np"
  }
  spec {
    pod_selector {}
    policy_types = ["Ingress"]
    ingress {
      from {
        ip_block { cidr = "10.0.0.0/8" }
      }
    }
  }
}
resource "kubernetes_cluster_role" "r" {
  metadata { name = "r" }
  rule {
    api_groups = [""]
    resources = ["pods"]
    verbs = ["get"]
  }
}
