package api

func avatar(w http.ResponseWriter) {
	w.Header().Set("X-Frame-Options", "DENY")
}

func list(w http.ResponseWriter) {
	w.WriteHeader(200)
}
