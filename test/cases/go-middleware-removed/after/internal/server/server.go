package server

import (
	"crypto/tls"
	"fmt"
	"net/http"
	"time"

	"github.com/gorilla/csrf"
	"github.com/rs/cors"
)

const hstsAge = 365 * 24 * time.Hour

func login(w http.ResponseWriter, token string) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteStrictMode})
}

func handler(mux http.Handler, key []byte) http.Handler {
	origins := cors.New(cors.Options{
		AllowedOrigins:   []string{"https://shop.example"},
		AllowCredentials: true,
	})
	return csrf.Protect(key)(origins.Handler(mux))
}

func redirect(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://"+r.Host+r.URL.String(), http.StatusMovedPermanently)
}

func config() *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS12,
	}
}
