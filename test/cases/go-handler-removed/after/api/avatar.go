package api

func list(w http.ResponseWriter) {
	w.WriteHeader(200)
}
